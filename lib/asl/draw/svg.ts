import type { Flow } from './flow.ts'
import type { Edge } from './graph.ts'
import { type Layout, measure, type PlacedNode } from './layout.ts'
import { linesOf } from './lines.ts'

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

/** The drawing as text: one SVG document that stands alone, or inside a page without touching it. */
export function paint(flow: Flow, layout: Layout, description: string): string {
  const id = `flow-${flow.id.replace(/[^\w-]/g, '-')}`
  const [width, height] = [Math.ceil(layout.width), Math.ceil(layout.height)]
  const nodes = [...layout.nodes.values()].filter(({ kind }) => kind !== 'lane')
  return `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="${id}-title">${escapeXml(flow.title)}</title>
<desc id="${id}-desc">${escapeXml(description)}</desc>
<style>${styles(`#${id}`)}</style>
<defs>${marker(`${id}-arrow`, 'tip')}${marker(`${id}-way`, 'tip quiet')}</defs>
<rect class="sheet" width="${width}" height="${height}" rx="16"/>
${text('title', measure.margin, 46, flow.title)}
${text('place', measure.margin, 70, flow.subtitle)}
${layout.edges.map((edge) => arrow(edge, layout, id)).join('\n')}
${nodes.map(box).join('\n')}
${legend(flow, height, id)}
</svg>
`
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

function box({ kind, x, y, width, height, title, place }: PlacedNode): string {
  const centre = ' text-anchor="middle"'
  if (kind !== 'step') {
    const lines = title.map((line, index) =>
      text('name', x + width / 2, y + measure.pad + index * measure.leading + 16, line, centre),
    )
    const rect = `<rect class="pill" x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="${height / 2}"/>`
    return `<g class="${kind}">${rect}${lines.join('')}</g>`
  }
  const top = y + measure.pad + 12
  const under = top + title.length * measure.leading - 1
  const names = title.map((line, index) => text('name', x + measure.pad, top + index * measure.leading, line))
  const places = place.map((line, index) => text('place', x + measure.pad, under + index * 18, line))
  const rect = `<rect class="box" x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="10"/>`
  return `<g class="step">${rect}${names.join('')}${places.join('')}</g>`
}

/** Only the kinds of arrows that occur are explained. */
function legend({ steps, legend: words }: Flow, height: number, id: string): string {
  const used = (['begin', 'result'] as const).filter((kind) =>
    steps.some(({ waits, after }) => waits === kind && after.length > 0),
  )
  return used
    .map((kind, index) => {
      const x = measure.margin + index * 230
      const line = `<path class="way ${kind}" d="M${x} ${height - 30} h34" marker-end="url(#${id}-arrow)"/>`
      return line + text('place', x + 44, height - 25.5, linesOf(words[kind], 40).join(' '))
    })
    .join('\n')
}

const light = {
  sheet: '#fbfaf7',
  box: '#fff',
  edge: '#d9d4c7',
  ink: '#23262b',
  quiet: '#6a6f78',
  way: '#8b919c',
  strong: '#1f5f8b',
  pill: '#e6eef4',
}
const dark = {
  sheet: '#16191d',
  box: '#20242a',
  edge: '#3a414b',
  ink: '#eceef1',
  quiet: '#a3abb6',
  way: '#7d8692',
  strong: '#7fb8e0',
  pill: '#22323f',
}

function styles(root: string): string {
  const fonts = `"Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif`
  const shape = `${root}{max-width:100%;height:auto;font-family:${fonts}}
${root} .title{font-size:22px;font-weight:600}${root} .name{font-size:${measure.title}px;font-weight:500}${root} .place{font-size:${measure.place}px}
${root} .way{fill:none;stroke-width:1.6}${root} .result{stroke-dasharray:5 5}${root} .plain{stroke-width:1.2}
`
  return `${shape}${colours(root, light)}@media (prefers-color-scheme:dark){${colours(root, dark)}}`
}

function colours(root: string, ink: typeof light): string {
  return `${root} .sheet{fill:${ink.sheet}}${root} .box{fill:${ink.box};stroke:${ink.edge}}${root} .pill{fill:${ink.pill}}
${root} .title,${root} .name{fill:${ink.ink}}${root} .pill~.name{fill:${ink.strong}}${root} .place{fill:${ink.quiet}}
${root} .way{stroke:${ink.strong}}${root} .plain{stroke:${ink.way}}${root} .tip{fill:${ink.strong}}${root} .quiet{fill:${ink.way}}
`
}
