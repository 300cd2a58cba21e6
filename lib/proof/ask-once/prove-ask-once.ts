import type { Bundle } from '../../bundle/model.ts'
import { listPlans } from '../../check/conditions.ts'
import { findWays, keyOf, type Need, needsOf, type Way } from './ways.ts'

/** How an item gets one thing that it needs, under all answers: one way, or several that depend on the answers. */
export interface Obtained extends Need {
  readonly ways: readonly Way[]
}

export interface ItemProof {
  readonly item: string
  readonly needs: readonly Obtained[]
}

/** Something that is asked twice, or that an item cannot get, and answers under which it is so. */
export interface AskFailure {
  readonly item: string
  readonly need: Need
  readonly says: 'not-obtainable' | 'merged-consent' | 'asked-twice'
  readonly answers: Readonly<Record<string, string>>
}

/** 只问一次: of every item, where each thing it needs comes from, for every combination of answers. */
export interface AskOnce {
  /** Sets of items that answers can lead to, each of them looked at; absent: there are too many, and nothing is shown. */
  readonly plans?: number
  readonly items: readonly ItemProof[]
  readonly failures: readonly AskFailure[]
}

/**
 * Proves that the one form asks for nothing twice, that every item gets all that it needs (people are asked, an office
 * has it, or another item makes it), and that consent and signature serve one item each, whatever is answered.
 */
export function proveAskOnce(bundle: Bundle): AskOnce {
  const plans = listPlans(bundle)
  if (typeof plans === 'string') return { items: [], failures: [] }
  const found = new Map<string, Map<string, Way[]>>()
  const failures = new Map<string, AskFailure>()
  for (const { applying, answers } of plans) {
    const plan = Object.fromEntries(applying.map((item) => [item, true]))
    const ways = findWays(bundle, plan)
    const askings = countAskings(ways)
    for (const item of applying) {
      for (const need of needsOf(bundle, item)) {
        const way = ways.get(item)?.get(keyOf(need.kind, need.id))
        if (way) remember(found, item, need, way)
        const says = judge(need, way, askings)
        const key = `${says} ${item} ${need.id}`
        if (says && !failures.has(key)) failures.set(key, { item, need, says, answers })
      }
    }
  }
  const items = bundle.items.map(({ item }) => ({
    item,
    needs: needsOf(bundle, item).map((need) => ({
      ...need,
      ways: found.get(item)?.get(keyOf(need.kind, need.id)) ?? [],
    })),
  }))
  return { plans: plans.length, items, failures: [...failures.values()] }
}

function remember(found: Map<string, Map<string, Way[]>>, item: string, need: Need, way: Way): void {
  const ofItem = found.get(item) ?? new Map<string, Way[]>()
  const key = keyOf(need.kind, need.id)
  const ways = ofItem.get(key) ?? []
  const isNew = !ways.some(
    ({ source, by, serves }) => source === way.source && by === way.by && serves.length === way.serves.length,
  )
  found.set(item, ofItem.set(key, isNew ? [...ways, way] : ways))
}

/** How often people are asked for each thing. */
function countAskings(ways: ReturnType<typeof findWays>): ReadonlyMap<string, number> {
  const askings = new Map<string, Set<Way>>()
  for (const all of ways.values())
    for (const [key, way] of all)
      if (way.source === 'asked') askings.set(key, (askings.get(key) ?? new Set<Way>()).add(way))
  return new Map([...askings].map(([key, each]) => [key, each.size]))
}

function judge(need: Need, way: Way | undefined, askings: ReadonlyMap<string, number>): AskFailure['says'] | undefined {
  if (!way) return 'not-obtainable'
  if (need.apart && way.serves.length > 1) return 'merged-consent'
  return way.source === 'asked' && (askings.get(keyOf(need.kind, need.id)) ?? 0) > 1 ? 'asked-twice' : undefined
}
