import { afterAll, expect, test } from 'vitest'
import { asJson, smallPdf } from '../small-files.ts'
import {
  account,
  applicant,
  correct,
  corrected,
  correction,
  decide,
  grant,
  granted,
  handOver,
  itemOf,
  kindsOf,
  look,
  officerOf,
  refused,
  registration,
  seals,
  submit,
  three,
  threeItems,
  until,
  untilItem,
} from './cases.ts'
import { openCloud } from './cloud.ts'
import type { Reply } from './gateway.ts'
import { endOf } from './run-record.ts'
import { openStage, type Stage } from './stage.ts'

const cloud = await openCloud()
afterAll(() => cloud.close())

/** Hands the finished application over; its machine ends as well. */
async function expectHandedOver(stage: Stage, application: string): Promise<void> {
  expect((await handOver(stage, application)).status).toBe(200)
  expect((await endOf(cloud, stage, application)).status).toBe('SUCCEEDED')
}

test('a decision stands: sent again with another value it is 409 with the one that stands, under any key', async () => {
  const stage = await openStage(cloud, three.bundle)
  const application = await submit(stage, three)
  await grant(stage, application, registration)
  const standing = { error: 'already-decided', standing: { decision: 'granted' } }
  for (const again of [refused, correction, granted])
    expect(await decide(stage, application, registration, again)).toMatchObject({ status: 409, body: standing })
  await grant(stage, application, seals, account)
  await expectHandedOver(stage, application)
  expect(await decide(stage, application, registration, refused)).toMatchObject({ status: 409, body: standing })
  const { items } = await look(stage, application)
  expect(items.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'not-applicable')).toEqual([
    'granted',
    'granted',
    'granted',
  ])
})

test('the same request under the same key gets the same answer, also all at once; another under it is refused', async () => {
  const stage = await openStage(cloud, three.bundle)
  const { ask } = stage
  const { answers, form, materials } = three.walk
  const papers = { bundle: three.bundle.id, answers, form, materials, way: 'window', byPeople: true }
  const save = (body: unknown, key: string) => ask(applicant, 'POST', '/api/applications', body, key)
  const saved = await Promise.all([1, 2, 3].map(() => save(papers, 'save-1')))
  expect(saved.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(new Set(saved.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(await save({ ...papers, way: 'mail' }, 'save-1')).toMatchObject({
    status: 409,
    body: { error: 'request-id-reused' },
  })
  expect((await ask(applicant, 'GET', '/api/applications')).body).toHaveLength(1)

  const { application } = (saved[0] as Reply).body as { application: string }
  const submission = () => ask(applicant, 'POST', `/api/applications/${application}/submission`, undefined, 'submit-1')
  const submitted = [...(await Promise.all([submission(), submission()])), await submission()]
  for (const reply of submitted) expect(reply).toEqual(submitted[0])
  expect(submitted[0]?.status).toBe(201)

  await untilItem(stage, application, seals, 'open')
  const decided = await Promise.all([1, 2, 3].map(() => decide(stage, application, seals, granted, 'decide-1')))
  decided.push(await decide(stage, application, seals, granted, 'decide-1'))
  for (const reply of decided) expect(reply).toEqual(decided[0])
  expect(decided[0]?.status).toBe(200)
  const kinds = await kindsOf(stage, application)
  expect(kinds.filter((kind) => kind === 'decided' || kind === 'submitted')).toEqual(['submitted', 'decided'])
})

test('of officers who decide at the same time exactly one stands, and the others are told which', async () => {
  const stage = await openStage(cloud, three.bundle)
  const application = await submit(stage, three)
  for (const item of threeItems) await untilItem(stage, application, item, 'open')
  const path = `/api/tasks/${application}.${account}/decision`
  const whole = { ...granted, points: (three.bundle.catalogue.items[account]?.points ?? []).map(({ id }) => id) }
  const replies = await Promise.all(
    [whole, refused, whole, refused].map((decision, n) =>
      stage.ask(officerOf(stage, account, `officer-${n}`), 'POST', path, decision),
    ),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  const taken = replies.find(({ status }) => status === 200) as Reply
  const { decision } = taken.body as { decision: string }
  for (const { status, body } of replies)
    if (status === 409) expect(body).toMatchObject({ error: 'already-decided', standing: { decision } })
  expect((await kindsOf(stage, application)).filter((kind) => kind === 'decided')).toHaveLength(1)
  await grant(stage, application, registration, seals)
  await until(stage, application, ({ status }) => status === 'ready')
  expect(itemOf(await look(stage, application), account)?.outcome).toBe(decision)
})

test('corrections of two items that are made at the same time are both taken', async () => {
  const stage = await openStage(cloud, three.bundle)
  const application = await submit(stage, three)
  for (const item of [registration, seals]) {
    await untilItem(stage, application, item, 'open')
    const field = item === registration ? 'enterprise.scope' : 'enterprise.seal_maker'
    const asked = { decision: 'correction', says: '请核对', fields: [field] }
    expect((await decide(stage, application, item, asked)).status).toBe(200)
  }
  const replies = await Promise.all([
    correct(stage, application, registration),
    correct(stage, application, seals, { form: { 'enterprise.seal_maker': '平顶山另一印章店' } }),
  ])
  expect(replies.map(({ status }) => status)).toEqual([200, 200])
  const papers = (await stage.ask(applicant, 'GET', `/api/applications/${application}`)).body
  expect(papers).toMatchObject({ form: { ...corrected.form, 'enterprise.seal_maker': '平顶山另一印章店' } })
})

test('a file that is handed in lies in the bucket and is read by the department that needs it, and by no other', async () => {
  const stage = await openStage(cloud, three.bundle)
  const { answers, form, materials } = three.walk
  const papers = { bundle: three.bundle.id, answers, form, materials: materials.slice(1), way: 'window' }
  const saved = await stage.ask(applicant, 'POST', '/api/applications', papers)
  const { application } = saved.body as { application: string }
  const file = asJson('登记申请书.pdf', smallPdf())
  const [material = ''] = materials
  const handIn = () => stage.ask(applicant, 'PUT', `/api/applications/${application}/materials/${material}`, file)
  for (const revision of [2, 3])
    expect(await handIn()).toMatchObject({ status: 200, body: { bytes: smallPdf().length, revision } })
  const submitted = await stage.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  expect(submitted.status).toBe(201)
  await untilItem(stage, application, registration, 'open')
  await untilItem(stage, application, account, 'open')
  const read = (item: string) =>
    stage.ask(officerOf(stage, item), 'GET', `/api/tasks/${application}.${item}/materials/${material}`)
  expect(await read(registration)).toEqual({ status: 200, body: file })
  expect((await read(account)).status).toBe(404)
})
