import { isDeepStrictEqual } from 'node:util'
import type { Dossier } from '../../application/dossier.ts'
import { isToHandOver } from '../../application/issuing/carrying.ts'
import { findTaskKind, isAwaitingOthers, isWithApplicant, type TaskKind, taskSince } from '../../application/lists.ts'
import type { ApplicationState } from '../../application/state.ts'
import { isRunningFor } from '../../application/steps/step.ts'
import { findTaskLimits } from '../../application/task-limits.ts'
import type { Write } from '../ports.ts'
import { handOverKey, type InboxRow, inboxKey, type TaskStatus } from '../rows/lists.ts'

/** What departments have before themselves, and what they wait for: rows of the items that the change has touched. */
export function followInboxes(
  before: ApplicationState | undefined,
  after: Dossier,
  applicant: string | undefined,
): Write[] {
  return after.bundle.items.flatMap(({ item }): Write[] => {
    if (before && isUntouched(before, after.state, item)) return []
    return [findInboxRow, findHandOverRow].flatMap((find) => {
      const old = before && find({ ...after, state: before }, item, applicant)
      return followRow(before, after, old, find(after, item, applicant))
    })
  })
}

function followRow(
  before: ApplicationState | undefined,
  after: Dossier,
  old: InboxRow | undefined,
  next: InboxRow | undefined,
): Write[] {
  // Under another calendar the old row had other days than are computed for it now.
  const isSame = before?.law?.calendar === after.state.law?.calendar && isDeepStrictEqual(old, next)
  if (isSame) return []
  if (next) return [{ put: next }]
  return old ? [{ remove: { pk: old.pk, sk: old.sk } }] : []
}

/** Whether nothing has changed of which the item's row is made. */
function isUntouched(before: ApplicationState, after: ApplicationState, item: string): boolean {
  return (
    before.items[item] === after.items[item] &&
    before.status === after.status &&
    before.steps === after.steps &&
    before.letters === after.letters &&
    before.acceptedAt === after.acceptedAt &&
    before.law?.calendar === after.law?.calendar
  )
}

/** The row of an item as the state has it; undefined while its department has nothing to do with it. */
export function findInboxRow(dossier: Dossier, item: string, applicant?: string): InboxRow | undefined {
  const { id, state, bundle } = dossier
  const standing = state.items[item]
  const asked = isWithApplicant(state, bundle, item)
  const kind = asked ? kindAsked(state) : findTaskKind(state, bundle, item)
  if (!kind || !standing) return undefined
  const department = bundle.catalogue.items[item]?.department ?? ''
  const { round, holder, signedIn } = standing
  // Before acceptance the applicant's time is their own: no limit of the department runs.
  const limits = asked && kind === 'check' ? {} : findTaskLimits(dossier, item, kind)
  return {
    ...inboxKey(department, state.submittedAt, id, item),
    application: id,
    item,
    bundle: bundle.id,
    version: state.version,
    kind,
    round,
    since: taskSince(state, item, kind),
    status: asked ? 'correcting' : statusOf(state, item, limits.stopped),
    ...limits,
    ...(applicant !== undefined && { applicant }),
    ...(holder !== undefined && { holder }),
    ...(signedIn && { signedAt: signedIn.at }),
    ...(kind === 'review' && standing.proposal && { proposedBy: standing.proposal.by }),
    ...(kind === 'review' && isInStep(state, item) && { inStep: true as const }),
  }
}

/** The row of a result on paper, from when it is final until the department has handed it over. */
export function findHandOverRow(dossier: Dossier, item: string, applicant?: string): InboxRow | undefined {
  const { id, state, bundle } = dossier
  const standing = state.items[item]
  if (!standing || !isToHandOver(dossier, item)) return undefined
  const department = bundle.catalogue.items[item]?.department ?? ''
  return {
    ...handOverKey(department, state.submittedAt, id, item),
    application: id,
    item,
    bundle: bundle.id,
    version: state.version,
    kind: 'hand-over',
    round: standing.round,
    since: standing.endedAt ?? state.submittedAt,
    status: 'open',
    ...findTaskLimits(dossier, item, 'hand-over'),
    ...(applicant !== undefined && { applicant }),
  }
}

const isInStep = (state: ApplicationState, item: string): boolean =>
  Object.values(state.steps ?? {}).some((step) => isRunningFor(state, step, item))

const kindAsked = ({ status }: ApplicationState): TaskKind => (status === 'correcting' ? 'check' : 'review')

function statusOf(state: ApplicationState, item: string, stopped: boolean | undefined): TaskStatus {
  if (stopped) return 'suspended'
  return isAwaitingOthers(state, item) ? 'waiting' : 'open'
}
