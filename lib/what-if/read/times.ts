import type { WrittenScenario, WrittenTime } from '../../bundle/words/scenario.ts'
import type { Arrivals, Distribution, Opening } from '../scenario.ts'

const hour = 3_600_000
const minute = 60_000

/** Opening hours in ms from midnight, as they are written. */
export function openingsOf(hours: readonly string[]): readonly Opening[] {
  return hours.map((text) => {
    const [from = 0, to = 0] = text.split('-').map((clock) => {
      const [hours = 0, minutes = 0] = clock.split(':').map(Number)
      return hours * hour + minutes * minute
    })
    return { from, to }
  })
}

export function distributionOf(time: WrittenTime): Distribution {
  if (typeof time === 'number') return { kind: 'fixed', value: time }
  if (time.uniform) return { kind: 'uniform', from: time.uniform[0] ?? 0, to: time.uniform[1] ?? 0 }
  if (time.exponential !== undefined) return { kind: 'exponential', mean: time.exponential }
  if (time.lognormal) return { kind: 'lognormal', ...time.lognormal }
  return { kind: 'fixed', value: time.fixed ?? 0 }
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** Weights are scaled so that the mean of the days on which it is open by the week is `per-day`. */
export function arrivalsOf({ arrivals, open, hours }: WrittenScenario): Arrivals {
  const weights = weekdays.map((name) => arrivals.weekdays[name] ?? 1)
  const usual = open === 'every-day' ? weights : weights.slice(1, 6)
  const mean = usual.reduce((sum, weight) => sum + weight, 0) / usual.length
  return {
    perDay: arrivals['per-day'],
    spacing: arrivals.spacing,
    weekdays: weights.map((weight) => weight / mean),
    parts: partsOf(arrivals.hours, hours),
  }
}

function partsOf(weights: WrittenScenario['arrivals']['hours'], hours: readonly string[]): Arrivals['parts'] {
  if (weights === undefined) return openingsOf(hours).map((part) => ({ ...part, weight: part.to - part.from }))
  return Object.entries(weights)
    .map(([name, weight]) => ({ from: Number(name) * hour, to: (Number(name) + 1) * hour, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => one.from - other.from)
}
