import { expect, test } from 'vitest'
import {
  accept,
  acceptanceBundle,
  acceptanceTown,
  answerNotice,
  check,
  defect,
  empower,
  filed,
  handIn,
  headOf,
  lookAt,
  wholeForm,
} from './acceptance-town.ts'
import { goTo } from './law.ts'
import { applicant, clerk, decide, officerOf, openTown, supervisor } from './people.ts'
import { threeApprovals } from './sample-bundle.ts'

const counter = { by: 'counter' } as const

test('ACC-01 acceptance, decision and hand-over are three roles: an approver cannot accept, a clerk cannot decide', async () => {
  const town = await acceptanceTown(counter)
  const application = await filed(town)
  await empower(town)
  expect((await accept(town, application, {}, officerOf('a'))).status).toBe(403)
  expect((await check(town, application, 'a')).status).toBe(404)
  expect((await accept(town, application)).status).toBe(200)
  const granted = { decision: 'granted' }
  expect((await town.ask(clerk, 'POST', `/api/tasks/${application}.a/decision`, granted)).status).toBe(403)
  expect((await town.ask(officerOf('a'), 'POST', `/api/deliveries/${application}`, { way: 'window' })).status).toBe(403)
  expect((await decide(town, application, 'c')).status).toBe(200)
})

test('ACC-02 no item is accepted at the window without a delegation of its department in force', async () => {
  const town = await acceptanceTown(counter)
  const application = await filed(town)
  await empower(town, ['a', 'b'], '2026-11-04')
  const before = await lookAt(town, application)
  expect(await accept(town, application)).toMatchObject({
    status: 409,
    body: { error: 'unlawful', rule: { id: 'ACC-02', article: '003 §21' }, items: ['c'] },
  })
  expect(await lookAt(town, application)).toEqual(before)
  await empower(town, ['c'])
  await goTo(town, '2026-11-05')
  expect(await accept(town, application)).toMatchObject({ status: 409, body: { items: ['a', 'b'] } })
  await empower(town, ['a', 'b'])
  expect(await accept(town, application)).toMatchObject({ status: 200, body: { status: 'in-progress' } })
})

test('ACC-02 the clerk sees by item and material what to look at, and the delegation and training to act under', async () => {
  const town = await acceptanceTown(counter)
  const application = await filed(town, ['photo'])
  await empower(town, ['a'])
  const { body } = await town.ask(clerk, 'GET', `/api/acceptances/${application}`)
  const { items } = body as { items: { id: string; delegation?: string }[] }
  expect(items).toMatchObject([
    {
      id: 'a',
      toCheck: true,
      delegation: expect.any(String),
      qualified: true,
      points: [{ id: 'face', name: '人像清晰' }],
      form: wholeForm,
      materials: [{ id: 'photo', medium: 'paper', look: ['complete', 'in-form', 'original-equals-copy'] }],
    },
    {
      id: 'b',
      qualified: false,
      materials: [{ id: 'photo' }, { id: 'plan', medium: 'file', look: ['complete', 'in-form'] }],
    },
    { id: 'c', qualified: false, form: { 'applicant.name': '张三' }, materials: [] },
  ])
  expect(items[1]?.delegation).toBeUndefined()
})

test('ACC-02 who comes to the counter shows identity and originals before anything is accepted', async () => {
  const town = await acceptanceTown(counter)
  const { body } = await town.ask(clerk, 'POST', '/api/intakes', {
    bundle: 'acceptance',
    form: wholeForm,
    materials: ['photo', 'plan'],
    way: 'window',
  })
  const { application } = body as { application: string }
  expect((await town.ask(clerk, 'POST', `/api/intakes/${application}/submission`)).status).toBe(201)
  await empower(town)
  const rule = (id: string) => ({ status: 422, body: { error: 'incomplete', rule: { id } } })
  expect(await accept(town, application)).toMatchObject(rule('ACC-02.identity'))
  expect(await accept(town, application, { identityChecked: true })).toMatchObject(rule('ACC-02.originals'))
  const seen = { identityChecked: true, originalsMatch: true }
  expect(await accept(town, application, seen)).toMatchObject({ status: 200, body: { status: 'in-progress' } })
})

test('ACC-03 the clerk takes what the list of the items names, and cannot add a kind of material', async () => {
  const town = await acceptanceTown(counter)
  const application = await filed(town)
  await empower(town)
  const before = await lookAt(town, application)
  expect(await accept(town, application, defect('materials.bank-statement'))).toMatchObject({
    status: 409,
    body: { rule: { id: 'ACC-03' }, problems: [{ at: 'materials.bank-statement', wrong: 'not-asked' }] },
  })
  expect(await lookAt(town, application)).toEqual(before)
  const added = { bundle: 'acceptance', form: wholeForm, materials: ['bank-statement'], way: 'window' }
  expect(await town.ask(clerk, 'POST', '/api/intakes', added)).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'materials.bank-statement', wrong: 'not-asked' }] },
  })
})

