import { about, type Chance, draw } from '../chance.ts'
import type { Look, Scenario, StepHandling } from '../scenario.ts'

export type LookResult = 'granted' | 'refused' | 'corrected'

/** How each application goes: what is drawn, or what a test says. Places are those of a Case. */
export interface Course {
  plan(application: number): readonly boolean[]
  /** Open ms that one look takes an officer. */
  work(application: number, place: number, round: number): number
  result(application: number, place: number, round: number): LookResult
  /** Ms until the applicant has answered. */
  answered(application: number, place: number, round: number): number
  byRule(application: number, branch: number): boolean
  /** Special steps that are asked for, each with its whole days. */
  steps(application: number, branch: number): readonly (StepHandling & { readonly length: number })[]
}

const minute = 60_000
const day = 86_400_000
const none: ReturnType<Course['steps']> = []

/** The course of a scenario: every number is drawn for its application, its place and its round alone. */
export function courseOf(scenario: Scenario, places: Places, chance: Chance): Course {
  const { plans, items, offices } = scenario
  const upTo: number[] = []
  for (const { weight } of plans) upTo.push((upTo.at(-1) ?? 0) + weight)
  const looks = looksOf(scenario, places)
  return {
    plan: (application) => {
      const drawn = chance(application, 0, about.plan, 0)
      return plans[findAbove(upTo, drawn)]?.applies ?? []
    },
    work: (application, place, round) => {
      const { minutes } = looks[place] ?? nothing
      const one = chance(application, place, about.time, round)
      const drawn = draw(minutes, one, () => chance(application, place, about.normal, round))
      return Math.max(1, Math.round((drawn * minute) / (offices[places.office(place)]?.share ?? 1)))
    },
    result: (application, place, round) => {
      const { corrections, refusals } = looks[place] ?? nothing
      if (corrections === 0 && refusals === 0) return 'granted'
      const drawn = chance(application, place, about.decision, round)
      return drawn < corrections ? 'corrected' : drawn < corrections + refusals ? 'refused' : 'granted'
    },
    answered: (application, place, round) => {
      const { answeredIn } = looks[place] ?? nothing
      const one = chance(application, place, about.answer, round)
      return Math.round(day * draw(answeredIn, one, () => chance(application, place, about.normal, round + 100)))
    },
    byRule: (application, branch) => {
      const rules = items[branch]?.byRule ?? 0
      return rules > 0 && chance(application, branch, about.rule, 0) < rules
    },
    steps: (application, branch) => {
      const steps = items[branch]?.steps ?? []
      if (steps.length === 0) return none
      return steps.flatMap((step, index) => {
        if (chance(application, branch, about.step, index) >= step.share) return []
        const one = chance(application, branch, about.stepTime, index)
        const length = draw(step.days, one, () => chance(application, branch, about.normal, index + 200))
        return [{ ...step, length: Math.ceil(length) }]
      })
    },
  }
}

const nothing: Look = {
  minutes: { kind: 'fixed', value: 0 },
  corrections: 0,
  refusals: 0,
  answeredIn: { kind: 'fixed', value: 0 },
}

/**
 * The places of an application at which somebody does something: one for each item, in their order; acceptance at the
 * counter, with the applicant's answers to it; delivery; and one for each item's look before acceptance.
 */
export interface Places {
  readonly count: number
  readonly acceptance: number
  readonly delivery: number
  /** Of the first item's look before acceptance; the others follow. */
  readonly checks: number
  /** Into `Scenario.offices`. */
  office(place: number): number
}

export function placesOf({ items, counter }: Pick<Scenario, 'items' | 'counter'>): Places {
  const { length } = items
  const checks = length + 2
  const office = (place: number): number => (place < length ? items[place] : items[place - checks])?.office ?? counter
  return { count: checks + length, acceptance: length, delivery: length + 1, checks, office }
}

function looksOf({ items, acceptance, delivery }: Scenario, places: Places): readonly Look[] {
  const looks: Look[] = Array.from({ length: places.count }, () => acceptance ?? nothing)
  for (const [index, item] of items.entries()) looks[index] = item
  looks[places.delivery] = delivery === undefined ? nothing : { ...nothing, minutes: delivery }
  return looks
}

/** The first whose running total is above the number; the last one where rounding left a gap. */
function findAbove(upTo: readonly number[], drawn: number): number {
  let [from, to] = [0, upTo.length - 1]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((upTo[middle] ?? 1) > drawn) to = middle
    else from = middle + 1
  }
  return from
}
