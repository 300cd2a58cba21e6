import { escapeHtml } from '../../report/escape-html.ts'
import type { Findings } from '../findings.ts'
import { days, mark, percent } from './numbers.ts'

/** How many applications took how long, as inline SVG. */
export function drawHistogram({ histogram, applications, workingDays }: Findings): string {
  const [width, height, bottom, left] = [720, 260, 34, 8]
  const most = Math.max(1, ...histogram.map(({ count }) => count))
  const step = (width - 2 * left) / Math.max(1, histogram.length)
  const tall = (count: number) => ((height - bottom - 24) * count) / most
  const bars = histogram.map(({ from, to, count }, index) => {
    const [x, y] = [left + index * step, height - bottom - tall(count)]
    const share = percent(count / applications)
    const middle = (x + step / 2).toFixed(1)
    const title = `${to === undefined ? `${mark(from)} 个工作日以上` : `${mark(from)}–${mark(to)} 个工作日`}：${count} 件，${share}`
    return (
      `<g><title>${title}</title><rect x="${(x + 1).toFixed(1)}" y="${y.toFixed(1)}" width="${(step - 2).toFixed(1)}" height="${tall(count).toFixed(1)}" fill="${to === undefined ? '#8a5a0b' : '#0b4f8a'}"/>` +
      `<text x="${middle}" y="${(y - 4).toFixed(1)}" text-anchor="middle" font-size="10">${share}</text></g>`
    )
  })
  const marks = histogram.map(({ from, to }, index) => {
    const x = (left + index * step).toFixed(1)
    return `<text x="${x}" y="${height - bottom + 14}" font-size="11">${mark(from)}${to === undefined ? '+' : ''}</text>`
  })
  const label = `办结用时分布：P50 ${days(workingDays.p50)}、P90 ${days(workingDays.p90)}、P99 ${days(workingDays.p99)} 个工作日`
  const axis = `<line x1="${left}" y1="${height - bottom}" x2="${width - left}" y2="${height - bottom}" stroke="#595959"/>`
  const unit = `<text x="${width / 2}" y="${height - 4}" text-anchor="middle" font-size="12">工作日</text>`
  return svg(width, height, label, [...bars, axis, ...marks, unit])
}

/** How busy each office is, and which part of the critical paths is spent there. */
export function drawOffices({ offices }: Findings): string {
  const [width, row, left, right] = [720, 40, 200, 60]
  const full = width - left - right
  const height = offices.length * row + 12
  const lines = offices.map(({ name, utilisation, path }, index) => {
    const y = index * row + 8
    const strip = (share: number, at: number, colour: string, what: string) =>
      `<rect x="${left}" y="${at}" width="${(full * Math.min(1, share)).toFixed(1)}" height="12" fill="${colour}"><title>${escapeHtml(name)}：${what} ${percent(share)}</title></rect>` +
      `<text x="${(left + full * Math.min(1, share) + 4).toFixed(1)}" y="${at + 10}" font-size="11">${percent(share)}</text>`
    return (
      `<text x="${left - 8}" y="${y + 17}" text-anchor="end" font-size="13">${escapeHtml(name)}</text>` +
      strip(utilisation, y, utilisation >= 0.9 ? '#a4262c' : '#0b4f8a', '忙碌') +
      strip(path, y + 14, '#8a5a0b', '关键路径占比')
    )
  })
  const axis = `<line x1="${left + full}" y1="0" x2="${left + full}" y2="${height - 4}" stroke="#bfbfbf" stroke-dasharray="3 3"/>`
  return svg(width, height, '各部门的忙碌程度和在关键路径上的占比', [axis, ...lines])
}

function svg(width: number, height: number, label: string, parts: readonly string[]): string {
  const body = parts.join('\n')
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(label)}" font-family="inherit" fill="#1a1a1a">\n${body}\n</svg>`
}
