/** A filed application, as the report counts it. */
export interface FiledCase {
  readonly items: readonly string[]
  readonly channel: 'online' | 'counter'
}

/** Of one item: how often it was taken in, and how often of these at a general counter. */
export interface ItemCount {
  readonly item: string
  readonly taken: number
  readonly atCounter: number
}

export interface CounterShare {
  readonly items: readonly ItemCount[]
  /** Of the items that were taken in at all, how many a general counter has taken; 0 when there were none. */
  readonly share: number
}

/** What the share is held against: the day by which so much of the items is to be taken at one window (002 §9). */
export const counterTargets = [
  { by: '2018-12-31', share: 0.5, article: '002 §9' },
  { by: '2019-12-31', share: 0.7, article: '002 §9' },
] as const

/** 无差别受理率, from cases that were really filed. */
export function countCounters(cases: readonly FiledCase[]): CounterShare {
  const counts = new Map<string, ItemCount>()
  for (const { items, channel } of cases)
    for (const item of items) {
      const { taken, atCounter } = counts.get(item) ?? { taken: 0, atCounter: 0 }
      counts.set(item, { item, taken: taken + 1, atCounter: atCounter + (channel === 'counter' ? 1 : 0) })
    }
  const all = [...counts.values()].toSorted((one, other) => (one.item < other.item ? -1 : 1))
  const general = all.filter(({ atCounter }) => atCounter > 0)
  return { items: all, share: all.length === 0 ? 0 : general.length / all.length }
}
