import type { Edge } from './graph.ts'

interface Sized {
  readonly id: string
  readonly height: number
}

/**
 * Node id → its middle, from top to bottom. Every node wants to stand level with its neighbours; in each column the
 * order and the gaps hold, and within them the squared distances from the wishes are least.
 */
export function settle(
  columns: readonly (readonly Sized[])[],
  edges: readonly Edge[],
  gap: number,
): ReadonlyMap<string, number> {
  const middles = new Map(
    columns.flatMap((column) =>
      apart(
        column,
        column.map(() => 0),
        gap,
      ),
    ),
  )
  const neighbours = (id: string) => edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
  const wish = ({ id }: Sized): number => {
    const levels = neighbours(id).flatMap((one) => middles.get(one) ?? [])
    return levels.length === 0 ? (middles.get(id) ?? 0) : levels.reduce((sum, one) => sum + one, 0) / levels.length
  }
  for (let round = 0; round < 25; round++) {
    for (const column of round % 2 === 0 ? columns : columns.toReversed()) {
      for (const [id, middle] of apart(column, column.map(wish), gap)) middles.set(id, middle)
    }
  }
  return middles
}

/** Least squares under a fixed order and gaps: neighbours that would overlap move as one block (pool adjacent violators). */
function apart(column: readonly Sized[], wishes: readonly number[], gap: number): readonly [string, number][] {
  const offsets: number[] = []
  column.forEach(({ height }, index) => {
    const above = column[index - 1]
    offsets.push(above === undefined ? 0 : (offsets[index - 1] ?? 0) + above.height / 2 + gap + height / 2)
  })
  const blocks: { sum: number; count: number }[] = []
  wishes.forEach((wish, index) => {
    let block = { sum: wish - (offsets[index] ?? 0), count: 1 }
    for (
      let above = blocks.at(-1);
      above && above.sum / above.count >= block.sum / block.count;
      above = blocks.at(-1)
    ) {
      blocks.pop()
      block = { sum: above.sum + block.sum, count: above.count + block.count }
    }
    blocks.push(block)
  })
  const levels = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return column.map(({ id }, index) => [id, (levels[index] ?? 0) + (offsets[index] ?? 0)])
}
