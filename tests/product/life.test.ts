import { expect, test } from 'vitest'
import { asJson, smallPng } from '../small-files.ts'
import { applicant, clerk, decide, look, officerOf, openTown, submitted } from './people.ts'
import { sampleBundle, threeApprovals, withPhoto } from './sample-bundle.ts'

const issue = { way: 'window', receiver: '张三', identity: true }

test('PAR-01 all departments get their tasks at once, and one hand-over ends the application', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  for (const item of ['a', 'b', 'c']) {
    const { body } = await town.ask(officerOf(item), 'GET', '/api/tasks')
    expect((body as { tasks: unknown[] }).tasks).toHaveLength(1)
  }
  for (const item of ['c', 'a', 'b']) expect((await decide(town, application, item)).status).toBe(200)
  expect((await look(town, application)).status).toBe('ready')
  expect((await town.ask(clerk, 'POST', `/api/deliveries/${application}`, issue)).status).toBe(200)
  const end = await look(town, application)
  expect(end.status).toBe('delivered')
  expect(Object.values(end.items).map(({ outcome }) => outcome)).toEqual(['granted', 'granted', 'granted'])
  expect(await runStatus(town, application)).toBe('SUCCEEDED')
})

test('a refused item does not stop the others, and its dependants end blocked with the reason', async () => {
  const town = await openTown(
    sampleBundle({ a: {}, b: { after: ['a'] }, c: {}, d: { after: ['b'], begins: 'after-results' } }),
  )
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a', { decision: 'refused', reason: '材料不符', basis: '行政许可法 38' })
  await decide(town, application, 'c')
  const { status, items } = await look(town, application)
  expect(status).toBe('ready')
  expect(items).toMatchObject({
    a: { outcome: 'refused' },
    b: { outcome: 'blocked', because: 'a' },
    c: { outcome: 'granted' },
    d: { outcome: 'blocked', because: 'b' },
  })
})

test('an item that begins after results is opened only when they are there', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: { after: ['a'], begins: 'after-results' } }))
  const application = await submitted(town, 'sample')
  expect((await look(town, application)).items.b?.status).toBe('waiting')
  expect((await decide(town, application, 'b')).status).toBe(404)
  await decide(town, application, 'a')
  expect((await look(town, application)).items.b?.status).toBe('open')
  expect((await decide(town, application, 'b')).status).toBe(200)
})

test('a review that starts at once keeps its result until the prerequisite has its own', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: { after: ['a'] } }))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'b')
  expect((await look(town, application)).items.b).toMatchObject({ status: 'decided' })
  await decide(town, application, 'a')
  expect((await look(town, application)).items.b).toMatchObject({ status: 'ended', outcome: 'granted' })
})

test('a correction goes to the applicant, changes only what was named, and comes back for another round', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  const asked = { decision: 'correction', says: '姓名有误', fields: ['applicant.name'] }
  expect((await decide(town, application, 'a', asked)).status).toBe(200)
  expect((await look(town, application)).items.a).toMatchObject({ status: 'correcting', round: 1 })
  const wrong = await town.ask(applicant, 'POST', `/api/applications/${application}/corrections/a`, {
    form: { 'applicant.id_no': '1' },
  })
  expect(wrong.status).toBe(422)
  const right = await town.ask(applicant, 'POST', `/api/applications/${application}/corrections/a`, {
    form: { 'applicant.name': '张山' },
  })
  expect(right.status).toBe(200)
  expect((await look(town, application)).items.a).toMatchObject({ status: 'open', round: 2 })
  const { body } = await town.ask(officerOf('a'), 'GET', `/api/tasks/${application}.a`)
  expect(body).toMatchObject({ form: { 'applicant.name': '张山' } })
  for (const item of ['a', 'b', 'c']) expect((await decide(town, application, item)).status).toBe(200)
  expect((await look(town, application)).status).toBe('ready')
})

test('a correction that asks for a material is answered with a new file, and not with nothing', async () => {
  const town = await openTown(withPhoto())
  const file = (content: string) => asJson('a.png', smallPng(content))
  const form = { 'applicant.name': '张三' }
  const saved = await town.ask(applicant, 'POST', '/api/applications', { bundle: 'photos', form, way: 'window' })
  const place = `/api/applications/${(saved.body as { application: string }).application}`
  const application = place.split('/')[3] ?? ''
  await town.ask(applicant, 'PUT', `${place}/materials/photo`, file('old'))
  await town.ask(applicant, 'POST', `${place}/submission`)
  expect(await town.ask(applicant, 'PUT', `${place}/materials/photo`, file('new'))).toMatchObject({
    status: 409,
    body: { status: 'in-progress' },
  })
  town.pass(1000)
  await decide(town, application, 'a', { decision: 'correction', says: '照片不清晰', materials: ['photo'] })
  const empty = await town.ask(applicant, 'POST', `${place}/corrections/a`, {})
  expect(empty).toMatchObject({ status: 422, body: { problems: [{ at: 'materials.photo', wrong: 'missing' }] } })
  expect((await town.ask(applicant, 'PUT', `${place}/materials/photo`, file('new'))).status).toBe(200)
  expect((await town.ask(applicant, 'POST', `${place}/corrections/a`, {})).status).toBe(200)
  const seen = await town.ask(officerOf('a'), 'GET', `/api/tasks/${application}.a/materials/photo`)
  expect(seen.body).toEqual(file('new'))
  expect((await look(town, application)).items.a).toMatchObject({ status: 'open', round: 2 })
})

async function runStatus({ product }: Awaited<ReturnType<typeof openTown>>, application: string): Promise<unknown> {
  const row = product.store.db.prepare('SELECT status FROM execution WHERE name = ?').get(application)
  return row?.status
}
