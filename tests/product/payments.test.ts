import { expect, test } from 'vitest'
import { decisionBundle } from './decision-bundle.ts'
import { filed } from './papers.ts'
import { applicant, decide, look, officerOf, openTown, type Town } from './people.ts'
import { theOne } from './receipt-town.ts'

/** 交地即交证: the land price (a) and the deed tax (b) are paid, and each payment has its receipt; then comes the certificate (c). */
const handOver = () =>
  decisionBundle(
    { a: { kind: '公共服务' }, b: { kind: '公共服务' }, c: { kind: '行政确认' } },
    { c: { after: ['a', 'b'], begins: 'after-results' } },
  )

const tasksOf = async ({ ask }: Town, item: string) =>
  ((await ask(officerOf(item), 'GET', '/api/tasks')).body as { tasks: { task: string; since: number }[] }).tasks

test.each([
  ['the land price is paid first', 'a', 'b'],
  ['the deed tax is paid first', 'b', 'a'],
])('BND-14 the certificate opens when both receipts are there, and then at once: %s', async (_, first, second) => {
  const town = await openTown(handOver())
  const application = await filed(town, { bundle: 'decided' })
  const unopened = async () => {
    expect(await tasksOf(town, 'c')).toEqual([])
    expect((await look(town, application)).items.c).toMatchObject({ status: 'waiting', round: 0 })
    expect((await decide(town, application, 'c')).status).toBe(404)
  }
  await unopened()
  await decide(town, application, first)
  await theOne(town, application, 'granted', first)
  town.pass(3_600_000)
  await town.sweep()
  await unopened()
  await decide(town, application, second)
  const paid = await look(town, application)
  expect([paid.items.a, paid.items.b].map((item) => item?.certificate?.number)).toEqual([
    expect.stringMatching(/^A-2026-/),
    expect.stringMatching(/^B-2026-/),
  ])
  expect(await tasksOf(town, 'c')).toMatchObject([{ task: `${application}.c`, since: Date.UTC(2026, 10, 23, 2) }])
  const task = await town.ask(officerOf('c'), 'GET', `/api/tasks/${application}.c`)
  expect(task.body).toMatchObject({
    needs: [
      { id: 'a', outcome: 'granted', certificate: { number: paid.items.a?.certificate?.number } },
      { id: 'b', outcome: 'granted', certificate: { number: paid.items.b?.certificate?.number } },
    ],
  })
  expect((await decide(town, application, 'c')).status).toBe(200)
  expect((await look(town, application)).status).toBe('ready')
})

test('BND-14 without one of the receipts there is no certificate, and nobody opens it', async () => {
  const town = await openTown(handOver())
  const application = await filed(town, { bundle: 'decided' })
  await decide(town, application, 'a')
  await decide(town, application, 'b', { decision: 'refused', reason: '契税未缴', basis: '契税法 11' })
  expect((await look(town, application)).items.c).toMatchObject({ outcome: 'blocked', because: 'b', round: 0 })
  expect(await tasksOf(town, 'c')).toEqual([])
  const { body } = await town.ask(applicant, 'GET', `/api/applications/${application}/results`)
  expect(body).toMatchObject({ items: [{}, {}, { id: 'c', outcome: 'blocked' }] })
})
