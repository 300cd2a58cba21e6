import type { TaskState } from '../../asl/states.ts'
import type { BranchPlan } from '../plan.ts'
import { toAttention, waitTask } from '../task.ts'
import { suffix } from '../titles.ts'

/** The name of the error by which an officer sends an application back to be put right. */
const correctionError = 'Correction'

/** The department's own work. A request for correction comes back as an error, so the straight way needs no Choice. */
export function review(prefix: string, branch: BranchPlan, next: string): TaskState {
  const { item, title, department } = branch
  return {
    Comment: department,
    ...waitTask(prefix, 'open-task', { item, kind: 'review' }),
    Output: { item },
    Catch: [{ ErrorEquals: [correctionError], Output: { item }, Next: title + suffix.correction }, toAttention(branch)],
    Next: next,
  }
}
