import { expect, test } from 'vitest'
import { accept, acceptanceTown, check, chiefOf, defect, empower, filed, tasksOf } from './acceptance-town.ts'
import { applicant, officerOf, openTown, submitted, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'

interface Task {
  task: string
  kind: string
  since: number
  signedAt?: number
  unsignedFor?: number
}

const tasks = async ({ ask }: Town, item: string, query = '') =>
  ((await ask(officerOf(item), 'GET', `/api/tasks${query}`)).body as { tasks: Task[] }).tasks

test('ACC-08 the file is with the department in the act of acceptance, is signed for once, and shows its age until then', async () => {
  const town = await acceptanceTown({ by: 'counter' })
  await empower(town)
  const application = await filed(town)
  const began = performance.now()
  const accepted = await accept(town, application)
  const [task] = await tasks(town, 'a')
  expect(performance.now() - began).toBeLessThan(1000)
  const { at } = accepted.body as { at: number }
  expect(task).toMatchObject({ task: `${application}.a`, kind: 'review', unsignedFor: 0 })
  const seen = await town.ask(officerOf('a'), 'GET', `/api/tasks/${application}.a`)
  expect(seen).toMatchObject({ status: 200, body: { materials: [{ id: 'photo' }] } })

  town.pass(7_200_000)
  expect(await tasks(town, 'a', '?signed=false')).toMatchObject([{ unsignedFor: 7_200_000 }])
  const signIn = (who = officerOf('a')) => town.ask(who, 'POST', `/api/tasks/${application}.a/sign-in`, {})
  const signed = await signIn()
  expect(signed).toMatchObject({ status: 200, body: { by: 'officer-a', at: at + 7_200_000 } })
  town.pass(1000)
  expect(await signIn(chiefOf('a'))).toEqual(signed)
  const [after] = await tasks(town, 'a', '?signed=true')
  expect(after).toMatchObject({ signedAt: at + 7_200_000, since: task?.since })
  expect(after?.unsignedFor).toBeUndefined()
  expect(await tasks(town, 'a', '?signed=false')).toEqual([])
  expect(await signIn(officerOf('b'))).toMatchObject({ status: 404 })
  expect(await tasks(town, 'b', '?signed=false')).toHaveLength(1)
})

test('nothing is signed for before it was accepted', async () => {
  const town = await acceptanceTown({ by: 'departments' })
  const application = await filed(town)
  expect(await town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/sign-in`, {})).toMatchObject({
    status: 409,
    body: { error: 'not-now' },
  })
})

test('an item of which another department’s refusal takes away the ground ends with it, already at acceptance', async () => {
  const bundle = sampleBundle({ a: {}, b: { after: ['a'] }, c: {} })
  const town = await openTown({ ...bundle, accept: { by: 'departments' } })
  const application = await submitted(town, 'sample')
  const refuses = { code: 'barred', reason: '一年内不得再次申请', basis: '行政许可法 78' }
  await check(town, application, 'a', { refuses })
  for (const item of ['b', 'c']) expect((await check(town, application, item)).status).toBe(200)
  const { body } = await town.ask(applicant, 'GET', `/api/applications/${application}`)
  expect((body as { items: unknown[] }).items).toMatchObject([
    { outcome: 'not-accepted' },
    { outcome: 'blocked', because: 'a' },
    { status: 'open' },
  ])
})

test('the machine of an application that is not accepted comes to its end, and no task is left', async () => {
  const town = await acceptanceTown({ by: 'departments' })
  const application = await filed(town)
  const refuses = { code: 'not-our-competence', reason: '属于省级权限', basis: '行政许可法 32(2)，由省住建厅受理' }
  for (const item of ['a', 'b', 'c']) await check(town, application, item, { refuses })
  const row = town.product.store.db.prepare('SELECT status FROM execution WHERE name = ?').get(application)
  expect(row?.status).toBe('SUCCEEDED')
  for (const item of ['a', 'b', 'c']) expect(await tasksOf(town, item)).toEqual([])
  expect(await check(town, application, 'a', defect('materials.photo'))).toMatchObject({ status: 409 })
})
