import type { ChoiceState } from '../../asl/states.ts'
import type { BranchPlan } from '../plan.ts'
import { suffix } from '../titles.ts'

/**
 * 是否办理: does the item apply to this applicant? The plan was computed when the application was submitted.
 * `= true` is false, not an error, for an item that the plan does not name.
 */
export function gate({ item, title }: BranchPlan, next: string): ChoiceState {
  return {
    Type: 'Choice',
    Choices: [{ Condition: `{% $states.context.Execution.Input.plan.\`${item}\` = true %}`, Next: next }],
    Default: title + suffix.skipped,
  }
}
