import { isPictureSize } from './picture-size.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Of a chunk: its length, its name and its check sum. */
const frame = 12

/** ISO/IEC 15948: a header of a real size, then chunks by their lengths, with a picture in them, up to the last. */
export function isWholePng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(signature) || bytes.length < 45) return false
  if (bytes.toString('latin1', 12, 16) !== 'IHDR' || bytes.readUInt32BE(8) !== 13) return false
  const height = bytes.readUInt32BE(20)
  if (height === 0 || !isPictureSize(bytes.readUInt32BE(16), height)) return false
  let pictured = false
  for (let at = 8; at + frame <= bytes.length; at += frame + bytes.readUInt32BE(at)) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (name === 'IEND') return pictured
    pictured ||= name === 'IDAT'
  }
  return false
}
