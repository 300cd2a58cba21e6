import type { ChoiceState, SucceedState, TaskState } from '../../asl/states.ts'
import { waitTask } from '../task.ts'
import { topLevel } from '../titles.ts'

/** 统一受理: nothing is dispatched before people have found the application complete and in form. No catch-all: a failure here is an alarm. */
export function accept(prefix: string): TaskState {
  return {
    ...waitTask(prefix, 'accept', {}),
    Output: { accepted: '{% $states.result.accepted %}' },
    Next: topLevel.whether,
  }
}

/** 是否受理 */
export function whether(): ChoiceState {
  return {
    Type: 'Choice',
    Choices: [{ Condition: '{% $states.input.accepted = true %}', Next: topLevel.parallel }],
    Default: topLevel.notAccepted,
  }
}

/** 未受理: refused, withdrawn, or a correction notice that nobody answered. The rows say which. */
export function notAccepted(): SucceedState {
  return { Type: 'Succeed', Output: { accepted: false } }
}
