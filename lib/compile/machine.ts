import type { StateMachine } from '../asl/states.ts'
import type { BranchStates } from './branch.ts'
import { accept, notAccepted, whether } from './states/accept.ts'
import { deliver } from './states/deliver.ts'
import { merge } from './states/merge.ts'
import { topLevel } from './titles.ts'

/** Third pass: acceptance where people accept, the branches side by side, then everything together once. */
export function link({ plan, branches }: BranchStates): StateMachine {
  return {
    Comment: plan.comment,
    QueryLanguage: 'JSONata',
    StartAt: plan.accepted ? topLevel.accept : topLevel.parallel,
    States: {
      ...(plan.accepted && {
        [topLevel.accept]: accept(plan.prefix),
        [topLevel.whether]: whether(),
        [topLevel.notAccepted]: notAccepted(),
      }),
      [topLevel.parallel]: { Type: 'Parallel', Branches: branches, Next: topLevel.merge },
      [topLevel.merge]: merge(plan.prefix),
      [topLevel.deliver]: deliver(plan.prefix),
    },
  }
}
