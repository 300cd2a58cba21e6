import type { Branch, Node } from '../net/net.ts'
import { type By, exitsOf } from './exits.ts'

/** Where one branch has come to, and how: the last of the steps that lead there the shortest way. */
export interface Course {
  /** -1: the execution failed. */
  readonly node: number
  /** The numbers of the await nodes passed, as a set of bits. */
  readonly waited: number
  /** The waits that the item's result took, as soon as it has one. */
  readonly settled?: number
  /** The department has decided, and did not send it back since. */
  readonly decided: boolean
  readonly from?: { readonly course: Course; readonly by: By }
}

/** So many waits of one branch can be told apart; compiled branches have one. */
export const mostWaits = 4

/**
 * Every course through one branch: those with the fewest failures first, and of these the shortest. Two that have come to
 * the same node, have waited for the same and leave the item equally settled are one: whatever happens afterwards is
 * the same for both. Other branches play no part but by the waits, which are noted and not judged here.
 *
 * An item that does not apply counts as settled from the start. One that ends in attention is settled when a supervisor
 * ends it, which may be done at any time (`repair`).
 */
export function coursesOf(branch: Branch, applies: boolean): readonly Course[] {
  const start: Course = { node: branch.start, waited: 0, decided: false, ...(applies ? {} : { settled: 0 }) }
  const known = new Set<number>()
  const courses: Course[] = []
  for (let open = [start]; open.length > 0; ) {
    const failed: Course[] = []
    for (const course of open) {
      const key = keyOf(course)
      if (known.has(key)) continue
      known.add(key)
      courses.push(course)
      for (const next of stepsFrom(branch, course, applies)) (next.from?.by === 'attention' ? failed : open).push(next)
    }
    open = failed
  }
  return courses
}

const keyOf = ({ node, waited, settled = -1, decided }: Course): number =>
  ((node + 1) * 2 + (decided ? 1 : 0)) * 1024 + waited * 32 + settled + 1

/** The courses that are one step longer, each exit of the node once. */
export function stepsFrom(branch: Branch, course: Course, applies: boolean): readonly Course[] {
  const node = branch.nodes[course.node]
  if (node === undefined) return []
  return exitsOf(node, applies).map(({ by, to }) => {
    const waited = by === 'arrived' ? course.waited | bitOf(branch, node) : course.waited
    const settled = course.settled ?? (settles(by, branch.nodes[to]) ? waited : undefined)
    const decided = node.kind === 'work' && node.task === 'review' ? by === 'done' : course.decided
    const next: Course = { node: to, waited, decided, from: { course, by } }
    return settled === undefined ? next : { ...next, settled }
  })
}

const settles = (by: By, to: Node | undefined): boolean =>
  by === 'recorded' || (to?.kind === 'end' && to.outcome === 'attention')

export const waitsOf = (branch: Branch): readonly Node[] => branch.nodes.filter(({ kind }) => kind === 'await')

const bitOf = (branch: Branch, node: Node): number => 1 << waitsOf(branch).indexOf(node)

/** The items behind a set of waits. */
export function needsOf(branch: Branch, waited: number): readonly number[] {
  const passed = waitsOf(branch).filter((_, index) => waited & (1 << index))
  return [...new Set(passed.flatMap((node) => (node.kind === 'await' ? node.needs : [])))]
}

/** So many steps, of which a failure counts as a thousand: a run that shows something should not need one. */
export function costOf(course: Course): number {
  return stepsOf(course).reduce((cost, { by }) => cost + (by === 'attention' ? 1000 : 1), 0)
}

/** The steps of a course from its branch's start: the nodes left, and how. */
export function stepsOf(course: Course): readonly { readonly node: number; readonly by: By; readonly after: Course }[] {
  const steps = []
  for (let at = course; at.from; at = at.from.course)
    steps.push({ node: at.from.course.node, by: at.from.by, after: at })
  return steps.reverse()
}
