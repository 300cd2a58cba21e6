import type { PassState } from '../../asl/states.ts'
import type { BranchPlan } from '../plan.ts'

/** 不适用: the item does not apply; nobody does anything and nobody waits for it. */
export function skipped({ item }: BranchPlan): PassState {
  return { Type: 'Pass', Output: { item, outcome: 'not-applicable' }, End: true }
}
