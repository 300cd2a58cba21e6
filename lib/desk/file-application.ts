import { authorityLetter } from '../application/agent/agent.ts'
import { findAgentFaults } from '../application/agent/agent-faults.ts'
import { findMaskedApplicant } from '../application/applicant-name.ts'
import { findFaults, type Papers } from '../application/faults.ts'
import { type CombinedForm, combine, findShare, type Plan } from '../application/form.ts'
import type { Principal } from '../application/may.ts'
import type { DeliveryWay } from '../bundle/model.ts'
import { dayOf, printDay } from '../rules/calendar/day.ts'
import { findApplicable } from '../rules/plan.ts'
import { filingWrites } from './changes/change.ts'
import { filedChoices, getChoices } from './choices.ts'
import { getCurrentLaw } from './law.ts'
import { findReused } from './library.ts'
import type { Ports, Write } from './ports.ts'
import { refuseStanding } from './publishing/standing.ts'
import { Refusal } from './refusal.ts'
import type { PapersRow } from './rows/application.ts'
import { type FiledRow, filedKey } from './rows/lists.ts'
import type { VersionRow } from './rows/published.ts'
import { getCurrent } from './versions.ts'

export interface Filed {
  readonly application: string
  readonly status: string
  readonly items: string[]
}

interface Filing {
  readonly id: string
  readonly row: PapersRow
  readonly channel: 'online' | 'counter'
  remember(answer: Filed): readonly Write[]
}

/**
 * Files a draft, by whichever channel, under the same rules (003 §30): one transaction makes the application, its first
 * entry and the order to start its machine. From here on it stays on this version. Throws Refusal invalid,
 * unlawful and changed-meanwhile.
 */
export async function fileApplication(ports: Ports, principal: Principal, filing: Filing): Promise<Filed> {
  const { id, row, channel, remember } = filing
  const version = await getCurrent(ports, row.bundle)
  const { items: plan, situations: asked } = findApplicable(version.bundle, row.papers.answers)
  await refuseStanding(ports, plan)
  const { reused, holds } = await findReused(ports, version.bundle, plan, row.papers)
  const spared = Object.keys(reused)
  const choices = await getChoices(ports, version.bundle, plan, row, spared)
  const now = ports.clock.now()
  const problems = [
    ...findFaults(version.bundle, plan, asked, { ...row.papers, reused: spared }),
    ...findAgentFaults(row.papers, { channel, now }),
  ]
  if (problems.length > 0) throw new Refusal('invalid', { problems })

  const automatic = (version.bundle.accept?.by ?? 'automatic') === 'automatic'
  const answer: Filed = {
    application: id,
    status: automatic ? 'in-progress' : 'checking',
    items: Object.keys(plan).filter((item) => plan[item]),
  }
  const law = await getCurrentLaw(ports)
  const submitted = {
    kind: 'submitted',
    owner: row.owner,
    bundle: row.bundle,
    version: version.version,
    plan,
    way: row.papers.way as DeliveryWay,
    channel,
    ...(row.window?.consentAt && { consentAt: row.window.consentAt }),
    law: { calendar: law.calendar.version, settings: law.settingsVersion },
    ...filedChoices(row.papers, choices),
    ...(spared.length > 0 && { reused }),
  } as const
  const { done } = await ports.table.transact(
    await filingWrites(
      ports,
      { id, bundle: version.bundle, law },
      { role: principal.role, id: principal.id },
      {
        // 收件即受理: what is complete and in form is accepted in the same act (003 §22).
        events: automatic ? [submitted, { kind: 'accepted', how: 'automatic', from: now }] : [submitted],
        writes: [
          keepAsked(row, combine(version.bundle, plan, choices.commits, spared)),
          ...holds,
          { put: filedRow(filing, answer, principal, now) },
          ...remember(answer),
        ],
        applicant: findMaskedApplicant(version.bundle, row.papers.form),
        outgoing: [{ send: 'start', version: version.machine, name: id, input: machineInput(id, version, plan) }],
        answer,
      },
      now,
    ),
  )
  if (!done) throw new Refusal('changed-meanwhile')
  return answer
}

/** What reports count, under its month. */
function filedRow({ id, row, channel }: Filing, { items }: Filed, { id: clerk }: Principal, now: number): FiledRow {
  const month = printDay(dayOf(now)).slice(0, 7)
  return { ...filedKey(month, id), bundle: row.bundle, items, channel, ...(channel === 'counter' && { clerk }) }
}

/** Ids and booleans only: what the compiled machine is promised. */
function machineInput(application: string, { bundle, version }: VersionRow, plan: Plan) {
  return { application, bundle: bundle.id, version, plan }
}

/** What was typed for answers since changed is not filed. */
function keepAsked(row: PapersRow, { fields, papers: wanted }: CombinedForm): Write {
  const papers: Papers = {
    ...row.papers,
    form: findShare(
      row.papers.form,
      fields.map(({ element }) => element.id),
    ),
    materials: findShare(row.papers.materials, [
      ...wanted.map(({ material }) => material.id),
      ...(row.papers.agent ? [authorityLetter] : []),
    ]),
  }
  return { put: { ...row, papers, revision: row.revision + 1 }, if: { equals: { revision: row.revision } } }
}
