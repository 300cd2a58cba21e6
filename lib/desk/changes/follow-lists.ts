import type { Dossier } from '../../application/dossier.ts'
import { findTaskKind, isArriving, isAtAcceptance, isAtIssuing } from '../../application/lists.ts'
import type { ApplicationState } from '../../application/state.ts'
import type { Key, Row, Write } from '../ports.ts'
import { acceptanceKey, arrivalKey, counterKey, type InboxRow, inboxKey } from '../rows/lists.ts'
import { followCards } from './follow-cards.ts'
import { followLetters } from './follow-letters.ts'

/** Lists are projections: what of them changes with a change of state. */
export function followLists(before: ApplicationState | undefined, after: Dossier, now: number): Write[] {
  return [
    ...followInboxes(before, after, now),
    ...followWindow(before, after, now),
    ...followLetters(before, after),
    ...followCards(before, after),
  ]
}

function followInboxes(before: ApplicationState | undefined, after: Dossier, now: number): Write[] {
  const was = before && { ...after, state: before }
  return after.bundle.items.flatMap(({ item }): Write[] => {
    if (before && before.items[item] === after.state.items[item] && before.status === after.state.status) return []
    const old = was && findInboxRow(was, item, now)
    const next = findInboxRow(after, item, now)
    if (next) return old && isSame(old, next) ? [] : [{ put: next }]
    return old ? [{ remove: { pk: old.pk, sk: old.sk } }] : []
  })
}

function findInboxRow({ id, state, bundle }: Dossier, item: string, since: number): InboxRow | undefined {
  const kind = findTaskKind(state, bundle, item)
  const standing = state.items[item]
  if (!kind || !standing) return undefined
  const department = bundle.catalogue.items[item]?.department ?? ''
  const { round, holder, signedIn, openedAt } = standing
  return {
    ...inboxKey(department, state.submittedAt, id, item),
    application: id,
    item,
    bundle: bundle.id,
    kind,
    round,
    since: kind === 'review' ? (openedAt ?? since) : since,
    ...(holder !== undefined && { holder }),
    ...(signedIn && { signedAt: signedIn.at }),
  }
}

function isSame(one: InboxRow, other: InboxRow): boolean {
  return (
    one.kind === other.kind &&
    one.round === other.round &&
    one.holder === other.holder &&
    one.signedAt === other.signedAt
  )
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
