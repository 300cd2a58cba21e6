import type { RuleId } from '../articles/index.ts'
import type { NotAccepting } from '../events/acceptance.ts'
import type { ApplicationState } from '../state.ts'
import type { RefusalCode } from './refusal-reasons.ts'

/** 不予受理 as it was proposed; what the law asks for may be missing. */
export interface ProposedRefusal {
  readonly code?: RefusalCode
  readonly reason?: string
  readonly basis?: string
}

/** ACC-07: no refusal without its kind, concrete reason and legal basis; none for incompleteness before a correction was asked for. */
export function findRefusalBreach(
  state: ApplicationState,
  { code, reason, basis }: ProposedRefusal,
): RuleId | undefined {
  if (!code || !reason || !basis) return 'ACC-07'
  const corrected = state.notices?.some(({ answeredAt }) => answeredAt !== undefined)
  return code === 'incomplete-after-correction' && !corrected ? 'ACC-07.correction-first' : undefined
}

/** A refusal that has all that the law asks for; throws for one that findRefusalBreach would have found wanting. */
export function getRefusal({ code, reason, basis }: ProposedRefusal): NotAccepting {
  if (!code || !reason || !basis) throw new Error('a refusal without its reason')
  return { code, reason, basis }
}
