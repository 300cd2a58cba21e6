import { expect, test } from 'vitest'
import type { Bundle } from '../../lib/bundle/model.ts'
import {
  applicant,
  clerk,
  decide,
  look,
  officerOf,
  openTown,
  stranger,
  submitted,
  supervisor,
  type Town,
} from './people.ts'
import { sampleBundle, threeApprovals } from './sample-bundle.ts'

const withdraw = ({ ask }: Town, application: string, body: object = {}, by = applicant) =>
  ask(by, 'POST', `/api/applications/${application}/withdrawal`, body)

const runStatus = ({ product }: Town, application: string) =>
  product.store.db.prepare('SELECT status FROM execution WHERE name = ?').get(application)?.status

const outcomes = async (town: Town, application: string) =>
  Object.values((await look(town, application)).items).map(({ outcome }) => outcome)

const inDependence = () => sampleBundle({ a: {}, b: { after: ['a'] }, c: { after: ['b'], begins: 'after-results' } })

test('the applicant takes the whole application back before any decision; its tasks go and its machine ends', async () => {
  const town = await openTown(inDependence())
  const application = await submitted(town, 'sample')
  expect((await withdraw(town, application, {}, stranger)).status).toBe(404)
  expect((await withdraw(town, application, { reason: '不办了' })).body).toMatchObject({ whole: true })
  expect((await look(town, application)).status).toBe('withdrawn')
  expect(await outcomes(town, application)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
  for (const item of ['a', 'b', 'c'])
    expect((await town.ask(officerOf(item), 'GET', '/api/tasks')).body).toEqual({ tasks: [] })
  expect(runStatus(town, application)).toBe('SUCCEEDED')
  expect((await decide(town, application, 'a')).status).toBe(409)
  expect((await withdraw(town, application)).status).toBe(409)
})

test('what is decided stands: then only what is undecided can be taken back, and the results are handed over', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  await decide(town, application, 'a')
  expect((await withdraw(town, application, { items: ['a'] })).status).toBe(409)
  expect((await withdraw(town, application, { items: ['x'] })).status).toBe(422)
  expect((await withdraw(town, application, { items: ['b'] })).body).toEqual({
    application,
    items: ['b'],
    whole: false,
  })
  expect(await outcomes(town, application)).toEqual(['granted', 'withdrawn', undefined])
  expect((await withdraw(town, application)).body).toMatchObject({ items: ['c'], whole: false })
  expect(await outcomes(town, application)).toEqual(['granted', 'withdrawn', 'withdrawn'])
  expect((await look(town, application)).status).toBe('ready')
  const issue = { way: 'window', receiver: '张三', identity: true }
  expect((await town.ask(clerk, 'POST', `/api/deliveries/${application}`, issue)).status).toBe(200)
  expect(runStatus(town, application)).toBe('SUCCEEDED')
})

test('an item that is taken back ends what needs it, with the reason; the others go on', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: { after: ['a'] }, c: {} }))
  const application = await submitted(town, 'sample')
  expect((await withdraw(town, application, { items: ['a'] })).status).toBe(200)
  const { items } = await look(town, application)
  expect(items).toMatchObject({
    a: { outcome: 'withdrawn' },
    b: { outcome: 'blocked', because: 'a' },
    c: { status: 'open' },
  })
  await decide(town, application, 'c')
  expect((await look(town, application)).status).toBe('ready')
})

test('an application is taken back while a correction is asked for, too', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  await decide(town, application, 'a', { decision: 'correction', says: '姓名', fields: ['applicant.name'] })
  expect((await withdraw(town, application)).body).toMatchObject({ whole: true })
  expect(runStatus(town, application)).toBe('SUCCEEDED')
})

test('an application is taken back before it is accepted, too', async () => {
  const bundle: Bundle = { ...threeApprovals(), accept: { by: 'departments' } }
  const town = await openTown(bundle)
  const application = await submitted(town, 'three')
  expect((await look(town, application)).status).toBe('checking')
  expect((await withdraw(town, application)).body).toMatchObject({ whole: true })
  expect((await look(town, application)).status).toBe('withdrawn')
  expect((await town.ask(officerOf('a'), 'GET', '/api/tasks')).body).toEqual({ tasks: [] })
  expect(runStatus(town, application)).toBe('SUCCEEDED')
})

test('a supervisor ends an item that is stuck, with the reason, and what waited for it ends with it', async () => {
  const town = await openTown(inDependence())
  const application = await submitted(town, 'sample')
  const end = (body: unknown, by = supervisor) =>
    town.ask(by, 'POST', `/api/applications/${application}/items/a/end`, body)
  expect((await end({ reason: '系统故障' }, officerOf('a'))).status).toBe(403)
  expect((await end({})).status).toBe(422)
  expect((await end({ reason: '系统故障' })).body).toEqual({ application, item: 'a', outcome: 'attention' })
  expect((await look(town, application)).items).toMatchObject({
    a: { outcome: 'attention', because: '系统故障' },
    b: { outcome: 'blocked', because: 'a' },
    c: { outcome: 'blocked', because: 'b' },
  })
  expect((await end({ reason: '系统故障' })).status).toBe(409)
})

test('fifty items are taken back like one, dependants and all, and so is the last of them by itself', async () => {
  // More rows than one transaction holds.
  const ids = Array.from({ length: 50 }, (_, n) => `i${n}`)
  // Every second item needs the one that stands after it.
  const places = Object.fromEntries(ids.map((item, n) => [item, n % 2 ? {} : { after: [`i${n + 1}`] }]))
  const town = await openTown(sampleBundle(places))
  const application = await submitted(town, 'sample')
  const reply = await withdraw(town, application, {})
  expect(reply).toMatchObject({ status: 200, body: { whole: true } })
  expect((reply.body as { items: string[] }).items.toSorted()).toEqual(ids.toSorted())
  expect((await look(town, application)).status).toBe('withdrawn')
  expect(new Set(await outcomes(town, application))).toEqual(new Set(['withdrawn']))
  expect(runStatus(town, application)).toBe('SUCCEEDED')

  const other = await submitted(town, 'sample')
  await withdraw(town, other, { items: ids.slice(0, 49) })
  expect((await look(town, other)).status).toBe('in-progress')
  expect((await withdraw(town, other, { items: ['i49'] })).body).toMatchObject({ whole: true })
  expect((await look(town, other)).status).toBe('withdrawn')
})
