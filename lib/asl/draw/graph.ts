import type { Flow, FlowStep, FlowWait } from './flow.ts'

/** `lane`: room for an arrow that passes a column. */
export type NodeKind = 'start' | 'step' | 'merge' | 'deliver' | 'lane'

export interface GraphNode {
  readonly id: string
  readonly kind: NodeKind
  readonly column: number
  readonly step?: FlowStep
}

/** `plain`: the way in and out. */
export type EdgeKind = FlowWait | 'plain'

export interface Edge {
  readonly from: string
  readonly to: string
  readonly kind: EdgeKind
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  /** Between neighbouring columns only; long arrows go through lanes. */
  readonly edges: readonly Edge[]
}

/** The steps in columns by depth of dependency, with start, merge and delivery round them. */
export function graphOf({ steps }: Flow): Graph {
  const column = columns(steps)
  const last = 1 + Math.max(0, ...column.values())
  const nodes: readonly GraphNode[] = [
    { id: 'start:', kind: 'start', column: 0 },
    ...steps.map(
      (step): GraphNode => ({ id: `step:${step.id}`, kind: 'step', column: column.get(step.id) ?? 1, step }),
    ),
    { id: 'merge:', kind: 'merge', column: last },
    { id: 'deliver:', kind: 'deliver', column: last + 1 },
  ]
  return withLanes(nodes, edgesOf(steps, column))
}

/** Step id → column, from 1. A step that waits for itself in a circle, or for nothing known, begins in column 1. */
function columns(steps: readonly FlowStep[]): ReadonlyMap<string, number> {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const known = new Map<string, number>()
  const visit = (id: string): number => {
    const found = known.get(id)
    if (found !== undefined) return found
    known.set(id, 0)
    const deepest = Math.max(
      0,
      ...(byId.get(id)?.after ?? []).filter((one) => byId.has(one) && !byId.get(one)?.apart).map(visit),
    )
    known.set(id, deepest + 1)
    return deepest + 1
  }
  for (const { id } of steps) visit(id)
  return known
}

function edgesOf(all: readonly FlowStep[], column: ReadonlyMap<string, number>): readonly Edge[] {
  const steps = all.filter(({ apart }) => !apart)
  const among = new Set(steps.map(({ id }) => id))
  const at = (id: string) => column.get(id) ?? 0
  const waits = steps.flatMap(({ id, after, waits: kind }) =>
    after
      .filter((one) => among.has(one) && at(one) < at(id))
      .map((one) => ({ from: `step:${one}`, to: `step:${id}`, kind })),
  )
  const into = new Set(waits.map(({ to }) => to))
  const outOf = new Set(waits.map(({ from }) => from))
  const ids = steps.map(({ id }) => `step:${id}`)
  const plain = (from: string, to: string): Edge => ({ from, to, kind: 'plain' })
  return [
    ...ids.filter((id) => !into.has(id)).map((id) => plain('start:', id)),
    ...waits,
    ...ids.filter((id) => !outOf.has(id)).map((id) => plain(id, 'merge:')),
    plain('merge:', 'deliver:'),
  ]
}

/** Long arrows of one kind from one node share a lane until they part. */
function withLanes(nodes: readonly GraphNode[], edges: readonly Edge[]): Graph {
  const columnOf = new Map(nodes.map(({ id, column }) => [id, column]))
  const lanes = new Map<string, GraphNode>()
  const pieces = new Map<string, Edge>()
  for (const { from, to, kind } of edges) {
    const [first = 0, last = 0] = [columnOf.get(from), columnOf.get(to)]
    const way = [from]
    for (let column = first + 1; column < last; column++) {
      const id = `lane:${kind}:${column}:${from}`
      lanes.set(id, { id, kind: 'lane', column })
      way.push(id)
    }
    way.push(to)
    way.slice(1).forEach((next, index) => {
      const piece = { from: way[index] ?? from, to: next, kind }
      pieces.set(JSON.stringify(piece), piece)
    })
  }
  return { nodes: [...nodes, ...lanes.values()], edges: [...pieces.values()] }
}
