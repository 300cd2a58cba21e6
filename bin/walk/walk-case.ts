import type { Principal } from '../../lib/application/may.ts'
import type { Walk, WalkStep } from '../../lib/bundle/walk.ts'
import type { ItemView } from '../../lib/desk/view.ts'
import type { Call } from './client.ts'

interface Progress {
  readonly status: string
  readonly items: readonly ItemView[]
}

/** Who walks, what the bundle is called, and who hears of each step. */
export interface Company {
  as(principal: Principal): Call
  readonly bundle: string
  show(line: string): void
}

const applicant: Principal = { role: 'applicant', id: 'walker' }
const clerk: Principal = { role: 'clerk', id: 'walking-clerk' }
const patience = 10_000

/** Walks one case through the running product as its people would, and returns where it did not end as expected. */
export async function walkCase(walk: Walk, company: Company): Promise<readonly string[]> {
  const { as, bundle, show } = company
  show(`${walk.walk}`)
  const { items } = await as(applicant)<{
    items: { id: string; name: string; department: { id: string; name: string } }[]
  }>('GET', `/api/bundles/${bundle}`)
  const named = new Map(items.map((item) => [item.id, item]))
  const { answers, form, materials, deliver } = walk
  const { application } = await as(applicant)<{ application: string }>('POST', '/api/applications', {
    bundle,
    answers,
    form,
    materials,
    way: deliver.way,
  })
  show(`  申请人 保存申请 ${application}`)
  const submitted = await as(applicant)<{ items: string[] }>('POST', `/api/applications/${application}/submission`)
  show(
    `  申请人 提交，同时分发 ${submitted.items.length} 个事项: ${submitted.items.map((id) => named.get(id)?.name).join('、')}`,
  )

  const progress = () => as(applicant)<Progress>('GET', `/api/applications/${application}`)
  for (const step of walk.steps) {
    const said = await takeStep(step, {
      ...company,
      application,
      progress,
      officerOf: (item) => officer(named.get(item)?.department.id),
    })
    show(`  ${said(named)}`)
  }
  const end = await until(progress, ({ status }) => status === walk.ends.application)
  for (const item of end.items)
    show(
      `  结果 ${item.name}: ${item.outcome ?? item.status}${item.certificate ? ` · ${item.certificate.name} ${item.certificate.number}` : ''}`,
    )
  return findDifferences(walk, end)
}

interface Walking extends Company {
  readonly application: string
  progress(): Promise<Progress>
  officerOf(item: string): Principal
}

type Names = ReadonlyMap<string, { readonly name: string; readonly department: { readonly name: string } }>

async function takeStep(step: WalkStep, walking: Walking): Promise<(names: Names) => string> {
  const { as, application } = walking
  if (step.grant !== undefined) return decide(walking, step.grant, { decision: 'granted' }, '同意')
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
  const { way } = await as(clerk)<{ way: string }>('GET', `/api/deliveries/${application}`)
  await as(clerk)('POST', `/api/deliveries/${application}`, { way })
  return () => `出件窗口 统一出件（${way}）`
}

async function decide(
  { as, application, progress, officerOf }: Walking,
  item: string,
  decision: unknown,
  says: string,
): Promise<(names: Names) => string> {
  await until(progress, ({ items }) => items.some(({ id, status }) => id === item && status === 'open'))
  await as(officerOf(item))('POST', `/api/tasks/${application}.${item}/decision`, decision)
  return (names) => `${names.get(item)?.department.name} ${names.get(item)?.name}: ${says}`
}

const officer = (department = ''): Principal => ({ role: 'officer', id: `walking-${department}`, department })

async function until(progress: () => Promise<Progress>, reached: (now: Progress) => boolean): Promise<Progress> {
  const end = Date.now() + patience
  for (;;) {
    const now = await progress()
    if (reached(now) || Date.now() > end) return now
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
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
