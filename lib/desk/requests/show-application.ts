import * as z from 'zod'
import type { Agent } from '../../application/agent/agent.ts'
import { findLapse } from '../../application/agent/lapsed.ts'
import { withMade } from '../../application/made.ts'
import { mayBeRated } from '../../application/rating/rating.ts'
import { findPresent } from '../changes/application.ts'
import { standingOf } from '../drafts.ts'
import { getFollowed } from '../followed.ts'
import { applicationId } from '../ids-shape.ts'
import { reusedView, viewReused } from '../library.ts'
import type { Ports } from '../ports.ts'
import { route } from '../route.ts'
import { type EntryRow, entriesOf } from '../rows/application.ts'
import { getCurrent } from '../versions.ts'
import { acceptanceView, viewAcceptance } from '../views/acceptance-view.ts'
import { agentView, sayWith, viewAgent } from '../views/agent-view.ts'
import { formsView, viewAllForms } from '../views/form-view.ts'
import { letterView, viewLettersOf } from '../views/letter-view.ts'
import { licenceView, viewLicence } from '../views/licence-view.ts'
import { listFollowerActs, mayView } from '../views/may-view.ts'
import { nameBundle, namesView, viewNames } from '../views/names.ts'
import { ratingView, viewRating } from '../views/rating-view.ts'
import { stepView, viewSteps } from '../views/step-view.ts'
import { itemView, viewItems } from '../views/view.ts'
import { mail } from './papers-body.ts'

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
    bundleName: z.string(),
    status: z.string(),
    revision: z.number(),
    version: z.number().optional(),
    submittedAt: z.number().optional(),
    channel: z.enum(['online', 'counter']).optional().describe('By which way it was filed'),
    consentAt: z.number().optional().describe('When the applicant agreed that it goes on at the window'),
    account: z
      .object({ login: z.string(), holder: z.string().describe('Masked: 张*') })
      .optional()
      .describe('For the window: the account that its clerk named, and whose it is'),
    answers: z.record(z.string(), z.string()),
    form: z.record(z.string(), z.string()),
    names: namesView,
    forms: formsView,
    materials: z.record(z.string(), material),
    way: z.string(),
    mail: mail.optional().describe('Where results are sent'),
    gaps: z.array(z.string()).optional(),
    commits: z.array(z.string()).optional(),
    signed: z.string().optional(),
    reused: reusedView.optional().describe('区域评估: materials that were not asked, and whose results serve'),
    byPeople: z.boolean().optional(),
    agent: agentView.optional().describe('代办: who filed for whom'),
    items: z.array(itemView),
    licence: licenceView.optional().describe('一业一证: the comprehensive licence'),
    steps: z.array(stepView),
    acceptance: acceptanceView.optional(),
    rating: ratingView.optional(),
    may: mayView,
    mayRate: z.boolean().describe('Whether it has ended and can be rated'),
    letters: z.array(letterView).optional().describe('部门间函询, for whoever supervises'),
    history: z.array(
      z.object({
        at: z.number(),
        what: z.string(),
        item: z.string().optional(),
        role: z.string(),
        how: z
          .string()
          .optional()
          .describe('accepted: automatic (by the system, as it was filed), counter, departments or deemed'),
        says: z.string().optional().describe('Of an act of an agent: for whom, and that it is free'),
      }),
    ),
  }),
  async answer({ ports, principal, params, language }) {
    const row = await getFollowed(ports, principal, params.application)
    const application = await findPresent(ports, params.application)
    const { answers, form, materials, way, mail: address, gaps, commits, signed, byPeople } = row.papers
    const { bundle } = application ?? (await getCurrent(ports, row.bundle))
    return {
      application: params.application,
      bundle: row.bundle,
      bundleName: nameBundle(bundle, language),
      status: application?.state.status ?? 'draft',
      revision: row.revision,
      version: application?.state.version,
      submittedAt: application?.state.submittedAt,
      channel: application?.state.channel,
      consentAt: row.window?.consentAt,
      account: principal.role === 'clerk' && row.window?.account ? { ...row.window.account } : undefined,
      answers: { ...answers },
      form: { ...(application ? withMade(application.state, form, row.made) : form) },
      names: viewNames(bundle, row.papers, application?.state),
      forms: viewAllForms(bundle, application?.state.version),
      materials: Object.fromEntries(
        Object.entries(materials).map(([id, { medium, ...rest }]) => [
          id,
          { medium, ...('name' in rest ? { name: rest.name, bytes: rest.bytes } : {}) },
        ]),
      ),
      way,
      mail: address && { ...address },
      gaps: gaps && [...gaps],
      commits: commits && [...commits],
      signed,
      reused: application?.state.reused && viewReused(application.bundle, application.state.reused),
      byPeople,
      agent: viewAgent(row.papers.agent, application?.state.agent),
      items: application ? viewItems(application, language) : [],
      licence: application && viewLicence(application),
      steps: application ? viewSteps(application, language) : [],
      acceptance: application && viewAcceptance(application, language),
      rating: application?.state.rating && viewRating(application.state.rating, application.law),
      may: listFollowerActs(principal, standingOf(row), application?.state).filter(
        (act) => findLapse(row.papers.agent, principal, act, ports.clock.now()) === undefined,
      ),
      mayRate: application !== undefined && mayBeRated(application.state),
      letters: application && principal.role === 'supervisor' ? viewLettersOf(application, language) : undefined,
      history: application ? await history(ports, params.application, row.papers.agent) : [],
    }
  },
})

async function history(ports: Ports, id: string, agent: Agent | undefined) {
  const rows = (await ports.table.query(entriesOf(id))) as readonly EntryRow[]
  return rows.map(({ entry }) => ({
    at: entry.at,
    what: entry.kind,
    item: 'item' in entry ? entry.item : undefined,
    role: entry.by.role,
    how: entry.kind === 'accepted' ? entry.how : undefined,
    says: sayWith(entry.kind, agent),
  }))
}
