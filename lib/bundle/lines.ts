import type { Position } from './problem.ts'
import type { Source } from './source.ts'

/** Turns offsets in a text into lines and columns. The lines are counted when the first position is asked for. */
export function countLines({ file, text }: Source): (offset: number) => Position {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    const within = Math.min(Math.max(0, offset), text.length)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= within) low = middle
      else high = middle - 1
    }
    return { file, line: low + 1, col: within - (starts[low] ?? 0) + 1 }
  }
}
