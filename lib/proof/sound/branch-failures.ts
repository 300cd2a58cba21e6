import type { Bundle } from '../../bundle/model.ts'
import { isAcceptedByPeople } from '../../compile/plan.ts'
import type { Net } from '../net/net.ts'
import { findBreaches } from './breaches.ts'
import type { Course } from './courses.ts'
import { findEndlessCourses } from './ends.ts'
import { type Proving, tellWhen } from './proving.ts'
import type { Failure } from './soundness.ts'
import { nameOf, tellCourse, titleOf } from './tell.ts'

const compileAgain = 'Compile the bundle again; no compiled machine does this.'

/** A machine that was not made of this bundle. */
export function findForeign(bundle: Bundle, net: Net): readonly Failure[] {
  const own = new Set(bundle.items.map(({ item }) => item))
  const there = net.items.slice(0, net.branches.length)
  const fail = (says: string): Failure => ({ says, fix: 'Compile the bundle again.', run: [] })
  return [
    ...there
      .filter((item) => !own.has(item))
      .map((item) => fail(`The machine does ${item}, which the bundle has not.`)),
    ...[...own].filter((item) => !there.includes(item)).map((item) => fail(`The machine has no branch for ${item}.`)),
    ...(isAcceptedByPeople(bundle) === (net.acceptance !== undefined)
      ? []
      : [fail('The machine and the bundle differ in whether people accept.')]),
  ]
}

/** What is wrong with single branches: they never end, do not what they should, or have states that nobody reaches. */
export function findBranchFailures(proving: Proving): readonly Failure[] {
  const { net, courses } = proving
  const endless = findEndlessCourses(net, courses).map(({ branch, course, applies }) => ({
    ...at(proving, branch, applies, course),
    says: `${titleOf(proving, branch)} does not end any more.`,
    fix: compileAgain,
  }))
  return [
    ...endless,
    ...net.branches.flatMap((_, branch) => [...breachesOf(proving, branch), ...deadIn(proving, branch)]),
  ]
}

function breachesOf(proving: Proving, branch: number): readonly Failure[] {
  const { net, bundle, indexOf, courses } = proving
  const entry = bundle.items[indexOf[branch] ?? -1]
  const own = courses[branch]
  if (!entry || !own) return []
  const breaches = findBreaches({ net, index: branch, entry, nameOf: (item) => nameOf(bundle, item) }, own)
  return breaches.map(({ applies, course, says, fix }) => ({ ...at(proving, branch, applies, course), says, fix }))
}

/** The run to a course, and the item that it is about. */
function at(proving: Proving, branch: number, applies: boolean, course: Course): Pick<Failure, 'run' | 'item'> {
  const item = proving.net.items[branch] ?? ''
  const end = proving.net.branches[branch]?.nodes[course.node]?.state ?? '整个办件中止'
  const answers = tellWhen(proving, new Map([[item, applies]]))
  return { item, run: [...answers, ...tellCourse(proving, branch, course), `到达 ${end}`] }
}

function deadIn(proving: Proving, branch: number): readonly Failure[] {
  const { net, plans, indexOf, courses } = proving
  const { applies = true, not = false } = plans.sometimes[indexOf[branch] ?? -1] ?? {}
  const item = net.items[branch] ?? ''
  const title = titleOf(proving, branch)
  const dead = { item, run: [] }
  if (!applies) return [{ ...dead, says: `No answers lead to ${title}.`, fix: 'Mend its "when", or delete it.' }]
  const nodes = net.branches[branch]?.nodes ?? []
  const reached = new Set(
    [...(courses[branch]?.applies ?? []), ...(courses[branch]?.skipped ?? [])].map(({ node }) => node),
  )
  const unreached = nodes.filter(
    ({ path }, index) => !reached.has(index) && nodes.findIndex((node) => node.path === path) === index,
  )
  const isConditional = nodes.some(({ kind }) => kind === 'gate')
  if (isConditional && !not)
    return [
      { ...dead, says: `${title} applies to all answers, so that its choice has one way.`, fix: 'Delete its "when".' },
    ]
  return unreached.map(({ state }) => ({ ...dead, says: `Nothing leads to the state ${state}.`, fix: compileAgain }))
}
