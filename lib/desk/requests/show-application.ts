import * as z from 'zod'
import { withMade } from '../../application/made.ts'
import { concerns, type Principal } from '../../application/may.ts'
import { findPresent } from '../changes/application.ts'
import { standingOf } from '../drafts.ts'
import { applicationId } from '../ids-shape.ts'
import { reusedView, viewReused } from '../library.ts'
import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type EntryRow, entriesOf, type PapersRow, papersKey } from '../rows/application.ts'
import { acceptanceView, viewAcceptance } from '../views/acceptance-view.ts'
import { letterView, viewLettersOf } from '../views/letter-view.ts'
import { licenceView, viewLicence } from '../views/licence-view.ts'
import { stepView, viewSteps } from '../views/step-view.ts'
import { itemView, viewItems } from '../views/view.ts'

const material = z.object({ medium: z.string(), name: z.string().optional(), bytes: z.number().optional() })

export const showApplication = route({
  method: 'GET',
  path: '/api/applications/{application}',
  act: 'follow',
  summary: '办理进度: what was filled in, how far each item is, and everything that happened',
  params: z.strictObject({ application: applicationId }),
  answers: z.object({
    application: z.string(),
    bundle: z.string(),
    status: z.string(),
    revision: z.number(),
    version: z.number().optional(),
    submittedAt: z.number().optional(),
    channel: z.enum(['online', 'counter']).optional().describe('By which way it was filed'),
    consentAt: z.number().optional().describe('When the applicant agreed that it goes on at the window'),
    answers: z.record(z.string(), z.string()),
    form: z.record(z.string(), z.string()),
    materials: z.record(z.string(), material),
    way: z.string(),
    gaps: z.array(z.string()).optional(),
    commits: z.array(z.string()).optional(),
    signed: z.string().optional(),
    reused: reusedView.optional().describe('区域评估: materials that were not asked, and whose results serve'),
    byPeople: z.boolean().optional(),
    items: z.array(itemView),
    licence: licenceView.optional().describe('一业一证: the comprehensive licence'),
    steps: z.array(stepView),
    acceptance: acceptanceView.optional(),
    letters: z.array(letterView).optional().describe('部门间函询, for whoever supervises'),
    history: z.array(z.object({ at: z.number(), what: z.string(), item: z.string().optional(), role: z.string() })),
  }),
  async answer({ ports, principal, params }) {
    const row = await getFollowed(ports, principal, params.application)
    const application = await findPresent(ports, params.application)
    const { answers, form, materials, way, gaps, commits, signed, byPeople } = row.papers
    return {
      application: params.application,
      bundle: row.bundle,
      status: application?.state.status ?? 'draft',
      revision: row.revision,
      version: application?.state.version,
      submittedAt: application?.state.submittedAt,
      channel: application?.state.channel,
      consentAt: row.window?.consentAt,
      answers: { ...answers },
      form: { ...(application ? withMade(application.state, form, row.made) : form) },
      materials: Object.fromEntries(
        Object.entries(materials).map(([id, { medium, ...rest }]) => [
          id,
          { medium, ...('name' in rest ? { name: rest.name, bytes: rest.bytes } : {}) },
        ]),
      ),
      way,
      gaps: gaps && [...gaps],
      commits: commits && [...commits],
      signed,
      reused: application?.state.reused && viewReused(application.bundle, application.state.reused),
      byPeople,
      items: application ? viewItems(application) : [],
      licence: application && viewLicence(application),
      steps: application ? viewSteps(application) : [],
      acceptance: application && viewAcceptance(application),
      letters: application && principal.role === 'supervisor' ? viewLettersOf(application) : undefined,
      history: application ? await history(ports, params.application) : [],
    }
  },
})

/** The papers of an application that the principal may follow; Refusal not-found for all others. */
export async function getFollowed(ports: Ports, principal: Principal, id: string): Promise<PapersRow> {
  const row = (await ports.table.get(papersKey(id))) as PapersRow | undefined
  if (!row || !concerns(principal, 'follow', standingOf(row))) throw new Refusal('not-found')
  return row
}

async function history(ports: Ports, id: string) {
  const rows = (await ports.table.query(entriesOf(id))) as readonly EntryRow[]
  return rows.map(({ entry }) => ({
    at: entry.at,
    what: entry.kind,
    item: 'item' in entry ? entry.item : undefined,
    role: entry.by.role,
  }))
}
