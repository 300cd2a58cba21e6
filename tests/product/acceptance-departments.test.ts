import { expect, test } from 'vitest'
import {
  acceptanceTown,
  answerNotice,
  check,
  chiefOf,
  defect,
  filed,
  handIn,
  headOf,
  lookAt,
  refusal,
  tasksOf,
} from './acceptance-town.ts'
import { applicant, clerk, decide, officerOf } from './people.ts'

const departments = { by: 'departments' } as const

test('where departments accept, each gets its check at once, and the last without findings accepts as of the receipt', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  expect(await tasksOf(town, 'a')).toEqual(['check'])
  const task = await town.ask(officerOf('b'), 'GET', `/api/tasks/${application}.b`)
  expect(task).toMatchObject({ status: 200, body: { form: { 'applicant.name': '张三' } } })
  const { acceptance } = await lookAt(town, application)
  town.pass(3_600_000)
  for (const item of ['a', 'b']) expect((await check(town, application, item)).status).toBe(200)
  expect(await tasksOf(town, 'a')).toEqual([])
  expect((await lookAt(town, application)).status).toBe('checking')
  expect((await check(town, application, 'a')).status).toBe(409)
  await check(town, application, 'c')
  const seen = await lookAt(town, application)
  expect(seen.status).toBe('in-progress')
  expect(seen.acceptance.accepted).toMatchObject({ from: acceptance.receivedAt, how: 'departments' })
  expect(await tasksOf(town, 'a')).toEqual(['review'])
})

test('ACC-06 the findings of all departments go out in one notice, each place once, and only what it touches is checked again', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  town.pass(1000)
  await check(town, application, 'a', defect('materials.photo', '照片不清晰'))
  await check(town, application, 'b', { findings: [...defect('materials.photo', '照片不是近照').findings] })
  expect((await lookAt(town, application)).acceptance.notices).toEqual([])
  await check(town, application, 'c')
  const { status, acceptance } = await lookAt(town, application)
  expect(status).toBe('correcting')
  expect(acceptance.notices).toMatchObject([
    { findings: [{ at: 'materials.photo', says: '照片不清晰；照片不是近照', items: ['a', 'b'] }] },
  ])
  town.pass(1000)
  expect(await answerNotice(town, application, {})).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'materials.photo', wrong: 'missing' }] },
  })
  expect((await handIn(town, application, 'plan', 'new')).status).toBe(409)
  expect((await handIn(town, application, 'photo', 'new')).status).toBe(200)
  expect((await answerNotice(town, application, {})).status).toBe(200)
  expect(await Promise.all(['a', 'b', 'c'].map((item) => tasksOf(town, item)))).toEqual([['check'], ['check'], []])
  for (const item of ['a', 'b']) await check(town, application, item)
  expect((await lookAt(town, application)).status).toBe('in-progress')
})

test('ACC-06 a second correction notice may not name a defect visible the first time', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  await check(town, application, 'a', defect('materials.photo'))
  for (const item of ['b', 'c']) await check(town, application, item)
  town.pass(1000)
  await handIn(town, application, 'photo', 'new')
  await answerNotice(town, application, {})
  const before = await lookAt(town, application)
  expect(await check(town, application, 'a', defect('fields.applicant.mobile'))).toMatchObject({
    status: 409,
    body: {
      error: 'unlawful',
      rule: { id: 'ACC-06', article: expect.stringContaining('行政许可法 32') },
      places: ['fields.applicant.mobile'],
    },
  })
  expect(await lookAt(town, application)).toEqual(before)
  // The photo was handed in anew: of it the second notice may speak.
  expect((await check(town, application, 'a', defect('materials.photo'))).status).toBe(200)
  await check(town, application, 'b')
  expect((await lookAt(town, application)).acceptance.notices).toHaveLength(2)
})

