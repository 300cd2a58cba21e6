import type { Graph } from './graph.ts'

type Neighbours = ReadonlyMap<string, readonly string[]>

/** Node ids column by column, from top to bottom, so that few arrows cross: each node goes near the middle of its neighbours. */
export function inOrder({ nodes, edges }: Graph): readonly (readonly string[])[] {
  const last = Math.max(...nodes.map(({ column }) => column))
  const before = gather(edges.map(({ from, to }) => [to, from]))
  const behind = gather(edges.map(({ from, to }) => [from, to]))
  const columns = Array.from({ length: last + 1 }, (_, column) =>
    nodes.filter((node) => node.column === column).map(({ id }) => id),
  )
  for (let sweep = 0; sweep < 8; sweep++) {
    for (let column = 1; column <= last; column++) sort(columns, column, column - 1, before)
    for (let column = last - 1; column >= 0; column--) sort(columns, column, column + 1, behind)
  }
  return columns
}

function sort(columns: string[][], column: number, beside: number, neighbours: Neighbours): void {
  const place = new Map(columns[beside]?.map((id, index) => [id, index]))
  const own = new Map(columns[column]?.map((id, index) => [id, index]))
  const middle = (id: string): number => {
    const places = (neighbours.get(id) ?? []).flatMap((one) => place.get(one) ?? [])
    return places.length === 0 ? (own.get(id) ?? 0) : places.reduce((sum, one) => sum + one, 0) / places.length
  }
  const middles = new Map(columns[column]?.map((id) => [id, middle(id)]))
  columns[column]?.sort((one, other) => (middles.get(one) ?? 0) - (middles.get(other) ?? 0))
}

function gather(pairs: readonly (readonly [string, string])[]): Neighbours {
  const found = new Map<string, string[]>()
  for (const [id, neighbour] of pairs) found.set(id, [...(found.get(id) ?? []), neighbour])
  return found
}
