import type { Dossier } from '../dossier.ts'
import type { AcceptanceEvent, NotAccepting } from '../events/acceptance.ts'
import type { ApplicationState } from '../state.ts'
import { checksOf, mergeFindings } from './checks.ts'
import { receiptOf } from './due.ts'

/**
 * What follows when every item has been checked: one notice of all findings; else a refusal where nothing can be accepted;
 * else pre-acceptance while originals are to be seen; else acceptance (行政许可法 32, 003 §§22, 26, 27).
 */
export function conclude({ state, bundle, law }: Pick<Dossier, 'state' | 'bundle' | 'law'>): AcceptanceEvent {
  const findings = mergeFindings(state)
  if (findings.length > 0) return { kind: 'correction-noticed', findings }
  const checks = checksOf(state)
  const refused = checks.flatMap(({ refuses }) => refuses ?? [])
  if (refused.length === checks.length) return { kind: 'not-accepted', ...joined(refused) }
  if (originalsOf(state).length > 0 && !isVerified(state)) return { kind: 'pre-accepted' }
  const verified = isVerified(state) && law.settings.promiseStarts === 'verification' ? state.verifiedAt : undefined
  return { kind: 'accepted', how: bundle.accept?.by ?? 'automatic', from: verified ?? receiptOf(state) }
}

/** The papers whose originals are to be seen before acceptance. */
export const originalsOf = (state: ApplicationState): string[] => [
  ...new Set(checksOf(state).flatMap(({ refuses, originals = [] }) => (refuses ? [] : originals))),
]

/** Whether originals were seen since the papers came in as they now are. */
const isVerified = (state: ApplicationState): boolean =>
  state.verifiedAt !== undefined && state.verifiedAt >= receiptOf(state)

/** One decision that bears the reasons and bases of all. */
function joined(refused: readonly NotAccepting[]): NotAccepting {
  const all = (pick: (each: NotAccepting) => string) => [...new Set(refused.map(pick))].join('；')
  return { code: refused[0]?.code ?? '', reason: all(({ reason }) => reason), basis: all(({ basis }) => basis) }
}
