import type { Flow } from './flow.ts'
import { type Edge, type Graph, type GraphNode, graphOf } from './graph.ts'
import { linesOf } from './lines.ts'
import { inOrder } from './order.ts'
import { settle } from './settle.ts'

/** Pixels, and for text ems of its size. */
export const measure = {
  heading: 22,
  title: 15,
  place: 12.5,
  leading: 21,
  box: 212,
  pill: 104,
  pad: 16,
  mark: 20,
  between: 84,
  gap: 20,
  lane: 12,
  margin: 36,
  head: 92,
  foot: 64,
}

export interface PlacedNode extends GraphNode {
  readonly x: number
  /** Top. */
  readonly y: number
  readonly width: number
  readonly height: number
  readonly title: readonly string[]
  readonly place: readonly string[]
  /** How far the step is. */
  readonly word: readonly string[]
}

export interface Layout {
  readonly heading: Heading
  readonly width: number
  readonly height: number
  readonly nodes: ReadonlyMap<string, PlacedNode>
  readonly edges: readonly Edge[]
}

/** What stands above everything, in lines as wide as the sheet. */
interface Heading {
  readonly title: readonly string[]
  readonly subtitle: readonly string[]
}

type Sized = Omit<PlacedNode, 'x' | 'y'>

/** Gives every node of the flow its place. */
export function layOut(flow: Flow): Layout {
  const graph = graphOf(flow)
  const sized = new Map(graph.nodes.map((node) => [node.id, size(flow, node)]))
  const columns = inOrder(graph).map((column) => column.flatMap((id) => sized.get(id) ?? []))
  const middles = settle(columns, graph.edges, measure.gap)
  const lefts = leftsOf(columns)
  const placed = columns.flatMap((column, index) =>
    column.map(
      (node): PlacedNode => ({ ...node, x: lefts[index] ?? 0, y: (middles.get(node.id) ?? 0) - node.height / 2 }),
    ),
  )
  return frame(flow, graph, placed)
}

function size(flow: Flow, node: GraphNode): Sized {
  const { title: em, place: small, box, pill, pad, leading } = measure
  if (node.kind === 'lane') return { ...node, width: box, height: measure.lane, title: [], place: [], word: [] }
  if (node.kind !== 'step') {
    const title = linesOf(flow[node.kind], (pill - 2 * pad) / em)
    return { ...node, width: pill, height: title.length * leading + 2 * pad, title, place: [], word: [] }
  }
  const { title: name = '', place: who = '', note, state } = node.step ?? {}
  const title = linesOf(name, (box - 2 * pad) / em)
  const place = [who, note ?? ''].flatMap((line) => linesOf(line, (box - 2 * pad) / small))
  const word = linesOf(state?.word ?? '', (box - 2 * pad - measure.mark) / small)
  const height = title.length * leading + place.length * 18 + 2 * pad - 6 + wordHeight(word)
  return { ...node, width: box, height, title, place, word }
}

const wordHeight = ({ length }: readonly string[]): number => (length === 0 ? 0 : length * 18 + 6)

/** Left edges of the columns, each as wide as its widest node. */
function leftsOf(columns: readonly (readonly Sized[])[]): readonly number[] {
  const lefts: number[] = []
  let x = measure.margin
  for (const column of columns) {
    lefts.push(x)
    x += Math.max(measure.pill, ...column.map(({ width }) => width)) + measure.between
  }
  return lefts
}

/** Moves everything so that it begins under the heading, and measures the sheet. */
function frame({ title, subtitle }: Flow, graph: Graph, placed: readonly PlacedNode[]): Layout {
  const top = Math.min(...placed.map(({ y }) => y))
  const right = Math.max(...placed.map(({ x, width }) => x + width))
  const room = right - measure.margin
  const heading = { title: linesOf(title, room / measure.heading), subtitle: linesOf(subtitle, room / measure.place) }
  const more = Math.max(0, heading.title.length - 1) * 28 + Math.max(0, heading.subtitle.length - 1) * 18
  const moved = placed.map((node) => ({ ...node, y: node.y - top + measure.head + more }))
  return {
    heading,
    width: right + measure.margin,
    height: Math.max(...moved.map(({ y, height }) => y + height)) + measure.foot,
    nodes: new Map(moved.map((node) => [node.id, node])),
    edges: graph.edges,
  }
}
