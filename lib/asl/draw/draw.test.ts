import { expect, test } from 'vitest'
import { drawSvg, drawText, measureFlow } from './draw.ts'
import type { Flow, FlowState, FlowStep, FlowTone } from './flow.ts'
import { layOut } from './layout.ts'
import { linesOf, widthOf } from './lines.ts'

const step = (id: string, after: readonly string[] = [], more: Partial<FlowStep> = {}): FlowStep => ({
  id,
  title: `事项${id}`,
  place: '公安局',
  after,
  waits: 'begin',
  ...more,
})

const flowOf = (...steps: FlowStep[]): Flow => ({
  id: 'made',
  title: '一件事',
  subtitle: '牵头部门：公安局',
  start: '一表申请',
  merge: '汇总结果',
  deliver: '统一出件',
  steps,
  legend: { begin: '前置结果出来后开始', result: '同步开始' },
})

test('the text numbers the steps and says what each waits for', () => {
  const flow = flowOf(step('a'), step('b', ['a'], { waits: 'result' }), step('c', ['a', 'b'], { note: '按情形' }))
  expect(drawText(flow).split('\n')).toEqual([
    '一件事',
    '牵头部门：公安局',
    '',
    '┌ 一表申请',
    '├ 1. 事项a · 公安局',
    '├ 2. 事项b · 公安局',
    '│     同步开始：1',
    '├ 3. 事项c · 公安局（按情形）',
    '│     前置结果出来后开始：1、2',
    '├ 汇总结果',
    '└ 统一出件',
    '',
  ])
})

test('the SVG is an image with a title and a description for those who cannot see it', () => {
  const svg = drawSvg(flowOf(step('a')))
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" id="flow-made" role="img" aria-labelledby="flow-made-title flow-made-desc"/,
  )
  expect(svg).toContain('<title id="flow-made-title">一件事</title>')
  expect(svg).toContain('├ 1. 事项a · 公安局')
  expect(svg).toContain('prefers-color-scheme:dark')
})

test('hostile text is only ever text', () => {
  const evil = `</text><script>alert("1")</script>&'\u0000\ud800`
  const svg = drawSvg({
    ...flowOf(step('a', [], { title: evil, place: evil, note: evil })),
    title: evil,
    id: '"><script>',
  })
  expect(svg).not.toContain('<script')
  expect(svg).not.toContain('\u0000')
  expect(svg.isWellFormed()).toBe(true)
  expect(svg).toContain('&lt;script&gt;')
  expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length)
})

test('an arrow is solid where the step begins after the result, dashed where only its result waits', () => {
  const svg = drawSvg(flowOf(step('a'), step('b', ['a']), step('c', ['a'], { waits: 'result' })))
  expect(svg.match(/class="way begin"/g)).toHaveLength(2)
  expect(svg.match(/class="way result"/g)).toHaveLength(2)
  expect(drawSvg(flowOf(step('a'), step('b', ['a'])))).not.toContain('class="way result"')
})

test('a step stands right of everything it waits for', () => {
  const { nodes } = layOut(flowOf(step('c', ['b', 'a']), step('b', ['a']), step('a')))
  const x = (id: string) => nodes.get(`step:${id}`)?.x ?? Number.NaN
  expect(x('a')).toBeLessThan(x('b'))
  expect(x('b')).toBeLessThan(x('c'))
})

test('no box overlaps another or leaves the sheet, in a flow of thirty steps with long titles', () => {
  const steps = Array.from({ length: 30 }, (_, index) =>
    step(`${index}`, index < 4 ? [] : [`${(index * 7) % index}`, `${(index * 3) % index}`], {
      title: '很长的事项名称'.repeat(1 + (index % 6)),
    }),
  )
  const { nodes, width, height } = layOut(flowOf(...steps))
  const boxes = [...nodes.values()]
  expect(boxes.filter(({ kind }) => kind === 'step')).toHaveLength(30)
  const overlaps = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => one.x < other.x + other.width && other.x < one.x + one.width)
      .filter((other) => one.y < other.y + other.height - 0.01 && other.y < one.y + one.height - 0.01),
  )
  expect(overlaps).toEqual([])
  expect(
    boxes.filter(({ x, y, ...box }) => x < 0 || y < 0 || x + box.width > width || y + box.height > height),
  ).toEqual([])
})

