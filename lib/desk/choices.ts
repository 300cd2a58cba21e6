import { filedAgent, type PapersOfAgent } from '../application/agent/agent.ts'
import type { Plan } from '../application/form.ts'
import { type ApplicantChoices, type SettledChoices, settleChoices } from '../application/gaps/choices.ts'
import type { Bundle } from '../bundle/model.ts'
import { refuseBadCredit } from './credit.ts'
import type { Ports } from './ports.ts'
import { breach } from './refusal.ts'
import type { PapersRow } from './rows/application.ts'

/** The applicant's choices as they will be filed. Refuses a promise of a main material, and bad credit. */
export async function getChoices(
  ports: Pick<Ports, 'table' | 'clock'>,
  bundle: Bundle,
  plan: Plan,
  { owner, papers }: PapersRow,
  reused: readonly string[],
): Promise<SettledChoices> {
  const choices = settleChoices(bundle, plan, { ...papers, reused })
  if (choices.main.length > 0)
    throw breach('TOL-01', { problems: choices.main.map((id) => ({ at: `materials.${id}`, wrong: 'missing' })) })
  await refuseBadCredit(ports, owner, choices)
  return choices
}

/** What of them the record of the submission holds. */
export function filedChoices(papers: ApplicantChoices & PapersOfAgent, { gaps, commits }: SettledChoices) {
  const agent = filedAgent(papers)
  return {
    ...(gaps.length > 0 && { gaps }),
    ...(commits.length > 0 && { commits }),
    ...(papers.byPeople && { byPeople: true as const }),
    ...(agent && { agent }),
  }
}
