import { encode } from 'uqr'
import { escapeHtml } from '../../report/escape-html.ts'

/** White around the code, in its own squares; with less, scanners do not find it (ISO/IEC 18004). */
const quiet = 4

/**
 * A text as a QR code, an SVG that stands by itself or in a page: black on white whatever the page's colours, without style,
 * with its size left to whoever shows it. `says` is read to whoever cannot see it. 15 % of it may be unreadable (level M).
 */
export function drawQr(text: string, says: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: quiet })
  const squares = data.map((row, y) => drawRow(row, y)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeHtml(says)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${squares}"/></svg>`
}

/** Black squares side by side are one bar: so no white lines run between them. */
function drawRow(row: readonly boolean[], y: number): string {
  let bars = ''
  for (let x = 0; x < row.length; x++) {
    const from = x
    while (row[x]) x++
    if (x > from) bars += `M${from} ${y}h${x - from}v1H${from}z`
  }
  return bars
}
