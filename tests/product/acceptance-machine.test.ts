import { expect, test } from 'vitest'
import type { OutboxRow } from '../../lib/desk/changes/outbox.ts'
import { outboxes } from '../../lib/desk/changes/outbox.ts'
import { acceptanceToken, tokenKey } from '../../lib/desk/rows/application.ts'
import { accept } from '../../lib/desk/tasks/accept.ts'
import { acceptanceTown, answerNotice, check, defect, filed, handIn, lookAt, refusal } from './acceptance-town.ts'
import { applicant, clerk, decide, type Town } from './people.ts'

const departments = { by: 'departments' } as const
const granted = { decision: 'granted', points: ['face'] }

/** How the application's execution stands, and what it gave. */
function runOf({ product }: Town, application: string) {
  const row = product.store.db.prepare('SELECT * FROM execution WHERE name = ?').get(application)
  return { status: row?.status, said: JSON.stringify(row) }
}

test('the machine waits until all departments have found the application in form, and then opens all items', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  const { table } = town.product.ports
  expect(await table.get(tokenKey(application, acceptanceToken))).toBeDefined()
  for (const item of ['a', 'b']) await check(town, application, item)
  expect((await lookAt(town, application)).items.map(({ status }) => status)).toEqual(Array(3).fill('waiting'))
  await check(town, application, 'c', defect('fields.applicant.name'))
  expect((await lookAt(town, application)).status).toBe('correcting')
  expect(runOf(town, application).status).toBe('RUNNING')
  await answerNotice(town, application, { form: { 'applicant.name': '张山' } })
  for (const item of ['a', 'b', 'c']) await check(town, application, item)
  expect((await lookAt(town, application)).items.map(({ status }) => status)).toEqual(Array(3).fill('open'))
})

test('what no department accepts ends the execution without a task for anybody', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  for (const item of ['a', 'b', 'c']) await check(town, application, item, { refuses: refusal })
  expect((await lookAt(town, application)).status).toBe('not-accepted')
  expect(runOf(town, application).status).toBe('SUCCEEDED')
  const kinds = (await lookAt(town, application)).history.map(({ what }) => what)
  expect(kinds).not.toContain('opened')
})

test('where one item is not accepted the others are handled, merged and handed over', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  await check(town, application, 'b', { refuses: refusal })
  for (const item of ['a', 'c']) await check(town, application, item)
  expect((await decide(town, application, 'a', granted)).status).toBe(200)
  expect((await decide(town, application, 'c')).status).toBe(200)
  const { status, items } = await lookAt(town, application)
  expect([status, items.map(({ outcome }) => outcome)]).toEqual(['ready', ['granted', 'not-accepted', 'granted']])
})

test('an application that is withdrawn ends its execution, before acceptance and after it', async () => {
  const town = await acceptanceTown(departments)
  const [early, late] = [await filed(town), await filed(town)]
  const withdraw = (application: string) =>
    town.ask(applicant, 'POST', `/api/applications/${application}/withdrawal`, { reason: '不办了' })
  expect((await withdraw(early)).status).toBe(200)
  for (const item of ['a', 'b', 'c']) await check(town, late, item)
  expect((await withdraw(late)).status).toBe(200)
  for (const application of [early, late]) {
    expect((await lookAt(town, application)).status).toBe('withdrawn')
    expect(runOf(town, application).status).toBe('SUCCEEDED')
  }
})

test('the machine that comes to wait after acceptance, or with an older token, is answered as things stand', async () => {
  const town = await acceptanceTown(departments)
  const { ports } = town.product
  const application = await filed(town)
  const key = tokenKey(application, acceptanceToken)
  const kept = await ports.table.get(key)
  const run = (token: string, entered: string) => accept.run(ports, { application, token, entered, retry: 0 } as never)
  await run('old', '2000-01-01T00:00:00.000Z')
  expect(await ports.table.get(key)).toEqual(kept)
  for (const item of ['a', 'b', 'c']) await check(town, application, item)
  const sent: unknown[] = []
  const late = { application, token: 'late', entered: '2099-01-01T00:00:00.000Z', retry: 0 }
  await accept.run({ ...ports, table: watching(ports.table, sent) }, late as never)
  expect(sent).toEqual([{ send: 'succeed', token: 'late', output: { accepted: true } }])
  expect((await town.ask(clerk, 'GET', '/api/acceptances')).body).toMatchObject({ acceptances: [] })
})

/** The table, and what is put into its outbox. */
function watching(table: Town['product']['ports']['table'], sent: unknown[]) {
  const isOutbox = (pk: string) => outboxes.some((box) => box.pk === pk)
  const transact: typeof table.transact = (writes) => {
    for (const write of writes)
      if ('put' in write && isOutbox(write.put.pk)) sent.push((write.put as OutboxRow).outgoing)
    return table.transact(writes)
  }
  return { ...table, transact }
}

test('a correction answered with a file counts as handed in, and only who needs it looks again', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  await check(town, application, 'b', defect('materials.plan'))
  for (const item of ['a', 'c']) await check(town, application, item)
  await handIn(town, application, 'plan', 'new plan')
  await answerNotice(town, application, {})
  expect((await check(town, application, 'a')).status).toBe(409)
  expect((await check(town, application, 'b')).status).toBe(200)
  expect((await lookAt(town, application)).status).toBe('in-progress')
})
