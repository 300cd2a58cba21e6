import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import type { Acceptance, Bundle } from '../../lib/bundle/model.ts'
import { chanceOf } from '../../lib/what-if/chance.ts'
import { officeHours } from '../../lib/what-if/office-hours.ts'
import { tryOneMore } from '../../lib/what-if/one-more.ts'
import { arrive } from '../../lib/what-if/run/arrivals.ts'
import { courseOf, placesOf } from '../../lib/what-if/run/course.ts'
import { live } from '../../lib/what-if/run/live.ts'
import { count, createTally } from '../../lib/what-if/run/tally.ts'
import { createTown } from '../../lib/what-if/run/town.ts'
import type { Scenario } from '../../lib/what-if/scenario.ts'
import { type Ground, simulate } from '../../lib/what-if/simulate.ts'
import { groundOf, scenarioOf } from './ground.ts'

const loaded = loadBundles(readBundleFiles('bundles'))
const text = readFileSync('bundles/newborn/scenarios/ordinary.yaml', 'utf8')
const newborn = (accept?: Acceptance): Bundle => {
  const bundle = loaded.bundles.find(({ bundle: { id } }) => id === 'newborn')?.bundle
  if (bundle === undefined) throw new Error('there is no bundle newborn')
  return { ...bundle, ...(accept && { accept }) }
}
const table = loaded.calendar
const ordinary = (): readonly [Scenario, Ground] => [scenarioOf(newborn(), text, table), groundOf(newborn(), table)]

test.for([undefined, 'counter', 'departments'] as const)(
  'critical paths, added up, are exactly the time that all applications took (accepted by: %s)',
  (by) => {
    const bundle = newborn(by && { by })
    const accepting = by ? 'acceptance: { minutes: 4, corrections: 0.2, refusals: 0.01 }\n' : ''
    const scenario = scenarioOf(bundle, text + accepting, table)
    const ground = groundOf(bundle, table)
    const hours = officeHours(ground.calendar, scenario.hours, { base: scenario.begins, everyDay: false })
    const chance = chanceOf(scenario.seed)
    const arrived = arrive(scenario, hours, chance)
    const tally = createTally(scenario.items.length, scenario.offices.length)
    const course = courseOf(scenario, placesOf(scenario), chance)
    const town = createTown({
      ...{ ...ground, scenario, course, hours, arrived },
      ended: (it) => count(tally, town, it, 1),
    })
    live(town, arrived)
    expect(tally.whole.length + tally.notAccepted).toBe(arrived.at.length)
    const { offices, applicant, steps } = tally.path
    const path = offices.reduce((sum, ms) => sum + ms, applicant + steps)
    expect(path).toBe(tally.whole.reduce((sum, ms) => sum + ms, 0))
    expect(town.queues.map(({ free, waiting, office }) => [office.officers - free, waiting])).toEqual(
      town.queues.map(() => [0, 0]),
    )
  },
)

test('the same seed gives the same findings to the byte, another seed gives others', () => {
  const [scenario, ground] = ordinary()
  const once = JSON.stringify(simulate(scenario, ground))
  expect(JSON.stringify(simulate(scenario, ground))).toBe(once)
  expect(JSON.stringify(simulate({ ...scenario, seed: scenario.seed + 1 }, ground))).not.toBe(once)
})

test('one more officer changes when things are done, and nothing of what comes and how it ends', () => {
  const [scenario, ground] = ordinary()
  const ends = (of: Scenario) =>
    simulate(of, ground).items.map(({ applied, granted, refused, blocked }) => [applied, granted, refused, blocked])
  for (const index of scenario.offices.keys()) {
    const offices = scenario.offices.map((each, at) => (at === index ? { ...each, officers: each.officers + 1 } : each))
    expect(ends({ ...scenario, offices })).toEqual(ends(scenario))
  }
})

test('an officer more helps where the work is: one queue that holds up everything is first in the ranking', () => {
  const [scenario, ground] = ordinary()
  const offices = scenario.offices.map((office) => ({
    ...office,
    officers: office.id === 'human-resources' ? 1 : 40,
    share: office.id === 'human-resources' ? 0.7 : 1,
  }))
  const alone = { ...scenario, offices }
  const findings = simulate(alone, ground)
  const [best, ...others] = tryOneMore(alone, ground, findings)
  expect(findings.bottleneck).toEqual({ byUtilisation: 'human-resources', byPath: 'human-resources' })
  expect(best?.office).toBe('human-resources')
  expect(best?.gained).toBeGreaterThan(0.1)
  for (const other of others) expect(Math.abs(other.gained)).toBeLessThan(0.02)
})
