import type { Bundle, Item } from '../../bundle/model.ts'

/** 高频事项覆盖率 (000 §14): of the items that many people need, those that are in a bundle. */
export interface Coverage {
  readonly all: number
  readonly covered: number
  /** From 0 to 1; 1 where there is none to cover. */
  readonly share: number
  readonly missing: readonly Pick<Item, 'id' | 'name'>[]
}

/** Coverage by bundles, of the items that the catalogue marks as high-frequency; cancelled and suspended ones do not count. */
export function coverageOf(items: Iterable<Item>, bundles: readonly Bundle[]): Coverage {
  const frequent = [...items].filter(({ highFrequency, status }) => highFrequency && !status)
  const inBundles = new Set(bundles.flatMap(({ items }) => items.map(({ item }) => item)))
  const missing = frequent.filter(({ id }) => !inBundles.has(id)).map(({ id, name }) => ({ id, name }))
  const covered = frequent.length - missing.length
  return { all: frequent.length, covered, share: frequent.length === 0 ? 1 : covered / frequent.length, missing }
}