test('ACC-05 what is complete is accepted in the act of its receipt, and its clock starts with that act', async () => {
  const town = await openTown(acceptanceBundle(counter), threeApprovals())
  await empower(town)
  const application = await filed(town)
  // Also where the window comes to it only an hour later, the clock has run since the receipt.
  town.pass(3_600_000)
  expect(await accept(town, application)).toMatchObject({ status: 200, body: { status: 'in-progress' } })
  const atWindow = await lookAt(town, application)
  const submittedAt = atWindow.history.find(({ what }) => what === 'submitted')?.at
  expect(atWindow.acceptance.accepted).toMatchObject({ from: submittedAt, how: 'counter' })

  const form = { 'applicant.name': '张三' }
  const saved = await town.ask(applicant, 'POST', '/api/applications', { bundle: 'three', form, way: 'window' })
  const other = (saved.body as { application: string }).application
  const reply = await town.ask(applicant, 'POST', `/api/applications/${other}/submission`)
  expect(reply.body).toMatchObject({ status: 'in-progress' })
  const { acceptance, history } = await lookAt(town, other)
  expect(history.slice(0, 2).map(({ what }) => what)).toEqual(['submitted', 'accepted'])
  expect(acceptance.accepted).toMatchObject({ from: history[0]?.at, how: 'automatic' })
})

test('ACC-06 the window tells all defects in one notice, and its second may name only what came since', async () => {
  const town = await acceptanceTown(counter)
  const application = await filed(town)
  await empower(town)
  town.pass(1000)
  const found = { findings: [...defect('materials.photo').findings, ...defect('materials.plan').findings] }
  expect(await accept(town, application, found)).toMatchObject({ status: 200, body: { status: 'correcting' } })
  town.pass(1000)
  for (const material of ['photo', 'plan']) await handIn(town, application, material, 'new')
  await answerNotice(town, application, {})
  expect(await accept(town, application, defect('fields.applicant.name'))).toMatchObject({
    status: 409,
    body: { rule: { id: 'ACC-06' } },
  })
  expect(await accept(town, application)).toMatchObject({ status: 200, body: { status: 'in-progress' } })
})

test('ACC-11 a clerk takes no item without training for it, and a training ends with its last day', async () => {
  const town = await acceptanceTown(counter)
  const application = await filed(town)
  await empower(town)
  const place = `/api/clerks/${clerk.id}/qualifications`
  const qualify = (items: string[], until: string) => town.ask(supervisor, 'PUT', place, { items, until })
  await qualify(['b'], '2026-11-01')
  const before = await lookAt(town, application)
  expect(await accept(town, application)).toMatchObject({
    status: 409,
    body: { rule: { id: 'ACC-11', article: '003 §20' }, items: ['b'] },
  })
  expect(await lookAt(town, application)).toEqual(before)
  expect((await town.ask(clerk, 'PUT', place, { items: ['b'], until: '2027-01-01' })).status).toBe(403)
  await qualify(['b'], '2026-11-02')
  expect((await town.ask(supervisor, 'GET', place)).body).toMatchObject({
    items: [{ item: 'a' }, { item: 'b', until: '2026-11-02' }, { item: 'c' }],
  })
  expect((await accept(town, application)).status).toBe(200)
  expect((await town.ask(headOf('a'), 'GET', place)).status).toBe(403)
})

test('who filed at the window without an account answers the notice there, and the case is accepted', async () => {
  const town = await acceptanceTown(counter)
  await empower(town)
  const paper = { bundle: 'acceptance', form: wholeForm, materials: ['photo', 'plan'], way: 'window' }
  const { body } = await town.ask(clerk, 'POST', '/api/intakes', paper)
  const { application } = body as { application: string }
  await town.ask(clerk, 'POST', `/api/intakes/${application}/submission`)
  expect(await accept(town, application, defect('materials.plan'))).toMatchObject({ body: { status: 'correcting' } })
  const answer = { materials: ['plan'] }
  const answered = await town.ask(clerk, 'POST', `/api/applications/${application}/notice`, answer)
  expect(answered).toMatchObject({ status: 200, body: { status: 'checking' } })
  const seen = { identityChecked: true, originalsMatch: true }
  expect(await accept(town, application, seen)).toMatchObject({ body: { status: 'in-progress' } })
})

test('PRO-19 nothing limits how many applications are taken: 300 in one working hour, all accepted', async () => {
  const town = await acceptanceTown(counter)
  await empower(town)
  for (let n = 0; n < 300; n++) {
    expect(await accept(town, await filed(town))).toMatchObject({ status: 200, body: { status: 'in-progress' } })
    town.pass(12_000)
  }
  expect((await town.ask(clerk, 'GET', '/api/acceptances')).body).toMatchObject({ acceptances: [] })
  const { body } = await town.ask(officerOf('a'), 'GET', '/api/tasks?limit=500')
  expect((body as { tasks: unknown[] }).tasks).toHaveLength(300)
}, 60_000)
