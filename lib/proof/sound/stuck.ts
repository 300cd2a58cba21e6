import type { Net } from '../net/net.ts'
import { type Course, needsOf } from './courses.ts'

/** What the end of a course means to the other branches. */
export interface Way {
  readonly course: Course
  /** The items whose results this item's own result takes; undefined: it never has one. */
  readonly before?: readonly number[]
  /** The items whose results the branch takes to its end. */
  readonly all: readonly number[]
}

/** By branch, the ways that it may go. */
export type Ways = readonly (readonly Way[])[]

/** A branch that waits for ever: with the ways that the branches go when it does, and the items that have a result then. */
export interface Stuck {
  readonly branch: number
  readonly ways: readonly (Way | undefined)[]
  readonly settled: ReadonlySet<number>
}

/** The ways of a branch by its courses. */
export function waysOf(branch: Net['branches'][number], courses: readonly Course[]): readonly Way[] {
  const ends = courses.filter(({ node }) => branch.nodes[node]?.kind === 'end')
  return ends.map((course): Way => {
    const all = needsOf(branch, course.waited)
    return course.settled === undefined ? { course, all } : { course, all, before: needsOf(branch, course.settled) }
  })
}

/** Without the ways than which another is worse for everybody. */
const worstOf = (ways: readonly Way[]): readonly Way[] =>
  ways.filter((way, index) => !ways.some((other, at) => at !== index && isWorse(other, way, at < index)))

/** Whether a way waits for everything that another waits for; of two that are alike, the earlier counts as worse. */
function isWorse(way: Way, than: Way, earlier: boolean): boolean {
  const { before } = way
  const more =
    than.all.every((need) => way.all.includes(need)) &&
    (before === undefined || (than.before?.every((need) => before.includes(need)) ?? false))
  if (!more) return false
  const alike = way.all.length === than.all.length && before?.length === than.before?.length
  return !alike || earlier
}

/**
 * Branches that may wait for ever.
 *
 * Branches meet in waits alone, and what is waited for, a result, never goes away again. So whichever moves first, the same
 * results come about once each branch has chosen its way: one order of steps stands for all of them. Of the choices,
 * the worst is enough: `sure` are the items that have a result whatever the others choose, and some choice gives a result
 * to no other item. A branch waits for ever on one of its ways if and only if it does so under that choice.
 */
export function findStuck(all: Ways): readonly Stuck[] {
  const ways = all.map(worstOf)
  const sure = findSure(ways)
  return ways.flatMap((own, branch) =>
    own.flatMap((way) => {
      const chosen = ways.map((each, index) => (index === branch ? [way] : each))
      const settled = sure.has(branch) || own.length === 1 ? sure : findSure(chosen)
      if (way.all.every((need) => settled.has(need))) return []
      return [{ branch, settled, ways: chosen.map((each) => worst(each, settled)) }]
    }),
  )
}

/** The items that have a result whichever of these ways the branches go. */
function findSure(ways: Ways): ReadonlySet<number> {
  const sure = new Set<number>()
  for (let before = -1; before !== sure.size; ) {
    before = sure.size
    ways.forEach((own, item) => {
      if (own.every((way) => way.before?.every((need) => sure.has(need)) ?? false)) sure.add(item)
    })
  }
  return sure
}

/** A way that does not lead to a result, if there is one. */
function worst(own: readonly Way[], settled: ReadonlySet<number>): Way | undefined {
  return own.find((way) => !(way.before?.every((need) => settled.has(need)) ?? false)) ?? own[0]
}
