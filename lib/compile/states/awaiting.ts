import type { TaskState } from '../../asl/states.ts'
import type { BranchPlan } from '../plan.ts'
import { toAttention, waitTask } from '../task.ts'

/** 等待前置 / 待前置结果: nothing happens here until the results of other items are recorded. */
export function awaiting(prefix: string, branch: BranchPlan, next: string): TaskState {
  const { item, needs } = branch
  return {
    ...waitTask(prefix, 'await-results', { item, needs }),
    Output: { item },
    Catch: [toAttention(branch)],
    Next: next,
  }
}
