import { startOf, weekdayOf } from '../../rules/calendar/day.ts'
import { about, type Chance } from '../chance.ts'
import type { OfficeHours } from '../office-hours.ts'
import type { Arrivals, Scenario } from '../scenario.ts'

export interface Arrived {
  /** Instants in order. */
  readonly at: Float64Array
  /** Those before this one came while the offices were still filling up, and are not counted. */
  readonly firstCounted: number
}

/** When applications come: a stream of even or of Poisson distances, stretched by how many each day and hour has. */
export function arrive({ arrivals, amount, warmUp }: Scenario, hours: OfficeHours, chance: Chance): Arrived {
  const at: number[] = []
  let firstCounted = -1
  const most = 'applications' in amount ? amount.applications : Number.POSITIVE_INFINITY
  const days = 'days' in amount ? warmUp + amount.days : Number.POSITIVE_INFINITY
  let n = 0
  let passed = 0
  for (let index = 0, sum = 0; ; index++) {
    if (arrivals.spacing === 'poisson') sum -= Math.log(chance(index, 0, about.arrival, 0))
    else if (index > 0) sum += 1
    for (; n < days && sum >= passed + rateOf(arrivals, hours, n); n++) passed += rateOf(arrivals, hours, n)
    if (n >= days) break
    if (firstCounted < 0 && n >= warmUp) firstCounted = index
    const rate = rateOf(arrivals, hours, n)
    at.push(startOf(hours.openDay(n)) + Math.round(timeOf(arrivals, (sum - passed) / rate)))
    if (firstCounted >= 0 && at.length - firstCounted >= most) break
  }
  return { at: Float64Array.from(at), firstCounted: firstCounted < 0 ? at.length : firstCounted }
}

function rateOf({ perDay, weekdays }: Arrivals, hours: OfficeHours, n: number): number {
  return perDay * (weekdays[weekdayOf(hours.openDay(n))] ?? 1)
}

/** The time of day by which this share of a day's applications has come. */
function timeOf({ parts }: Arrivals, share: number): number {
  let left = share * parts.reduce((sum, { weight }) => sum + weight, 0)
  for (const { from, to, weight } of parts) {
    if (left <= weight) return from + ((to - from) * left) / weight
    left -= weight
  }
  return parts.at(-1)?.to ?? 0
}
