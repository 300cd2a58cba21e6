import type { Flowchart, State } from '../asl/states.ts'
import type { BranchPlan, MachinePlan } from './plan.ts'
import { attention } from './states/attention.ts'
import { awaiting } from './states/awaiting.ts'
import { correction } from './states/correction.ts'
import { gate } from './states/gate.ts'
import { record } from './states/record.ts'
import { review } from './states/review.ts'
import { skipped } from './states/skipped.ts'
import { suffix } from './titles.ts'

export interface BranchStates {
  readonly plan: MachinePlan
  readonly branches: readonly Flowchart[]
}

/** Second pass: the states of each branch, in the order in which an application meets them. */
export function states(plan: MachinePlan): BranchStates {
  return { plan, branches: plan.branches.map((branch) => statesOf(plan.prefix, branch)) }
}

function statesOf(prefix: string, branch: BranchPlan): Flowchart {
  const { conditional, waits } = branch
  const name = (part: keyof typeof suffix) => branch.title + suffix[part]
  const start = name(waits === 'before-review' ? 'prerequisites' : 'review')
  const reviewed = name(waits === 'before-record' ? 'results' : 'record')

  const list: (readonly [string, State] | false)[] = [
    conditional && [name('gate'), gate(branch, start)],
    conditional && [name('skipped'), skipped(branch)],
    waits === 'before-review' && [name('prerequisites'), awaiting(prefix, branch, name('review'))],
    [name('review'), review(prefix, branch, reviewed)],
    [name('correction'), correction(prefix, branch, name('review'))],
    waits === 'before-record' && [name('results'), awaiting(prefix, branch, name('record'))],
    [name('record'), record(prefix, branch)],
    [name('attention'), attention(branch)],
  ]
  return {
    StartAt: conditional ? name('gate') : start,
    States: Object.fromEntries(list.filter((entry) => entry !== false)),
  }
}
