import { isPictureSize } from './picture-size.ts'

/** ITU-T T.81: segments, each with its length, up to the first scan; then compressed data that ends. What cameras put behind it stays. */
export function isWholeJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return false
  let framed = false
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      // A segment may be preceded by any number of these.
      at++
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || marker === 0xd9) return false
    if (isFrame(marker)) {
      if (!isFrameSize(bytes, at)) return false
      framed = true
    }
    if (marker === 0xda) return framed && bytes.includes(end, at + 2 + length)
    at += 2 + length
  }
  return false
}

const end = Buffer.from([0xff, 0xd9])

/** SOF0 to SOF15; three numbers between them are other tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function isFrameSize(bytes: Buffer, at: number): boolean {
  return at + 9 <= bytes.length && isPictureSize(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
}
