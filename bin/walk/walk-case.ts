import type { Principal } from '../../lib/application/may.ts'
import { findGrant, type Walk, type WalkStep } from '../../lib/bundle/walk.ts'
import { takeAcceptanceStep } from './acceptance-step.ts'
import { decide, grant } from './decision.ts'
import { takeLaterStep } from './later-step.ts'
import { takeSpecialStep } from './special-step.ts'
import { type Company, type Names, type Progress, staffOf, until, type Walking } from './walking.ts'

const applicant: Principal = { role: 'applicant', id: 'walker' }
const clerk: Principal = { role: 'clerk', id: 'walking-clerk' }

/** Walks one case through the running product as its people would, and returns where it did not end as expected. */
export async function walkCase(walk: Walk, company: Company): Promise<readonly string[]> {
  const { as, bundle, show } = company
  show(`${walk.walk}`)
  const { items } = await as(applicant)<{
    items: { id: string; name: string; department: { id: string; name: string } }[]
  }>('GET', `/api/bundles/${bundle}`)
  const named = new Map(items.map((item) => [item.id, item]))
  const { answers, form, materials, commits, gaps, deliver } = walk
  const { application } = await as(applicant)<{ application: string }>('POST', '/api/applications', {
    bundle,
    answers,
    form,
    materials,
    way: deliver.way,
    ...(commits.length + gaps.length > 0 && { commits, gaps, signed: '走查申请人' }),
  })
  show(`  申请人 保存申请 ${application}`)
  const nameAll = (items: readonly string[]) => items.map((id) => named.get(id)?.name).join('、')
  if (commits.length > 0) show(`  申请人 签署告知承诺: ${nameAll(commits)}`)
  if (gaps.length > 0) show(`  申请人 承诺容缺补交: ${gaps.join('、')}`)
  const submitted = await as(applicant)<{ items: string[] }>('POST', `/api/applications/${application}/submission`)
  show(`  申请人 提交，同时分发 ${submitted.items.length} 个事项: ${nameAll(submitted.items)}`)

  const progress = () => as(applicant)<Progress>('GET', `/api/applications/${application}`)
  const officerOf = (item: string, part?: string) => staffOf(named.get(item)?.department.id, part)
  const walking = { ...company, application, names: named, applicant, clerk, officerOf, progress }
  for (const step of walk.steps) {
    const said =
      (await takeAcceptanceStep(step, walking)) ??
      (await takeSpecialStep(step, walking)) ??
      (await takeLaterStep(step, walking)) ??
      (await takeStep(step, walking))
    show(`  ${said(named)}`)
  }
  const end = await until(progress, ({ status }) => status === walk.ends.application)
  for (const item of end.items)
    show(
      `  结果 ${item.name}: ${item.outcome ?? item.status}${item.certificate ? ` · ${item.certificate.name} ${item.certificate.number}` : ''}`,
    )
  return findDifferences(walk, end)
}

async function takeStep(step: WalkStep, walking: Walking): Promise<(names: Names) => string> {
  const { as, application } = walking
  const granted = findGrant(step)
  if (granted) return grant(walking, granted)
  if (step.refuse !== undefined)
    return decide(
      walking,
      step.refuse,
      { decision: 'refused', reason: step.reason, basis: step.basis ?? '依法' },
      `不予许可：${step.reason}`,
    )
  if (step.correct) {
    const { item, says, fields } = step.correct
    return decide(walking, item, { decision: 'correction', says, fields }, `要求补正：${says}`)
  }
  if (step.resubmit) {
    const { item, form } = step.resubmit
    await as(applicant)('POST', `/api/applications/${application}/corrections/${item}`, { form })
    return (names) => `申请人 补正 ${names.get(item)?.name}`
  }
  await until(walking.progress, ({ status }) => status === 'ready')
  return issue(walking)
}

interface Delivery {
  readonly way: 'window' | 'mail' | 'electronic'
  readonly items: readonly { readonly id: string; readonly carried: boolean; readonly atIssue: readonly string[] }[]
}

/** What is on paper is carried and signed for twice; then all of it goes out with what its way asks for (003 §§34–36). */
async function issue({ as, application, officerOf }: Walking): Promise<() => string> {
  const { way, items } = await as(clerk)<Delivery>('GET', `/api/deliveries/${application}`)
  const papers = items.filter(({ carried }) => carried)
  for (const { id } of papers) {
    await as(officerOf(id))('POST', `/api/tasks/${application}.${id}/hand-over`)
    await as(clerk)('POST', `/api/deliveries/${application}/items/${id}/receipt`)
  }
  const proofs = { window: { receiver: '领取人', identity: true }, mail: { tracking: 'EX000000001CN' }, electronic: {} }
  const checked = Object.fromEntries(items.map(({ id, atIssue }) => [id, atIssue]))
  await as(clerk)('POST', `/api/deliveries/${application}`, { way, ...proofs[way], checked })
  return () => `出件窗口 统一出件（${way}${papers.length > 0 ? `，纸质结果 ${papers.length} 件交接双签` : ''}）`
}

function findDifferences(walk: Walk, end: Progress): string[] {
  const outcomes = new Map(end.items.map(({ id, outcome, status }) => [id, outcome ?? status]))
  const items = Object.entries(walk.ends.items).filter(([item, expected]) => outcomes.get(item) !== expected)
  return [
    ...(end.status === walk.ends.application
      ? []
      : [`The application ended ${end.status}, not ${walk.ends.application}.`]),
    ...items.map(([item, expected]) => `${item} ended ${outcomes.get(item)}, not ${expected}.`),
  ]
}
