/** Random choices that a seed decides for good. */
export interface Chance {
  /** A whole number from 0 to below `n`. */
  below(n: number): number
  /** True in so many of a hundred cases. */
  percent(n: number): boolean
  pick<T>(from: readonly T[]): T
  /** Every one of them on its own, in so many of a hundred cases. */
  some<T>(from: readonly T[], percent: number): T[]
}

/** xorshift32, started from the seed; small, fast and the same everywhere. */
export function chanceOf(seed: number): Chance {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x85ebca6b) | 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  for (let warm = 0; warm < 5; warm++) next()
  const below = (n: number) => Math.floor(next() * n)
  const percent = (n: number) => next() * 100 < n
  return {
    below,
    percent,
    pick: (from) => {
      const picked = from[below(from.length)]
      if (picked === undefined) throw new Error('nothing to choose from')
      return picked
    },
    some: (from, share) => from.filter(() => percent(share)),
  }
}
