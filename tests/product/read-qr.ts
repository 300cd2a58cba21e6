import decodeQr from 'qr/decode.js'

/** Pixels to a square. */
const scale = 4

/** What the code in a page or a picture says, read from its squares by another program than drew it; throws where there is none. */
export function readQr(page: string): string {
  const [, size, bars] = /viewBox="0 0 (\d+) \1"[^>]*shape-rendering.*?<path fill="#000" d="([^"]*)"/s.exec(page) ?? []
  if (size === undefined || bars === undefined) throw new Error('no code')
  const width = Number(size) * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x, y, long] of bars.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
    for (let line = 0; line < scale; line++)
      for (let at = 0; at < Number(long) * scale; at++) {
        const pixel = ((Number(y) * scale + line) * width + Number(x) * scale + at) * 4
        data.fill(0, pixel, pixel + 3)
      }
  return decodeQr({ width, height: width, data })
}
