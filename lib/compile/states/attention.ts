import type { PassState } from '../../asl/states.ts'
import type { BranchPlan } from '../plan.ts'

/** 转人工处理: something technical went wrong for good; a person takes over and the other departments go on. */
export function attention({ item }: BranchPlan): PassState {
  return { Type: 'Pass', Output: { item, outcome: 'attention' }, End: true }
}
