import type { Bundle, Item } from '../../bundle/model.ts'
import { printDay } from '../../rules/calendar/day.ts'
import { pathOf } from './account.ts'
import { type Measuring, toBound } from './bounds.ts'
import type { Both, Deadline, Ends, ItemDeadline, Region, WholeDeadline, Worst } from './deadline.ts'
import type { Following } from './follow.ts'
import { type KnownDays, openKnownDays } from './known-days.ts'
import { findPlans } from './plans.ts'
import { proveAcceptance } from './prove-acceptance.ts'
import type { Course } from './running.ts'
import { marginOf, stepDeadlinesOf } from './step-deadlines.ts'
import { type ItemMeasures, type Swept, sweep } from './sweep.ts'
import { entrantsOf } from './timetable.ts'

/** How many correction notices before acceptance the worst case has, unless it is asked otherwise. */
export const usualRounds = 1

/**
 * How long a bundle takes at most, by promise and by law: proved over every set of items that answers lead to and every
 * known day, with everybody using every day they are allowed. Special steps are held once each. Throws for a bundle whose
 * items cannot be put in order; checked bundles can.
 */
export function proveDeadline(bundle: Bundle, region: Region, rounds = usualRounds): Deadline {
  const days = openKnownDays(region.calendar)
  const { plans, count } = findPlans(bundle)
  // Often a case is the same as another: nothing can be extended, or the law sets no limits.
  const known = new Map<string, Swept>()
  const cases = forBoth((course) => {
    const { calendar } = days
    const entrants = entrantsOf(bundle, course, calendar)
    if (entrants.length < bundle.items.length) throw new Error(`the items of ${bundle.id} cannot be put in order`)
    const settings = region.settings
    const following = { bundle, settings, calendar, course, entrants, applies: () => true }
    const gaps = course.all === 'most' && entrants.some(({ item }) => item.gaps)
    const key = JSON.stringify([gaps, ...entrants.map(({ running }) => running)])
    const swept = known.get(key) ?? sweep(following, plans, days, rounds)
    known.set(key, swept)
    return { following, swept }
  })
  return {
    bundle: bundle.id,
    name: bundle.name,
    days: { first: printDay(days.first), last: printDay(days.last), known: days.known },
    plans: count,
    acceptance: proveAcceptance(bundle, region.settings, days, rounds),
    items: bundle.items.flatMap(({ item }) => {
      const known = bundle.catalogue.items[item]
      const ends = mapBoth(cases, ({ swept }) => swept.items.get(item))
      return known && ends.promise.plain ? [itemDeadline(bundle, known, days, mapBoth(ends, toEnds))] : []
    }),
    ...(bundle.promise && { promised: bundle.promise }),
    whole: mapBoth(cases, toWhole),
    life: mapBoth(cases, ({ swept }) => toBound(found(swept.life))),
  }
}

function forBoth<T>(make: (course: Course) => T): Both<T> {
  const worst = (by: Course['by']): Worst<T> => ({ plain: make({ by, all: 'plain' }), most: make({ by, all: 'most' }) })
  return { promise: worst('promise'), law: worst('law') }
}

function mapBoth<T, U>({ promise, law }: Both<T>, to: (each: T) => U): Both<U> {
  const worst = ({ plain, most }: Worst<T>): Worst<U> => ({ plain: to(plain), most: to(most) })
  return { promise: worst(promise), law: worst(law) }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing of the bundle could be followed')
  return value
}

const bound = (measured: Measuring | undefined) => toBound(found(measured))

const toEnds = (measured: ItemMeasures | undefined): Ends => ({
  opens: bound(measured?.opens),
  decided: bound(measured?.decided),
  result: bound(measured?.result),
})

function toWhole({ following, swept }: { readonly following: Following; readonly swept: Swept }): WholeDeadline {
  const { followed } = found(swept.worst)
  return { result: bound(swept.result), out: bound(swept.out), path: pathOf(following, followed) }
}

function itemDeadline(bundle: Bundle, item: Item, days: KnownDays, ends: Both<Ends>): ItemDeadline {
  const place = bundle.items.find((each) => each.item === item.id)
  const after = place?.after ?? []
  const { extension } = item
  return {
    item: item.id,
    name: item.name,
    department: bundle.catalogue.departments[item.department]?.name ?? item.department,
    from: place?.begins === 'after-results' && after.length > 0 ? 'results' : 'acceptance',
    after,
    promised: item.promise,
    ...(item.legalLimit && { legal: item.legalLimit }),
    ...(extension && { extension: { days: extension.days, basis: extension.basis } }),
    steps: stepDeadlinesOf(bundle, item, days),
    margin: marginOf(bundle, item, days),
    ...ends,
  }
}
