import type { RuleId } from '../application/articles/index.ts'
import type { Act } from '../application/grants.ts'
import { noteAttempt } from './note-attempt.ts'
import { Refusal } from './refusal.ts'
import type { Asked } from './route.ts'
import { type HeadRow, headKey } from './rows/application.ts'

/** Acts that are the applicant's alone, by the rule that forbids them to staff. */
const applicantsOnly: Readonly<Partial<Record<Act, RuleId>>> = { rate: 'RAT-07' }

/** The refusal of whoever may never do the act; that staff tried what is the applicant's alone is kept. */
export async function refuseRole(asked: Pick<Asked, 'ports' | 'principal' | 'params'>, act: Act): Promise<Refusal> {
  const { ports, principal, params } = asked
  if (principal.role === 'anyone') return new Refusal('unauthenticated')
  const rule = applicantsOnly[act]
  if (rule === undefined) return new Refusal('forbidden')
  const refused = new Refusal('forbidden', { rule })
  if (await exists(asked)) await noteAttempt({ ports, principal, params }, refused)
  return refused
}

/** What names no application leaves no trace. */
async function exists({
  ports: { table },
  params: { application = '' },
}: Pick<Asked, 'ports' | 'params'>): Promise<boolean> {
  if (!/^[0-9a-z]{1,40}$/.test(application)) return false
  return ((await table.get(headKey(application))) as HeadRow | undefined) !== undefined
}
