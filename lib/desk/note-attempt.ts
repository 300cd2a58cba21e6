import { findAttempt } from '../application/cards/attempts.ts'
import { Refusal } from './refusal.ts'
import type { Asked } from './route.ts'
import { attemptKey } from './rows/lists.ts'
import { readTaskId } from './task-id.ts'

/** Keeps, once for each rule and task, that an office tried what the law forbids; the application's own record is untouched. */
export async function noteAttempt(
  { ports, principal, params }: Pick<Asked, 'ports' | 'principal' | 'params'>,
  thrown: unknown,
): Promise<void> {
  const rule = thrown instanceof Refusal ? thrown.details.rule : undefined
  const about = findAttempt(rule)
  const { task = params.application } = params
  if (about === undefined || task === undefined || principal.role === 'applicant') return
  const { application, item } = readTaskId(task)
  const row = {
    ...attemptKey(application, item, String(rule)),
    application,
    ...(item !== '' && { item }),
    about,
    rule: String(rule),
    role: principal.role,
    by: principal.id,
    ...(principal.department !== undefined && { department: principal.department }),
    ...placesOf(thrown),
    at: ports.clock.now(),
  }
  await ports.table.transact([{ put: row }])
}

/** So many places are kept of one attempt. */
const mostPlaces = 20

/** What was demanded, by its names; never what anybody wrote. */
function placesOf(thrown: unknown): { readonly places?: readonly string[] } {
  const problems = thrown instanceof Refusal ? thrown.details.problems : undefined
  if (!Array.isArray(problems)) return {}
  return { places: problems.slice(0, mostPlaces).map(({ at }: { at: string }) => at) }
}
