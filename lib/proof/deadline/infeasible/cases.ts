import type { Bundle, Days } from '../../../bundle/model.ts'
import type { Day } from '../../../rules/calendar/day.ts'
import type { Region } from '../deadline.ts'
import { type Followed, type Following, follow } from '../follow.ts'
import { type KnownDays, openKnownDays } from '../known-days.ts'
import { canApplyTogether, findPlans } from '../plans.ts'
import { type Course, heldOf } from '../running.ts'
import { entrantsOf } from '../timetable.ts'

/** A bundle of which something is tried on many days. */
export interface Trial {
  readonly bundle: Bundle
  readonly following: Following
  readonly days: KnownDays
  /** One day stands for all where only working days are counted. */
  readonly starts: readonly Day[]
}

/** The steps of the case are held (`plain`), or only counted days go by. */
interface Trying {
  readonly by: Course['by']
  readonly steps: boolean
  /** What is compared with it. */
  readonly against: readonly (Days | undefined)[]
}

/** Everybody is as late as allowed after an acceptance that took no time: the promise can then still be kept by all. */
export function trialOf(bundle: Bundle, region: Region, { by, steps, against }: Trying): Trial {
  const days = openKnownDays(region.calendar)
  const course: Course = { by, all: 'plain' }
  const known = entrantsOf(bundle, course, days.calendar)
  const entrants = steps ? known : known.map((each) => ({ ...each, lastFrom: each.barelyFrom }))
  const counted = known.flatMap(({ item, running }) => [
    running.limit,
    ...(steps ? heldOf(item, 'plain').map(({ limit }) => limit) : []),
  ])
  const mixed = [...counted, ...against].some((limit) => limit?.count === 'natural')
  const accepted = { ...bundle, accept: { by: 'automatic' as const } }
  return {
    bundle,
    following: {
      bundle: accepted,
      settings: region.settings,
      calendar: days.calendar,
      course,
      entrants,
      applies: () => true,
    },
    days,
    starts: mixed ? Array.from({ length: days.last - days.first + 1 }, (_, index) => days.first + index) : [days.first],
  }
}

/** A case that was looked for: the chain of items that makes it, and the day of acceptance. */
export interface Found {
  readonly chain: readonly string[]
  readonly start: Day
  readonly followed: Followed
  /** The items that were tried. */
  readonly applies: (item: string) => boolean
}

/**
 * Looks for a day on which `test` names an item. First with all items, which end no earlier than some of them; what is found
 * so counts only when its chain of items can apply together, else every set of items is tried.
 */
export function findCase(
  trial: Trial,
  test: (followed: Followed, start: Day) => string | undefined,
): Found | undefined {
  const all = tryDays(trial, () => true, test)
  if (!all || canApplyTogether(trial.bundle, all.chain)) return all
  const { plans, count } = findPlans(trial.bundle)
  if (count === 0) return undefined
  for (const plan of plans) {
    const found = tryDays(trial, (item) => plan.has(item), test)
    if (found) return found
  }
  return undefined
}

/** Every item that `test` names on some day when all items apply: the others need no search. */
export function findSuspects(
  { following, starts }: Trial,
  items: readonly string[],
  test: (followed: Followed, start: Day, item: string) => boolean,
): readonly string[] {
  const suspects = new Set<string>()
  for (const start of starts) {
    const followed = items.length > 0 ? follow(following, start) : undefined
    if (!followed) break
    for (const item of items) if (!suspects.has(item) && test(followed, start, item)) suspects.add(item)
  }
  return [...suspects]
}

function tryDays(
  { following, starts }: Trial,
  applies: (item: string) => boolean,
  test: (followed: Followed, start: Day) => string | undefined,
): Found | undefined {
  for (const start of starts) {
    const followed = follow({ ...following, applies }, start)
    const item = followed && test(followed, start)
    if (followed && item !== undefined) return { chain: chainOf(followed, item), start, followed, applies }
  }
  return undefined
}

/** The items that make an item's result so late, in their order. */
function chainOf({ times }: Followed, last: string): readonly string[] {
  const chain: string[] = []
  for (let item: string | undefined = last; item !== undefined; item = times.get(item)?.because) chain.unshift(item)
  return chain
}
