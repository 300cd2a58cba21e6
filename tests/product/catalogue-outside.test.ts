import { expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { type EntryRow, entriesOf } from '../../lib/desk/rows/application.ts'
import { accept, acceptanceTown, defect, empower, filed as filedAtCounter, lookAt } from './acceptance-town.ts'
import { applicant, clerk, supervisor, type Town } from './people.ts'
import { openPublished } from './publishing-town.ts'

const of = (department: string, role: 'officer' | 'head' = 'officer', id = `${role}-${department}`): Principal => ({
  role,
  id,
  department,
})

async function filed(bundle = 'inn') {
  const town = await openPublished()
  const papers = { bundle, form: { 'applicant.name': '张三' }, materials: ['plan'], way: 'window' }
  const { application } = (await town.ask(applicant, 'POST', '/api/applications', papers)).body as {
    application: string
  }
  expect((await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)).status).toBe(201)
  return { town, application }
}

interface Attempt {
  item?: string
  about: string
  rule: string
  by: string
  places?: string[]
}

async function attemptsOf({ ask }: Town): Promise<Attempt[]> {
  return ((await ask(supervisor, 'GET', '/api/attempts')).body as { attempts: Attempt[] }).attempts
}

const record = async ({ product }: Town, application: string) =>
  ((await product.ports.table.query(entriesOf(application))) as readonly EntryRow[]).length

const correction = { decision: 'correction', says: '请补充', fields: [], materials: [] }
const opinion = { agrees: true, says: '同意' }
const steps = '/steps'

/** What the officer of an item tries, how it is refused, and as what it is found out. */
const demands: readonly {
  readonly name: string
  readonly item: string
  readonly path: string
  readonly body: object
  readonly status: number
  readonly found: { readonly about: string; readonly rule: string; readonly places?: readonly string[] }
}[] = [
  {
    name: 'a correction that names a material of another item',
    item: 'health-check',
    path: '/decision',
    body: { ...correction, materials: ['plan'] },
    status: 422,
    found: { about: 'extra-material', rule: 'CAT-07', places: ['materials.plan'] },
  },
  {
    name: 'a correction that names a material of no catalogue',
    item: 'fire-check',
    path: '/decision',
    body: { ...correction, materials: ['plan', 'other-papers'] },
    status: 422,
    found: { about: 'extra-material', rule: 'CAT-07', places: ['materials.other-papers'] },
  },
  {
    name: 'a correction that names a field that the item does not have',
    item: 'fire-check',
    path: '/decision',
    body: { ...correction, fields: ['applicant.mobile'] },
    status: 422,
    found: { about: 'extra-material', rule: 'CAT-07', places: ['fields.applicant.mobile'] },
  },
  {
    name: 'a decision with materials',
    item: 'fire-check',
    path: '/decision',
    body: { decision: 'granted', points: ['exits', 'alarms'], materials: ['photo'] },
    status: 422,
    found: { about: 'extra-material', rule: 'CAT-07', places: ['materials'] },
  },
  {
    name: 'an opinion with materials',
    item: 'fire-check',
    path: '/opinions',
    body: { ...opinion, materials: ['photo'] },
    status: 422,
    found: { about: 'extra-material', rule: 'CAT-07', places: ['materials'] },
  },
  {
    name: 'a decision with a step',
    item: 'fire-check',
    path: '/decision',
    body: { decision: 'granted', steps: ['hearing'] },
    status: 422,
    found: { about: 'extra-step', rule: 'CAT-07.step', places: ['steps'] },
  },
  {
    name: 'a step that the item’s list does not have',
    item: 'fire-check',
    path: steps,
    body: { kind: 'site-survey', reason: '看一看' },
    status: 409,
    found: { about: 'extra-step', rule: 'SPC-01' },
  },
  {
    name: 'a step of a kind that no law knows',
    item: 'health-check',
    path: steps,
    body: { kind: 'pre-review', reason: '先预审' },
    status: 422,
    found: { about: 'extra-step', rule: 'CAT-07.step', places: ['kind'] },
  },
  {
    name: 'a step for an item that the application does not have',
    item: 'health-check',
    path: steps,
    body: { kind: 'site-survey', reason: '勘验', with: ['tax-check'] },
    status: 422,
    found: { about: 'extra-item', rule: 'CAT-07.item', places: ['with.tax-check'] },
  },
  {
    name: 'a letter to another department about a material that the item does not have',
    item: 'health-check',
    path: '/letters',
    body: { to: 'fire', asks: '平面图是否属实', materials: ['plan'] },
    status: 422,
    found: { about: 'extra-material', rule: 'CAT-07', places: ['materials.0'] },
  },
  {
    name: 'a review that the item does not ask for',
    item: 'fire-check',
    path: '/reviews',
    body: { review: 'technical', passed: true },
    status: 422,
    found: { about: 'extra-step', rule: 'CAT-07.step', places: ['review'] },
  },
]

