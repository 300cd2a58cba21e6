import type { Dossier } from '../../application/dossier.ts'
import { isArriving, isAtAcceptance, isAtIssuing } from '../../application/lists.ts'
import type { ApplicationState } from '../../application/state.ts'
import type { Key, Row, Write } from '../ports.ts'
import { acceptanceKey, arrivalKey, counterKey } from '../rows/lists.ts'
import { followCards } from './follow-cards.ts'
import { followInboxes } from './follow-inboxes.ts'
import { followLetters } from './follow-letters.ts'

/** Lists are projections: what of them changes with a change of state. */
export function followLists(
  before: ApplicationState | undefined,
  after: Dossier,
  now: number,
  applicant?: string,
): Write[] {
  return [
    ...followInboxes(before, after, applicant),
    ...followWindow(before, after, now),
    ...followLetters(before, after),
    ...followCards(before, after),
  ]
}

function followWindow(before: ApplicationState | undefined, { id, state, bundle }: Dossier, now: number): Write[] {
  const since = state.submittedAt
  const row = { application: id, bundle: bundle.id, since }
  return [
    ...moved(
      { was: before !== undefined && isAtAcceptance(before, bundle), is: isAtAcceptance(state, bundle) },
      acceptanceKey(since, id),
      row,
    ),
    ...moved(
      { was: before !== undefined && isAtIssuing(before, bundle), is: isAtIssuing(state, bundle) },
      counterKey(since, id),
      { ...row, since: state.notifiedAt ?? state.readyAt ?? since },
    ),
    ...moved({ was: before !== undefined && isArriving(before), is: isArriving(state) }, arrivalKey(since, id), {
      ...row,
      since: now,
    }),
  ]
}

function moved({ was, is }: { was: boolean; is: boolean }, key: Key, row: Omit<Row, 'pk' | 'sk'>): Write[] {
  if (was === is) return []
  return [is ? { put: { ...key, ...row } } : { remove: key }]
}
