import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import { promiseOf } from '../../lib/application/clock/limits.ts'
import type { Dossier } from '../../lib/application/dossier.ts'
import { nine, sampleDossier } from '../../lib/application/steps/fixture.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import type { Bundle, SpecialStep } from '../../lib/bundle/model.ts'
import { dayOf, endOf, findDay, printDay } from '../../lib/rules/calendar/day.ts'
import { chanceOf } from '../../lib/what-if/chance.ts'
import { officeHours } from '../../lib/what-if/office-hours.ts'
import { arrive } from '../../lib/what-if/run/arrivals.ts'
import type { Case } from '../../lib/what-if/run/case.ts'
import { courseOf, placesOf } from '../../lib/what-if/run/course.ts'
import { isOver, lastDay } from '../../lib/what-if/run/limits.ts'
import { live } from '../../lib/what-if/run/live.ts'
import { createTown } from '../../lib/what-if/run/town.ts'
import { makeBundle } from '../property/make-bundle.ts'
import { groundOf, scenarioOf } from './ground.ts'

const { calendar: table } = loadBundles(readBundleFiles('bundles').filter(({ file }) => file === 'calendar.yaml'))
const new2026 = findDay('2026-01-01') ?? 0

const period = fc.record({ days: fc.nat(12), count: fc.constantFrom('working' as const, 'natural' as const) })
const kinds = fc.uniqueArray(fc.constantFrom('testing', 'publicity', 'site-survey', 'hearing'), { maxLength: 3 })
const steps = fc
  .tuple(kinds, fc.array(period, { minLength: 3, maxLength: 3 }), fc.boolean())
  .map(([all, limits, stops]) =>
    all.map(
      (kind, index): SpecialStep => ({
        ...{
          kind,
          basis: '《试》第一条',
          required: true,
          officers: 1,
          limit: limits[index] ?? { days: 1, count: 'working' },
        },
        ...(stops && { stopsBy: '《试》第二条' }),
      }),
    ),
  )

/** One application of one item with these steps, that comes on the day, as the simulation lets it live. */
function liveOnce(bundle: Bundle, day: number) {
  const text = `
scenario: 一件
applications: 1
begins: ${printDay(day)}
arrivals: { per-day: 1 }
items: { only: { minutes: 30 } }
departments: { office: { officers: 1 } }
`
  const scenario = scenarioOf(bundle, text, table)
  const ground = groundOf(bundle, table)
  const hours = officeHours(ground.calendar, scenario.hours, { base: day, everyDay: false })
  const chance = chanceOf(1)
  const arrived = arrive(scenario, hours, chance)
  const course = courseOf(scenario, placesOf(scenario), chance)
  let last: Case | undefined
  const town = createTown({ ...ground, ...{ scenario, hours, arrived, course }, ended: (it) => (last = it) })
  live(town, arrived)
  if (last === undefined) throw new Error('it has not ended')
  return { it: last, scenario, calendar: ground.calendar }
}

test('limits, and what special steps stop of them, are those of the product: 500 applications of random days, promises and steps', () => {
  const property = fc.property(fc.nat(364), period, steps, (start, promise, listed) => {
    const made = makeBundle([{ item: 'only' }])
    const only = { ...(made.catalogue.items.only as Bundle['catalogue']['items'][string]), promise, steps: listed }
    const bundle = { ...made, catalogue: { ...made.catalogue, items: { only } } }
    const { it, scenario, calendar } = liveOnce(bundle, new2026 + start)
    const pauses = it.pauses[0] ?? []
    const begun = pauses.map(({ from, to = from }, index) => [
      `s${index}`,
      {
        what: 'testing' as const,
        notice: { at: nine(printDay(from)), days: 1, says: '' },
        end: { at: endOf(to), passed: true, says: '', officers: [] },
      },
    ])
    const sample = sampleDossier({ lists: { only: [] }, steps: Object.fromEntries(begun) })
    const dossier: Dossier = {
      ...{ ...sample, bundle, law: { ...sample.law, calendar } },
      state: { ...sample.state, acceptedAt: it.acceptedAt },
    }
    const ours = lastDay(calendar, dayOf(it.acceptedAt), promise, pauses)
    const theirs = promiseOf(dossier, 'only')?.last ?? Number.NaN
    expect(printDay(ours)).toBe(printDay(theirs))
    const [item] = scenario.items
    expect(item && isOver(calendar, it, 0, item, promise)).toBe((it.decidedAt[0] ?? 0) > endOf(theirs))
  })
  fc.assert(property, { numRuns: 500, seed: 6 })
})