test.each(demands.map(({ name }) => name))('CAT-07 %s is refused, changes nothing and is found out', async (name) => {
  const demand = demands.find((each) => each.name === name) ?? expect.unreachable()
  const { item, path, body, status, found } = demand
  const { town, application } = await filed()
  const department = item.split('-')[0] ?? ''
  const before = await record(town, application)
  const reply = await town.ask(of(department), 'POST', `/api/tasks/${application}.${item}${path}`, body)
  expect(reply.status).toBe(status)
  expect(await attemptsOf(town)).toMatchObject([{ application, item, by: `officer-${department}`, ...found }])
  expect(await record(town, application)).toBe(before)
  const seen = (await town.ask(applicant, 'GET', `/api/applications/${application}`)).body
  expect((seen as { items: object[] }).items).toMatchObject([{ status: 'open' }, { status: 'open' }])
  expect(JSON.stringify(seen)).not.toMatch(/other-papers|photo|pre-review|tax-check|applicant\.mobile/)
  expect((await town.ask(applicant, 'GET', '/api/attempts')).status).toBe(403)
})

test('CAT-07 a notice of a step, its record and a decision on many bring in nothing that the published version does not have', async () => {
  const { town, application } = await filed()
  const task = `/api/tasks/${application}.health-check`
  const begun = await town.ask(of('health'), 'POST', `${task}/steps`, { kind: 'site-survey', reason: '现场勘验' })
  expect(begun.status).toBe(201)
  const { step } = begun.body as { step: string }
  const notice = { days: 3, says: '三日内勘验', materials: ['lease'] }
  expect((await town.ask(of('health'), 'POST', `${task}/steps/${step}/notice`, notice)).status).toBe(422)
  expect(await attemptsOf(town)).toMatchObject([{ item: 'health-check', rule: 'CAT-07', places: ['materials'] }])
  const end = { passed: true, says: '合格', officers: ['officer-health', 'wang'], steps: ['again'] }
  expect((await town.ask(of('health'), 'POST', `${task}/steps/${step}/end`, end)).status).toBe(422)
  const many = { decision: 'granted', tasks: [`${application}.fire-check`], points: [], fields: ['applicant.mobile'] }
  expect((await town.ask(of('fire'), 'POST', '/api/decisions', many)).status).toBe(422)
  expect((await attemptsOf(town)).map(({ item, rule }) => `${item} ${rule}`)).toEqual([
    'fire-check CAT-07',
    'health-check CAT-07',
    'health-check CAT-07.step',
  ])
})

test('CAT-07 whoever answers a letter asks for nothing more', async () => {
  const { town, application } = await filed()
  const sent = await town.ask(of('fire'), 'POST', `/api/tasks/${application}.fire-check/letters`, {
    to: 'health',
    asks: '是否属实',
    materials: ['plan'],
  })
  const { letter } = sent.body as { letter: string }
  const answer = { confirms: false, says: '请补', materials: ['lease'] }
  expect((await town.ask(of('health'), 'POST', `/api/letters/${letter}/answer`, answer)).status).toBe(422)
  expect((await town.ask(of('fire'), 'POST', `/api/letters/${letter}/answer`, answer)).status).toBe(422)
  expect(await attemptsOf(town)).toMatchObject([
    { application, item: 'fire-check', by: 'officer-health', rule: 'CAT-07', places: ['materials'] },
  ])
})

test('what is not theirs is not found out of anybody: a foreign officer, the applicant, a case that is none', async () => {
  const { town, application } = await filed()
  const body = { decision: 'granted', materials: ['photo'] }
  await town.ask(of('health'), 'POST', `/api/tasks/${application}.fire-check/decision`, body)
  await town.ask(of('fire'), 'POST', '/api/tasks/none.fire-check/decision', body)
  await town.ask(applicant, 'POST', `/api/applications/${application}/corrections/fire-check`, { steps: [] })
  await town.ask(of('fire'), 'POST', '/api/decisions', { ...body, tasks: [5, 'none', 'none.a', 'x'.repeat(300)] })
  expect(await attemptsOf(town)).toEqual([])
})

test('CAT-07 the window demands nothing either that the published version does not have', async () => {
  const town = await acceptanceTown({ by: 'counter' })
  await empower(town)
  const application = await filedAtCounter(town)
  expect(await accept(town, application, defect('materials.lease', '请补交租赁合同'))).toMatchObject({
    status: 409,
    body: { rule: { id: 'ACC-03' } },
  })
  expect((await accept(town, application, { materials: ['lease'] })).status).toBe(422)
  expect(await attemptsOf(town)).toMatchObject([
    { application, by: clerk.id, rule: 'ACC-03', places: ['materials.lease'] },
    { application, by: clerk.id, rule: 'CAT-07', places: ['materials'] },
  ])
  expect((await lookAt(town, application)).acceptance.notices).toEqual([])
})
