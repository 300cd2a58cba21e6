import type { acceptApplication } from '../../../lib/desk/requests/accept-application.ts'
import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import type { submitIntake } from '../../../lib/desk/requests/submit-intake.ts'
import { ask, type Failure, nextId } from '../../ask/ask.ts'
import { draftPath } from '../../ask/draft-store.ts'

/** How far one press came. `filed` with a failure: it is received, and why it is not accepted here and now. */
export type FiledIntake =
  | { readonly filed: false; readonly failure: Failure }
  | { readonly filed: true; readonly failure?: Failure }

/**
 * 收件即受理: files what was taken in and, where the window is whose acceptance it is, accepts all items in the same press.
 * `once` makes a press after a lost answer the same filing.
 */
export async function fileIntake(id: string, once: string, originalsMatch: boolean): Promise<FiledIntake> {
  const told = await ask<typeof submitIntake>(`/api/intakes/${id}/submission`, { method: 'POST', once })
  const isFiled = told.ok || (told.failure.error === 'not-now' && told.failure.status === 409)
  if (!told.ok && !isFiled) return { filed: false, failure: told.failure }
  if (told.ok && told.data.status !== 'checking') return { filed: true }
  const shown = await ask<typeof showApplication>(draftPath(id))
  if (!shown.ok) return { filed: true, failure: shown.failure }
  if (shown.data.status !== 'checking' || shown.data.acceptance?.by !== 'counter') return { filed: true }
  const accepted = await ask<typeof acceptApplication>(`/api/acceptances/${id}`, {
    method: 'POST',
    body: { identityChecked: true, originalsMatch },
    once: nextId(),
  })
  return accepted.ok ? { filed: true } : { filed: true, failure: accepted.failure }
}
