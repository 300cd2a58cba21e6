import type { Net } from '../net/net.ts'
import { type Course, costOf, stepsOf } from './courses.ts'
import type { By } from './exits.ts'
import type { Stuck, Way, Ways } from './stuck.ts'

/** One step of a run: branch `branch` leaves node `node`. */
export interface Step {
  readonly branch: number
  readonly node: number
  readonly by: By
}

/** A run after which some branches wait for ever, and why. */
export interface StuckRun {
  readonly steps: readonly Step[]
  /** Who waits for whom, from the branch that the run is about on. */
  readonly waits: readonly { readonly branch: number; readonly node: number; readonly need: number }[]
  /** `circle`: the last waits for the first of `items`; `no-result`: its branch ends without one; `nobody`: there is no branch for it. */
  readonly cause: { readonly kind: 'circle' | 'no-result' | 'nobody'; readonly items: readonly number[] }
}

interface Telling {
  readonly net: Net
  readonly stuck: Stuck
  /** All ways that the plan leaves to each branch. */
  readonly ways: Ways
  readonly steps: Step[]
  /** Branches whose steps are told. */
  readonly told: Set<number>
}

/**
 * The runs of a stuck branch, one for each result that it misses first: only branches that must move do, each by its
 * shortest way and no farther than needed.
 */
export function runsOf(net: Net, ways: Ways, stuck: Stuck): readonly StuckRun[] {
  const way = stuck.ways[stuck.branch]
  const missed = way ? (findStop(net, stuck, way, stuck.branch).wait?.needs ?? []) : []
  return missed.map((need) => follow({ net, stuck, ways, steps: [], told: new Set() }, need))
}

/** From wait to wait, until one is met again or does not wait. */
function follow(telling: Telling, firstNeed: number): StuckRun {
  const { net, stuck, steps } = telling
  const waits: { branch: number; node: number; need: number }[] = []
  for (let branch = stuck.branch; ; ) {
    const way = stuck.ways[branch]
    if (way === undefined) return { steps, waits, cause: { kind: 'nobody', items: [branch] } }
    const stop = findStop(net, stuck, way, branch)
    tell(telling, branch, stop.steps)
    if (!stop.wait) return { steps, waits, cause: { kind: 'no-result', items: [branch] } }
    const met = [...waits.map((each) => each.branch), branch]
    const need = waits.length === 0 ? firstNeed : pickNeed(net, stop.wait.needs, met)
    waits.push({ branch, node: stop.wait.node, need })
    if (met.includes(need)) return { steps, waits, cause: { kind: 'circle', items: met.slice(met.indexOf(need)) } }
    branch = need
  }
}

/** How far a branch comes on its way: to the wait that is never over, or to its end. */
function findStop(net: Net, stuck: Stuck, { course }: Way, branch: number) {
  const nodes = net.branches[branch]?.nodes ?? []
  const steps = stepsOf(course)
  const at = steps.findIndex(({ node, by }) => {
    const left = nodes[node]
    return by === 'arrived' && left?.kind === 'await' && !left.needs.every((need) => stuck.settled.has(need))
  })
  const left = nodes[steps[at]?.node ?? -1]
  if (left?.kind !== 'await') return { steps }
  const needs = left.needs.filter((need) => !stuck.settled.has(need))
  return { steps: steps.slice(0, at), wait: { node: steps[at]?.node ?? -1, needs } }
}

/** Of what is never there: what closes a circle, what nobody does, or the first. */
function pickNeed(net: Net, needs: readonly number[], met: readonly number[]): number {
  const closes = needs.find((need) => met.includes(need))
  return closes ?? needs.find((need) => need >= net.branches.length) ?? needs[0] ?? -1
}

/** Enters a branch's steps, and before each answered wait the steps by which its results came about. */
function tell(telling: Telling, branch: number, steps: ReturnType<typeof stepsOf>): void {
  telling.told.add(branch)
  for (const { node, by } of steps) {
    const left = telling.net.branches[branch]?.nodes[node]
    if (by === 'arrived' && left?.kind === 'await') for (const need of left.needs) tellResult(telling, need)
    telling.steps.push({ branch, node, by })
  }
}

function tellResult(telling: Telling, item: number): void {
  if (telling.told.has(item)) return
  const { ways, stuck } = telling
  const there = (ways[item] ?? []).filter(({ before }) => before?.every((need) => stuck.settled.has(need)))
  const courses = there.map(({ course }) => upToResult(course))
  const shortest = courses.sort((a, b) => costOf(a) - costOf(b))[0]
  if (shortest) tell(telling, item, stepsOf(shortest))
}

/** The part of a course after which its item has a result. */
function upToResult(course: Course): Course {
  const { from } = course
  return from === undefined || from.course.settled === undefined ? course : upToResult(from.course)
}
