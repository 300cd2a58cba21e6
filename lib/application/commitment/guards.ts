import { endOf, findDay } from '../../rules/calendar/day.ts'
import type { RuleId } from '../articles/index.ts'
import type { ItemState, PostCheck } from '../item-state.ts'
import type { ApplicationState } from '../state.ts'
import { isGrantedOnCommitment } from './commitment.ts'

/** Only what was decided on a commitment is checked afterwards, and once. */
export function findPostCheckBreach(state: ApplicationState, item: string): RuleId | undefined {
  if (!isGrantedOnCommitment(state, item)) return 'COM-01.post-check'
  return state.items[item]?.postCheck?.kept === undefined ? undefined : 'COM-01.post-check'
}

/** Only what was ordered to be put right can be, and not when the certificate is gone. */
export function findFixBreach({ postCheck }: ItemState): RuleId | undefined {
  return isBroken(postCheck) ? undefined : 'COM-01.fix'
}

/** Revoked is only what was not put right by the end of the last day, and with reason and basis. */
export function findRevocationBreach(
  { postCheck }: ItemState,
  { reason, basis }: { readonly reason?: string; readonly basis?: string },
  now: number,
): RuleId | undefined {
  if (!isBroken(postCheck) || !isOver(postCheck?.fixDue, now)) return 'COM-01.revocation'
  return reason && basis ? undefined : 'COM-01.reasons'
}

/** Whether a commitment was found broken and has neither been put right nor led to revocation. */
export function isBroken(check: PostCheck | undefined): boolean {
  return check?.kept === false && check.fixedAt === undefined && check.revoked === undefined
}

function isOver(due: string | undefined, now: number): boolean {
  const day = due === undefined ? undefined : findDay(due)
  return day !== undefined && now >= endOf(day)
}
