import type { TaskState } from '../../asl/states.ts'
import { callTask } from '../task.ts'
import { topLevel } from '../titles.ts'

/** 汇总结果: the outcomes of all items together. No catch-all: a failure here is an alarm. */
export function merge(prefix: string): TaskState {
  return {
    ...callTask(prefix, 'merge-results', { outcomes: '{% $states.input %}' }),
    Output: '{% $states.input %}',
    Next: topLevel.deliver,
  }
}
