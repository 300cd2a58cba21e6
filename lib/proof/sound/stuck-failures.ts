import { type BranchCourses, findStuckRuns, priceOf, waysIn } from './ends.ts'
import type { Plan } from './plans.ts'
import { type Proving, tellWhen } from './proving.ts'
import type { Failure } from './soundness.ts'
import type { Way, Ways } from './stuck.ts'
import type { StuckRun } from './stuck-run.ts'
import { tellStuck, titleOf } from './tell.ts'

interface Found {
  readonly run: StuckRun
  readonly plan?: Plan
}

/**
 * Waits without end. First all plans are taken together, each item for itself: the more may happen, the harder to
 * prove, so that what holds then holds of every plan. Only where it does not are the plans looked at one by one: a run
 * that no answers lead to is no failure.
 */
export function findStuckFailures(proving: Proving): readonly Failure[] {
  const { net, plans, courses } = proving
  const together = findStuckRuns(net, waysIn(net, courses))
  if (together.length === 0) return []
  const found = plans.list ? inPlans(proving, plans.list) : together.map((run): Found => ({ run }))
  return found.map((each) => failureOf(proving, each))
}

function inPlans({ net, courses, indexOf }: Proving, list: readonly Plan[]): readonly Found[] {
  const when = (pick: (own: BranchCourses) => BranchCourses): Ways => waysIn(net, courses.map(pick))
  const applying = when(({ applies }) => ({ applies, skipped: [] }))
  const skipped = when(({ skipped }) => ({ applies: [], skipped }))
  const cheapest = new Map<string, Found>()
  for (const plan of list) {
    const waysNow = net.branches.map((_, branch): readonly Way[] => {
      return (plan[indexOf[branch] ?? -1] ? applying[branch] : skipped[branch]) ?? []
    })
    for (const run of findStuckRuns(net, waysNow)) {
      const known = cheapest.get(causeOf(run))
      if (!known || priceOf(run) < priceOf(known.run)) cheapest.set(causeOf(run), { run, plan })
    }
  }
  return [...cheapest.values()]
}

const causeOf = ({ cause }: StuckRun): string => `${cause.kind} ${[...cause.items].sort().join(' ')}`

function failureOf(proving: Proving, { run, plan }: Found): Failure {
  const { net, indexOf } = proving
  const first = run.waits[0]?.branch ?? -1
  const names = run.cause.items.map((item) => titleOf(proving, item))
  const says = {
    circle: `These items wait for each other: ${[...names, names[0]].join(' → ')}.`,
    'no-result': `${titleOf(proving, first)} waits for ${names[0]}, which can end without a result.`,
    nobody: `${titleOf(proving, first)} waits for ${names[0]}, which nobody does.`,
  }[run.cause.kind]
  const involved = involvedIn(proving, run).map((item): [string, boolean] => [
    net.items[item] ?? '',
    plan?.[indexOf[item] ?? -1] ?? true,
  ])
  const answers = plan ? tellWhen(proving, new Map(involved)) : []
  return {
    says,
    fix: 'Take one of these waits out of "after".',
    run: [...answers, ...tellStuck(proving, run)],
    item: net.items[first],
  }
}

/** The items that the run is about, and those that its branches wait for. */
function involvedIn({ net }: Proving, { steps, waits, cause }: StuckRun): readonly number[] {
  const moved = new Set([...steps, ...waits].map(({ branch }) => branch).concat(cause.items))
  const needs = [...moved].flatMap((branch) =>
    (net.branches[branch]?.nodes ?? []).flatMap((node) => (node.kind === 'await' ? node.needs : [])),
  )
  return [...new Set([...moved, ...needs])]
}
