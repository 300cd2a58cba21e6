import { mayBeRated } from '../../application/rating/rating.ts'
import type { ApplicationState } from '../../application/state.ts'
import type { Outgoing } from './outbox.ts'

/** What the applicant is told of acceptance, and of results at the window, follows from the change of state, whoever or whatever changed it. Ids only. */
export function followNotices(
  before: ApplicationState | undefined,
  application: string,
  after: ApplicationState,
): Outgoing[] {
  if (!before) return []
  const about = findAbout(before, after)
  const items = findArrived(before, after)
  const number = before.licence ? undefined : after.licence?.number
  return [
    ...(number === undefined
      ? []
      : [{ send: 'notice', message: { about: 'certificate', application, number } } as const]),
    ...(about === undefined ? [] : [{ send: 'notice', message: { about, application } } as const]),
    ...(items.length === 0
      ? []
      : [{ send: 'notice', message: { about: 'ready', application, items, way: after.way } } as const]),
    // Whatever came of it and by whatever way it was filed (003 §七.1).
    ...(mayBeRated(after) && !mayBeRated(before)
      ? [{ send: 'notice', message: { about: 'rate', application } } as const]
      : []),
  ]
}

/** Results of which the applicant was told with this change that they are at the window (003 §35). */
function findArrived(before: ApplicationState, after: ApplicationState): string[] {
  if (before.items === after.items) return []
  return Object.keys(after.items).filter((item) => after.items[item]?.notifiedAt !== before.items[item]?.notifiedAt)
}

function findAbout(before: ApplicationState, after: ApplicationState): string | undefined {
  if (before.status === after.status) return undefined
  if (before.status !== 'checking' && before.status !== 'correcting' && before.status !== 'verifying') return undefined
  return words[after.status]
}

const words: Readonly<Partial<Record<ApplicationState['status'], string>>> = {
  correcting: 'correction-notice',
  verifying: 'pre-accepted',
  'in-progress': 'accepted',
  'not-accepted': 'not-accepted',
  lapsed: 'lapsed',
}
