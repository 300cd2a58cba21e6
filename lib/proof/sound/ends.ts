import type { Net } from '../net/net.ts'
import { type Course, coursesOf } from './courses.ts'
import { findEndless } from './endless.ts'
import { findStuck, type Ways, waysOf } from './stuck.ts'
import { runsOf, type StuckRun } from './stuck-run.ts'

/** The courses of a branch, when its item applies and when it does not; empty where the plans do not have it so. */
export interface BranchCourses {
  readonly applies: readonly Course[]
  readonly skipped: readonly Course[]
}

/** By branch, whether its item applies; `either`: take both for possible, whatever the others do. */
export type Applying = readonly (boolean | 'either')[]

export function coursesIn(net: Net, applying: Applying): readonly BranchCourses[] {
  return net.branches.map((branch, index) => ({
    applies: applying[index] === false ? [] : coursesOf(branch, true),
    skipped: applying[index] === true ? [] : coursesOf(branch, false),
  }))
}

/** Courses that cannot come to an end, by branch. */
export function findEndlessCourses(net: Net, courses: readonly BranchCourses[]) {
  return net.branches.flatMap((branch, index) => {
    const { applies = [], skipped = [] } = courses[index] ?? {}
    const found = (own: readonly Course[], when: boolean) =>
      findEndless(branch, own, when).map((course) => ({ branch: index, course, applies: when }))
    return [...found(applies, true), ...found(skipped, false)].slice(0, 1)
  })
}

/** By branch, the ways that it may go under these plans. */
export function waysIn(net: Net, courses: readonly BranchCourses[]): Ways {
  return net.branches.map((branch, index) => {
    const { applies = [], skipped = [] } = courses[index] ?? {}
    return waysOf(branch, [...applies, ...skipped])
  })
}

/** Runs after which some branch waits for ever, one for each cause: the shortest that shows it. */
export function findStuckRuns(net: Net, ways: Ways): readonly StuckRun[] {
  const shortest = new Map<string, StuckRun>()
  const runs = findStuck(ways).flatMap((stuck) => runsOf(net, ways, stuck))
  for (const run of runs) {
    const cause = `${run.cause.kind} ${[...run.cause.items].sort().join(' ')}`
    const known = shortest.get(cause)
    if (!known || priceOf(run) < priceOf(known)) shortest.set(cause, run)
  }
  return [...shortest.values()]
}

/** As of courses: a failure counts as a thousand steps. */
export const priceOf = ({ steps }: StuckRun): number =>
  steps.reduce((price, { by }) => price + (by === 'attention' ? 1000 : 1), 0)
