import * as z from 'zod'
import { findFaults, type Papers } from '../../application/faults.ts'
import { combine, findShare } from '../../application/form.ts'
import type { Bundle, DeliveryWay } from '../../bundle/model.ts'
import { findApplicable } from '../../rules/plan.ts'
import { filingWrites } from '../change.ts'
import { getOwnDraft } from '../drafts.ts'
import { applicationId } from '../ids-shape.ts'
import { getCurrentLaw } from '../law.ts'
import type { Write } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import type { PapersRow, VersionRow } from '../rows.ts'
import { getCurrent } from '../versions.ts'

/** One transaction makes the application, its first entry and the order to start its machine; from here on it stays on this version. */
export const submitApplication = route({
  method: 'POST',
  path: '/api/applications/{application}/submission',
  act: 'submit',
  status: 201,
  summary: '提交: check the papers and send them to all departments at once',
  params: z.strictObject({ application: applicationId }),
  answers: z.object({ application: z.string(), status: z.string(), items: z.array(z.string()) }),
  async answer({ ports, principal, params, remember }) {
    const id = params.application
    const row = await getOwnDraft(ports, principal, id)
    const version = await getCurrent(ports, row.bundle)
    const { items: plan, situations: asked } = findApplicable(version.bundle, row.papers.answers)
    const problems = findFaults(version.bundle, plan, asked, row.papers)
    if (problems.length > 0) throw new Refusal('invalid', { problems })

    const automatic = (version.bundle.accept?.by ?? 'automatic') === 'automatic'
    const answer = {
      application: id,
      status: automatic ? 'in-progress' : 'checking',
      items: Object.keys(plan).filter((item) => plan[item]),
    }
    const law = await getCurrentLaw(ports)
    const now = ports.clock.now()
    const submitted = {
      kind: 'submitted',
      owner: row.owner,
      bundle: row.bundle,
      version: version.version,
      plan,
      way: row.papers.way as DeliveryWay,
      channel: 'online',
      law: { calendar: law.calendar.version, settings: law.settingsVersion },
    } as const
    const { done } = await ports.table.transact(
      await filingWrites(
        ports,
        { id, bundle: version.bundle, law },
        { role: principal.role, id: principal.id },
        {
          // 收件即受理: what is complete and in form is accepted in the same act (003 §22).
          events: automatic ? [submitted, { kind: 'accepted', how: 'automatic', from: now }] : [submitted],
          writes: [keepAsked(row, version.bundle, plan), ...remember(answer)],
          outgoing: [{ send: 'start', version: version.machine, name: id, input: machineInput(id, version, plan) }],
          answer,
        },
        now,
      ),
    )
    if (!done) throw new Refusal('changed-meanwhile')
    return answer
  },
})

/** Ids and booleans only: what the compiled machine is promised. */
function machineInput(application: string, { bundle, version }: VersionRow, plan: Readonly<Record<string, boolean>>) {
  return { application, bundle: bundle.id, version, plan }
}

/** What was typed for answers since changed is not filed. */
function keepAsked(row: PapersRow, bundle: Bundle, plan: Readonly<Record<string, boolean>>): Write {
  const { fields, papers: wanted } = combine(bundle, plan)
  const papers: Papers = {
    ...row.papers,
    form: findShare(
      row.papers.form,
      fields.map(({ element }) => element.id),
    ),
    materials: findShare(
      row.papers.materials,
      wanted.map(({ material }) => material.id),
    ),
  }
  return { put: { ...row, papers, revision: row.revision + 1 }, if: { equals: { revision: row.revision } } }
}
