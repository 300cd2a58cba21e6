import type { TaskState } from '../../asl/states.ts'
import type { BranchPlan } from '../plan.ts'
import { callTask, toAttention } from '../task.ts'

/** 记录结果: the decision becomes a result, and whoever waits for it goes on. */
export function record(prefix: string, branch: BranchPlan): TaskState {
  const { item } = branch
  return {
    ...callTask(prefix, 'record-result', { item }),
    Output: { item, outcome: '{% $states.result.Payload.outcome %}' },
    Catch: [toAttention(branch)],
    End: true,
  }
}
