import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadBundles } from '../../lib/bundle/load.ts'
import { type Following, follow, latestBeginning } from '../../lib/proof/deadline/follow.ts'
import { openKnownDays } from '../../lib/proof/deadline/known-days.ts'
import { type Course, courses } from '../../lib/proof/deadline/running.ts'
import { entrantsOf } from '../../lib/proof/deadline/timetable.ts'
import { dayOf } from '../../lib/rules/calendar/day.ts'
import { type Chance, chanceOf } from '../law/chance.ts'
import { type Adversary, live } from './deadline/adversary.ts'
import type { Living } from './deadline/living.ts'
import { type RandomCase, randomCase } from './deadline/random-case.ts'

const text = readFileSync(new URL('../../bundles/calendar.yaml', import.meta.url), 'utf8')
const { calendar } = loadBundles([{ file: 'calendar.yaml', text }])
const days = openKnownDays(calendar)

function followingOf({ bundle, region, law }: RandomCase, course: Course, plan: Adversary['plan']): Following {
  const entrants = entrantsOf(bundle, course, law.calendar)
  const { settings } = region
  const applies = (item: string) => plan[item] === true
  return { bundle, settings, calendar: law.calendar, course, entrants, applies }
}

const rounds = 1

interface Compared {
  readonly beyond: readonly string[]
  /** How many of the ends that were bound were reached. */
  readonly reached: number
  readonly bound: number
}

/** What a life made of its bounds: those from the day on which it counts as accepted, and the last of all from filing. */
function compare({ dossier: { state } }: Living, following: Following, filed: number): Compared {
  const accepted = dayOf(state.acceptedAt ?? Number.NaN)
  const bounds = follow(following, accepted)
  const whole = follow(following, latestBeginning(following, filed, rounds))
  if (!bounds || !whole) throw new Error('nothing was bound')
  const ends = [...bounds.times].flatMap(([item, times]): [string, number, number][] => {
    const { decision, endedAt = Number.NaN } = state.items[item] ?? {}
    const decided: [string, number, number][] = decision ? [[`${item} decided`, dayOf(decision.at), times.decided]] : []
    return [...decided, [`${item} result`, dayOf(endedAt - 1), times.result]]
  })
  const out = dayOf(state.deliveredAt ?? Number.NaN)
  const all = [...ends, ['out', out, bounds.out] as const, ['life', out, whole.out] as const]
  return {
    beyond: all.flatMap(([what, day, bound]) => (day <= bound ? [] : [`${what}: ${day - bound} days late`])),
    reached: all.filter(([, day, bound]) => day === bound).length,
    bound: all.length,
  }
}

function lifeOf(made: RandomCase, course: Course, chance: Chance, late: number): Adversary {
  const applying = made.bundle.items.map(({ item }): [string, boolean] => [item, chance.percent(85)])
  const plan = Object.fromEntries(
    applying.some(([, applies]) => applies) ? applying : applying.map(([id]) => [id, true]),
  )
  return { ...made, chance, late, by: course.by, most: course.all === 'most', plan, rounds }
}

interface Lives {
  readonly seeds: readonly [from: number, to: number]
  /** So many of a hundred times people wait for the last day. */
  readonly late: number
  readonly natural: boolean
}

/** Of random bundles, the lives of people who keep every limit, each compared with what was proved. */
function compareLives({ seeds: [from, to], late, natural }: Lives) {
  const beyond: string[] = []
  let [reached, bound] = [0, 0]
  for (let seed = from; seed < to; seed++) {
    const chance = chanceOf(seed)
    const made = randomCase(chance, calendar, natural)
    for (const course of courses) {
      const adversary = lifeOf(made, course, chance, late)
      const filed = days.first + chance.below(days.last - days.first - 600)
      const compared = compare(live(adversary, filed), followingOf(made, course, adversary.plan), filed)
      beyond.push(...compared.beyond.map((says) => `seed ${seed} ${course.by} ${course.all}: ${says}`))
      reached += compared.reached
      bound += compared.bound
    }
  }
  return { beyond, reached: reached / bound }
}

test('nobody who keeps every limit ends after the proved day, whenever they use the days they have', () => {
  expect(compareLives({ seeds: [0, 150], late: 60, natural: true }).beyond).toEqual([])
  expect(compareLives({ seeds: [150, 200], late: 95, natural: true }).beyond).toEqual([])
}, 120_000)

test('whoever uses every day there is ends on the proved day, and never after it', () => {
  const working = compareLives({ seeds: [1000, 1100], late: 100, natural: false })
  expect(working.beyond).toEqual([])
  // Not every publicity is held for all the items that the longest could have been held for.
  expect(working.reached).toBeGreaterThan(0.97)
  // With natural days it depends on where the rest days lie when a step begins: the last day for it is not always the best.
  const mixed = compareLives({ seeds: [1100, 1150], late: 100, natural: true })
  expect(mixed.beyond).toEqual([])
  expect(mixed.reached).toBeGreaterThan(0.7)
}, 120_000)