test('a circle or an unknown step is drawn without its impossible arrow', () => {
  const svg = drawSvg(flowOf(step('a', ['b']), step('b', ['a']), step('c', ['nowhere'])))
  expect(svg.match(/class="box"/g)).toHaveLength(3)
  expect(svg).not.toContain('NaN')
})

test('a flow without steps is still a drawing', () => {
  expect(drawSvg(flowOf())).not.toMatch(/NaN|Infinity/)
})

test('lines keep within their width, do not begin with a closing mark, and break inside a word only when they must', () => {
  const lines = linesOf('出生医学证明（首次签发）及其他，城乡居民基本医疗保险参保登记', 12)
  expect(lines.filter((line) => widthOf(line) > 12)).toEqual([])
  expect(lines.filter((line) => /^[），]|（$/.test(line))).toEqual([])
  expect(lines.join('')).toBe('出生医学证明（首次签发）及其他，城乡居民基本医疗保险参保登记')
  expect(linesOf('medical insurance years', 8)).toEqual(['medical', 'insurance', 'years'])
  expect(linesOf('x'.repeat(40), 8).filter((line) => widthOf(line) > 8)).toEqual([])
})

const tones: readonly FlowTone[] = ['waiting', 'active', 'returned', 'stopped', 'done', 'refused', 'none']
const told = (tone: FlowTone, present = false): Partial<FlowStep> => ({
  state: { word: `词${tone}`, tone, present } satisfies FlowState,
})

test('each state is told by a word, a shape of its own and a colour; where the matter is now, by a plate and a thicker edge', () => {
  const steps = tones.map((tone, index) => step(`${index}`, [], told(tone, tone === 'active')))
  const svg = drawSvg({ ...flowOf(...steps), now: '当前' })
  for (const tone of tones) expect(svg).toContain(`>词${tone}</text>`)
  const shapes = svg.match(/<path class="mark [^>]* d="([^"]*)"/g) ?? []
  expect(new Set(shapes.map((shape) => / d="([^"]*)"/.exec(shape)?.[1])).size).toBe(tones.length)
  expect(svg.match(/class="box present"/g)).toHaveLength(1)
  expect(svg.match(/class="tag"[^>]*\/><text[^>]*>当前</g)).toHaveLength(1)
  expect(drawText({ ...flowOf(...steps), now: '当前' })).toContain('├ 2. 事项1 · 公安局 · 词active · 当前\n')
})

test('a step that stands aside is drawn without any arrow', () => {
  const svg = drawSvg(flowOf(step('a'), step('b', [], { ...told('none'), apart: true }), step('c', ['b'])))
  expect(svg.match(/class="box/g)).toHaveLength(3)
  // Start to a and c, both to the merge, the merge to the end.
  expect(svg.match(/<path class="way/g)).toHaveLength(5)
  expect(svg).toContain('class="box apart"')
})

test('a flow without states is drawn as if there were none: the drawing inside a page fits it, the one alone keeps its size', () => {
  const flow = flowOf(step('a'), step('b', ['a']))
  expect(drawSvg(flow)).not.toMatch(/class="(mark|word|tag)|present|forced-colors| lang=/)
  expect(drawSvg(flow)).toContain('max-width:100%')
  const alone = drawSvg({ ...flow, lang: 'zh-CN' }, { alone: true })
  expect(alone).not.toContain('max-width')
  expect(alone).toContain('lang="zh-CN"')
  expect(alone).toContain('@media (forced-colors:active)')
  const { width, height } = measureFlow(flow)
  expect(alone).toContain(`viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`)
})

test('names of a hundred characters stand in lines inside their boxes and their sheet, whole', () => {
  const long = '一二三四五六七八九十'.repeat(10)
  const flow = { ...flowOf(step('a', [], { title: long, ...told('active', true) })), title: long, subtitle: long }
  const { heading, nodes, width } = layOut(flow)
  const box = nodes.get('step:a')
  expect([heading.title.join(''), heading.subtitle.join(''), box?.title.join('')]).toEqual([long, long, long])
  for (const line of heading.title) expect(widthOf(line) * 22).toBeLessThanOrEqual(width - 72)
  for (const line of box?.title ?? []) expect(widthOf(line) * 15).toBeLessThanOrEqual(212 - 32)
  expect(Math.min(...[...nodes.values()].map(({ y }) => y))).toBeGreaterThan(46 + heading.title.length * 28)
})
