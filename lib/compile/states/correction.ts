import type { TaskState } from '../../asl/states.ts'
import type { BranchPlan } from '../plan.ts'
import { toAttention, waitTask } from '../task.ts'

/** 补正: the applicant puts right what the department asked for; then the department looks again. */
export function correction(prefix: string, branch: BranchPlan, next: string): TaskState {
  const { item } = branch
  return {
    ...waitTask(prefix, 'open-task', { item, kind: 'correction' }),
    Output: { item },
    Catch: [toAttention(branch)],
    Next: next,
  }
}