test('PRO-10 what could have been named in the first notice is never asked for in a later one, however many follow', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  await check(town, application, 'a', {
    findings: [...defect('materials.photo').findings, ...defect('fields.applicant.mobile').findings],
  })
  for (const item of ['b', 'c']) await check(town, application, item)
  const mobile = { 'applicant.mobile': '13900000000' }
  town.pass(1000)
  await handIn(town, application, 'photo', 'second')
  expect((await answerNotice(town, application, { form: mobile })).status).toBe(200)
  await check(town, application, 'a', defect('materials.photo'))
  await check(town, application, 'b')
  town.pass(1000)
  await handIn(town, application, 'photo', 'third')
  await answerNotice(town, application, {})
  // The new number was there to be seen with the second papers.
  const third = await check(town, application, 'a', defect('fields.applicant.mobile'))
  expect(third).toMatchObject({ status: 409, body: { rule: { id: 'ACC-06' } } })
  expect((await lookAt(town, application)).acceptance.notices).toHaveLength(2)
})

test('ACC-06 in review a second correction may name only what the first had the applicant hand in anew', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  for (const item of ['a', 'b', 'c']) await check(town, application, item)
  const correct = (item: string, fields: string[]) =>
    decide(town, application, item, { decision: 'correction', says: '请核对', fields })
  expect((await correct('a', ['applicant.name'])).status).toBe(200)
  const form = { 'applicant.name': '张山' }
  await town.ask(applicant, 'POST', `/api/applications/${application}/corrections/a`, { form })
  const before = await lookAt(town, application)
  expect(await correct('a', ['applicant.mobile'])).toMatchObject({ status: 409, body: { rule: { id: 'ACC-06' } } })
  expect(await lookAt(town, application)).toEqual(before)
  expect((await correct('a', ['applicant.name'])).status).toBe(200)
  expect((await correct('b', ['applicant.name'])).status).toBe(200)
})

test('ACC-03 nothing can be asked for that the item’s list does not name, in a check as little as in a correction', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  const before = await lookAt(town, application)
  for (const at of ['materials.plan', 'materials.bank-statement', 'fields.applicant.income'])
    expect(await check(town, application, 'a', defect(at)), at).toMatchObject({
      status: 409,
      body: { rule: { id: 'ACC-03' }, problems: [{ at, wrong: 'not-asked' }] },
    })
  expect(await lookAt(town, application)).toEqual(before)
  for (const item of ['a', 'b', 'c']) await check(town, application, item)
  const more = { decision: 'correction', says: '请补流水', materials: ['bank-statement'] }
  const asked = await town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/decision`, more)
  expect(asked).toMatchObject({ body: { problems: [{ at: 'materials.bank-statement', wrong: 'not-asked' }] } })
  expect((await lookAt(town, application)).items[0]?.status).toBe('open')
})

test('an item that is not accepted ends with its reason and its remedies, and the others go on', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  await check(town, application, 'a', { refuses: refusal })
  for (const item of ['b', 'c']) await check(town, application, item)
  const { status, acceptance, items } = await lookAt(town, application)
  expect(status).toBe('in-progress')
  expect(items.map(({ outcome }) => outcome)).toEqual(['not-accepted', undefined, undefined])
  expect(acceptance.refused).toMatchObject([
    { code: refusal.code, reason: refusal.reason, items: ['a'], remedies: [{}, {}] },
  ])
})

test('a place named twice in one check is refused', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  const twice = { findings: [...defect('materials.photo').findings, ...defect('materials.photo').findings] }
  expect(await check(town, application, 'a', twice)).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'findings.1.at', wrong: 'repeated' }] },
  })
})

test('ACC-02 a chief representative checks only under the department’s delegation while it is in force', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  const asChief = () => town.ask(chiefOf('a'), 'POST', `/api/tasks/${application}.a/check`, {})
  expect(await asChief()).toMatchObject({ status: 409, body: { rule: { id: 'ACC-02' }, items: ['a'] } })
  const given = { to: 'chief-a', role: 'chief', all: true, powers: ['accept'], until: '2026-11-30' }
  expect((await town.ask(headOf('a'), 'POST', '/api/delegations', given)).status).toBe(201)
  expect((await asChief()).status).toBe(200)
  expect((await town.ask(clerk, 'POST', `/api/tasks/${application}.b/check`, {})).status).toBe(403)
})
