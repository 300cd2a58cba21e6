import type { Net } from '../proof/net/net.ts'
import type { Calendar } from '../rules/calendar/calendar.ts'
import { chanceOf } from './chance.ts'
import { find } from './find.ts'
import type { Findings } from './findings.ts'
import { officeHours } from './office-hours.ts'
import { arrive } from './run/arrivals.ts'
import { courseOf, placesOf } from './run/course.ts'
import { live } from './run/live.ts'
import { count, createTally } from './run/tally.ts'
import { createTown } from './run/town.ts'
import type { Scenario } from './scenario.ts'

/** What a scenario is run with: its bundle's compiled machine, as a net without faults, and the working days. */
export interface Ground {
  readonly net: Net
  readonly calendar: Calendar
}

/**
 * Runs the applications of a scenario through the compiled machine on a virtual clock. Pure: the same scenario gives the
 * same findings, and an officer more changes no draw.
 */
export function simulate(scenario: Scenario, { net, calendar }: Ground): Findings {
  const { begins: base, everyDay } = scenario
  const hours = officeHours(calendar, scenario.hours, { base, everyDay })
  const chance = chanceOf(scenario.seed)
  const arrived = arrive(scenario, hours, chance)
  const tally = createTally(scenario.items.length, scenario.offices.length)
  const backstop = backstopOf(net)
  const course = courseOf(scenario, placesOf(scenario), chance)
  const town = createTown({
    ...{ net, scenario, course, calendar, hours, arrived },
    ended: (it) => {
      if (it.application >= arrived.firstCounted) count(tally, town, it, backstop)
    },
  })
  live(town, arrived)
  return find(town, tally, arrived.at[0] ?? 0)
}

/** Ms that the most impatient callback of the machine waits. */
function backstopOf({ branches, deliver }: Net): number {
  const all = branches.flatMap(({ nodes }) => nodes.flatMap((node) => ('backstop' in node ? [node.backstop] : [])))
  return Math.min(deliver.backstop, ...all) * 1000
}
