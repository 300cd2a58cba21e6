import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { officeHours } from '../../lib/what-if/office-hours.ts'
import type { Case } from '../../lib/what-if/run/case.ts'
import type { Course } from '../../lib/what-if/run/course.ts'
import { live } from '../../lib/what-if/run/live.ts'
import { outcome } from '../../lib/what-if/run/passage.ts'
import { createTown } from '../../lib/what-if/run/town.ts'
import type { Course as OfficeCourse } from '../property/office.ts'
import { getItem, type RandomCase, randomCase } from '../property/random-case.ts'
import { virtualRun } from '../property/virtual-run.ts'
import { groundOf, scenarioOf } from './ground.ts'

const noHurry = `
scenario: 人手足够，昼夜办公
applications: 1
open: every-day
hours: [00:00-24:00]
arrivals: { per-day: 1, spacing: even }
departments: { office: { officers: 10000, queue: fifo } }
`

interface Lived {
  readonly makespan: number
  readonly finished: ReadonlyMap<string, number>
  readonly outcomes: readonly string[]
}

/** The way of one application through the machine, as the simulation steps it; with nobody ever waiting for an officer. */
function liveOnce(random: RandomCase, course: OfficeCourse): Lived {
  const { bundle } = random
  const ids = bundle.items.map(({ item }) => item)
  const people = course.acceptance === undefined ? '' : 'acceptance: { minutes: 1 }\ncounter: { officers: 9 }\n'
  const items = `items:\n${ids.map((id) => `  ${id}: { minutes: 1 }\n`).join('')}`
  const scenario = scenarioOf(bundle, noHurry + people + items)
  const ground = groundOf(bundle)
  const hours = officeHours(ground.calendar, scenario.hours, { base: scenario.begins, everyDay: true })
  const start = hours.reached(0)
  const arrived = { at: Float64Array.of(start), firstCounted: 0 }
  let lived: Lived | undefined
  const ended = (it: Case): void => {
    const names = Object.entries(outcome)
    const said = (code: number | undefined) => names.find(([, each]) => each === code)?.[0] ?? ''
    const done = ids.flatMap((id, index) => ((it.finishedAt[index] ?? -1) < 0 ? [] : [[id, index] as const]))
    lived = {
      makespan: town.now - start,
      finished: new Map(done.map(([id, index]) => [id, (it.finishedAt[index] ?? 0) - start])),
      outcomes: ids.map((_, index) => said(it.outcomes[index]).replace('skipped', 'not-applicable')),
    }
  }
  const town = createTown({
    ...{ ...ground, scenario, hours, arrived, blocksAtOnce: false, ended },
    course: courseOf(ids, course),
  })
  live(town, arrived)
  if (lived === undefined) throw new Error('the application has not ended')
  return lived
}

function courseOf(ids: readonly string[], course: OfficeCourse): Course {
  const id = (place: number) => ids[place] ?? ''
  const isItem = (place: number) => place < ids.length
  return {
    plan: () => ids.map((each) => course.applies(each)),
    work: (_, place, round) => (isItem(place) ? course.service(id(place), round) : (course.acceptance?.after ?? 0)),
    result: (_, place, round) => {
      if (!isItem(place)) return course.acceptance?.accepted === false ? 'refused' : 'granted'
      if (round < (course.corrections?.(id(place)) ?? 0)) return 'corrected'
      return course.refuses?.(id(place)) ? 'refused' : 'granted'
    },
    answered: (_, place, round) => course.correcting?.(id(place), round) ?? 0,
    byRule: () => false,
    steps: () => [],
  }
}

test('1,000 random bundles and courses end as in the embedded runtime: every item at the same instant with the same outcome', async () => {
  const property = fc.asyncProperty(randomCase, fc.boolean(), fc.nat(1000), fc.boolean(), async (random, ...by) => {
    const [people, after, accepted] = by
    const item = (id: string) => getItem(random, id)
    const bundle = people ? { ...random.bundle, accept: { by: 'counter' as const } } : random.bundle
    const course: OfficeCourse = {
      applies: (id) => item(id).applies,
      service: (id, round) => item(id).service + round * 1000,
      corrections: (id) => item(id).corrections,
      correcting: (id, round) => item(id).correcting + round * 777,
      refuses: (id) => item(id).refused,
      ...(people && { acceptance: { accepted, after } }),
    }
    const run = await virtualRun(bundle, course)
    const lived = liveOnce({ ...random, bundle }, course)

    expect(lived.makespan).toBe(run.makespan)
    expect(lived.finished).toEqual(new Map(run.finished))
    if (people && !accepted) expect(run.output).toEqual({ accepted: false })
    else
      expect(lived.outcomes).toEqual(
        (run.output as unknown as readonly { outcome: string }[]).map((each) => each.outcome),
      )
  })
  await fc.assert(property, { numRuns: 1000, seed: 4 })
}, 120_000)
