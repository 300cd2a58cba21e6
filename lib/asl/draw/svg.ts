import type { Flow, FlowTone } from './flow.ts'
import type { Edge } from './graph.ts'
import { type Layout, measure, type PlacedNode } from './layout.ts'
import { linesOf, widthOf } from './lines.ts'
import { styles } from './look.ts'
import { mark } from './marks.ts'

/** Text safe in XML: escaped, and without the characters that XML does not know. */
function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)
}

interface Wanted {
  /** For those who cannot see it. */
  readonly description: string
  /** At its own size, and in the viewer's colours where they are forced. */
  readonly alone: boolean
}

/** The drawing as text: one SVG document that stands alone, or inside a page without touching it. */
export function paint(flow: Flow, layout: Layout, { description, alone }: Wanted): string {
  const id = `flow-${flow.id.replace(/[^\w-]/g, '-')}`
  const [width, height] = [Math.ceil(layout.width), Math.ceil(layout.height)]
  const nodes = [...layout.nodes.values()].filter(({ kind }) => kind !== 'lane')
  const lang = flow.lang === undefined ? '' : ` lang="${escapeXml(flow.lang)}"`
  const stated = flow.steps.some(({ state }) => state !== undefined)
  return `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" role="img"${lang} aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="${id}-title">${escapeXml(flow.title)}</title>
<desc id="${id}-desc">${escapeXml(description)}</desc>
<style>${styles(`#${id}`, { alone, stated })}</style>
<defs>${marker(`${id}-arrow`, 'tip')}${marker(`${id}-way`, 'tip quiet')}</defs>
<rect class="sheet" width="${width}" height="${height}" rx="16"/>
${heading(layout)}
${layout.edges.map((edge) => arrow(edge, layout, id)).join('\n')}
${nodes.map((node) => box(node, flow.now)).join('\n')}
${legend(flow, layout, height, id)}
</svg>
`
}

function heading({ heading: { title, subtitle } }: Layout): string {
  const under = 70 + Math.max(0, title.length - 1) * 28
  return [
    ...title.map((line, index) => text('title', measure.margin, 46 + index * 28, line)),
    ...subtitle.map((line, index) => text('place', measure.margin, under + index * 18, line)),
  ].join('\n')
}

const text = (look: string, x: number, y: number, line: string, anchor = ''): string =>
  `<text class="${look}" x="${round(x)}" y="${round(y)}"${anchor}>${escapeXml(line)}</text>`

const marker = (id: string, look: string): string =>
  `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path class="${look}" d="M1 1 9 5 1 9 3.2 5z"/></marker>`

const round = (value: number): number => Math.round(value * 10) / 10

/** From the right edge to the left edge; a lane is crossed on a level line. Only the last piece has a tip. */
function arrow({ from, to, kind }: Edge, { nodes }: Layout, id: string): string {
  const [one, other] = [nodes.get(from), nodes.get(to)]
  if (one === undefined || other === undefined) return ''
  const lane = other.kind === 'lane'
  const [x1, y1] = [one.x + one.width, middle(one)]
  const [x2, y2] = [other.x - (lane ? 0 : 3), middle(other)]
  const bend = (x2 - x1) / 2
  const across = lane ? ` h${round(other.width)}` : ''
  const tip = lane ? '' : ` marker-end="url(#${id}-${kind === 'plain' ? 'way' : 'arrow'})"`
  const curve = `C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`
  return `<path class="way ${kind}" d="M${round(x1)} ${round(y1)} ${curve}${across}"${tip}/>`
}

const middle = ({ y, height }: PlacedNode): number => y + height / 2

function box(node: PlacedNode, now: string | undefined): string {
  return node.kind === 'step' ? stepBox(node, now) : pill(node)
}

function pill({ kind, x, y, width, height, title }: PlacedNode): string {
  const lines = title.map((line, index) =>
    text('name', x + width / 2, y + measure.pad + index * measure.leading + 16, line, ' text-anchor="middle"'),
  )
  const rect = `<rect class="pill" x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="${height / 2}"/>`
  return `<g class="${kind}">${rect}${lines.join('')}</g>`
}

function stepBox({ x, y, width, height, title, place, word, step }: PlacedNode, now: string | undefined): string {
  const top = y + measure.pad + 12
  const under = top + title.length * measure.leading - 1
  const names = title.map((line, index) => text('name', x + measure.pad, top + index * measure.leading, line))
  const places = place.map((line, index) => text('place', x + measure.pad, under + index * 18, line))
  const present = step?.state?.present === true
  const look = `box${present ? ' present' : ''}${step?.apart ? ' apart' : ''}`
  const rect = `<rect class="${look}" x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="10"/>`
  const last = under + place.length * 18 + 6
  const told = step?.state ? words(word, step.state.tone, x + measure.pad, last) : ''
  const here = present && now ? tag(now, x + width - 12, y) : ''
  return `<g class="step">${rect}${names.join('')}${places.join('')}${told}${here}</g>`
}

/** The shape and the word of a state. */
function words(lines: readonly string[], tone: FlowTone, x: number, y: number): string {
  const told = lines.map((line, index) => text(`word ${tone}`, x + measure.mark, y + index * 18, line))
  return mark(tone, round(x), round(y - 11)) + told.join('')
}

/** A plate on the upper edge of a box, which ends at `right`. */
function tag(now: string, right: number, y: number): string {
  const width = Math.ceil(widthOf(now) * measure.place) + 16
  const rect = `<rect class="tag" x="${round(right - width)}" y="${round(y - 10)}" width="${width}" height="20" rx="10"/>`
  return rect + text('said', right - width / 2, y + 4.5, now, ' text-anchor="middle"')
}

/** Only the kinds of arrows that occur are explained. */
function legend({ legend: words }: Flow, { edges }: Layout, height: number, id: string): string {
  const used = (['begin', 'result'] as const).filter((kind) => edges.some((edge) => edge.kind === kind))
  return used
    .map((kind, index) => {
      const x = measure.margin + index * 230
      const line = `<path class="way ${kind}" d="M${x} ${height - 30} h34" marker-end="url(#${id}-arrow)"/>`
      return line + text('place', x + 44, height - 25.5, linesOf(words[kind], 40).join(' '))
    })
    .join('\n')
}
