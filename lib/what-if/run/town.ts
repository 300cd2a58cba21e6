import type { Net } from '../../proof/net/net.ts'
import type { Calendar } from '../../rules/calendar/calendar.ts'
import type { OfficeHours } from '../office-hours.ts'
import type { Scenario } from '../scenario.ts'
import { type Agenda, openAgenda } from './agenda.ts'
import type { Arrived } from './arrivals.ts'
import { type Case, createCase, reuse } from './case.ts'
import { type Course, type Places, placesOf } from './course.ts'
import type { Needs } from './limits.ts'
import { account, createQueue, type Queue, type Window } from './queues.ts'

/** Everything of one run. Many applications are under way; each stands in its slot, which is used again after it. */
export interface Town {
  readonly net: Net
  readonly scenario: Scenario
  readonly course: Course
  readonly calendar: Calendar
  readonly hours: OfficeHours
  readonly places: Places
  readonly needs: Needs
  readonly agenda: Agenda
  readonly queues: readonly Queue[]
  readonly window: Window
  readonly cases: Case[]
  readonly spare: Case[]
  /** What is blocked ends at once, as in the product, or only when its own work is done. */
  readonly blocksAtOnce: boolean
  now: number
  /** Called with each application that has ended; it is used again afterwards. */
  readonly ended: (it: Case) => void
}

export interface TownParts {
  readonly net: Net
  readonly scenario: Scenario
  readonly course: Course
  readonly calendar: Calendar
  readonly hours: OfficeHours
  readonly arrived: Arrived
  readonly blocksAtOnce?: boolean
  ended(it: Case): void
}

export function createTown({ arrived, blocksAtOnce = true, ended, ...parts }: TownParts): Town {
  const { at, firstCounted } = arrived
  const { hours, net, scenario } = parts
  const from = hours.spent(at[firstCounted] ?? at[0] ?? 0)
  const to = hours.spent(at.at(-1) ?? 0)
  return {
    ...parts,
    places: placesOf(scenario),
    needs: needsOf(net),
    agenda: openAgenda(),
    queues: scenario.offices.map(createQueue),
    // One application alone has no window: then the whole run is it.
    window: { from, to: to > from ? to : Number.POSITIVE_INFINITY },
    cases: [],
    spare: [],
    blocksAtOnce,
    now: 0,
    ended,
  }
}

/** So many applications under way fit well into memory. */
const most = 200_000

/** A case for an application that has just come. */
export function open(town: Town, application: number, filedAt: number): Case {
  if (town.spare.length === 0 && town.cases.length >= most)
    throw new Error(
      `More than ${most} applications would be under way at once. Let fewer come, or more officers be there.`,
    )
  const it = town.spare.pop() ?? createCase(town.net, town.places, town.queues.length, town.cases.length)
  town.cases[it.slot] = it
  return reuse(it, application, filedAt, town.course.plan(application))
}

/** Time of the queue is added up; the open ms of now. */
export const accountNow = (town: Town, queue: Queue): number => account(queue, town.hours, town.window, town.now)

/** What the machine awaits for each item. */
function needsOf({ items, branches }: Net): Needs {
  const needs = items.map((): number[] => [])
  for (const [index, { nodes }] of branches.entries())
    for (const node of nodes) if (node.kind === 'await') needs[index]?.push(...node.needs)
  return needs
}
