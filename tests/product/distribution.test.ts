import { expect, test } from 'vitest'
import { openProduct } from '../../lib/adapters/local/product.ts'
import { answer } from '../../lib/desk/door.ts'
import { publish } from '../../lib/desk/publish.ts'
import { accept, acceptanceBundle, acceptanceTown, empower, filed, wholeForm } from './acceptance-town.ts'
import { clerk, officerOf, type Town } from './people.ts'

const seen = { identityChecked: true, originalsMatch: true }

/** A town whose clock moves on with every look at it, so that only what happens in one act has one time. */
async function tickingTown(): Promise<Town> {
  let now = Date.UTC(2026, 10, 23, 1)
  const bugs: unknown[] = []
  const product = openProduct({ clock: { now: () => now++ }, report: (bug) => bugs.push(bug) })
  await publish(product.ports, acceptanceBundle({ by: 'counter' }))
  await product.run()
  const ask: Town['ask'] = async (principal, method, path, body) => {
    const request = { method, path, query: {}, body, principal, language: 'zh' } as const
    const reply = await answer(product.ports, request, (bug) => bugs.push(bug))
    await product.engine.settled()
    if (bugs.length > 0) throw bugs[0]
    return reply
  }
  return { product, ask } as Town
}

interface Task {
  readonly dispatchedAt: number
  readonly form: Readonly<Record<string, string>>
  readonly materials: readonly { readonly id: string }[]
}

test('ACC-09 all departments get the application at one instant, each with its own fields and materials alone', async () => {
  const town = await tickingTown()
  await empower(town)
  const application = await filed(town)
  expect((await accept(town, application, seen)).status).toBe(200)
  const open = async (item: string) => {
    const { status, body } = await town.ask(officerOf(item), 'GET', `/api/tasks/${application}.${item}`)
    expect(status, item).toBe(200)
    return body as Task
  }
  const tasks = { a: await open('a'), b: await open('b'), c: await open('c') }
  expect(new Set(Object.values(tasks).map(({ dispatchedAt }) => dispatchedAt)).size).toBe(1)
  expect(tasks.a.form).toEqual(wholeForm)
  expect([tasks.b.form, tasks.c.form]).toEqual(Array(2).fill({ 'applicant.name': '张三' }))
  const materials = Object.values(tasks).map((task) => task.materials.map(({ id }) => id))
  expect(materials).toEqual([['photo'], ['photo', 'plan'], []])
  const plan = (item: string) => town.ask(officerOf(item), 'GET', `/api/tasks/${application}.${item}/materials/plan`)
  expect([(await plan('a')).status, (await plan('b')).status, (await plan('c')).status]).toEqual([404, 200, 404])
  expect((await town.ask(officerOf('a'), 'GET', `/api/tasks/${application}.b`)).status).toBe(404)
})

const openSlips = async ({ ask }: Town, who = clerk) => {
  const { body } = await ask(who, 'GET', '/api/slips')
  return (body as { slips: { item: string; since: number }[] }).slips.map(({ item }) => item)
}

test('ACC-10 papers go to their departments with a slip each, which stays open until both have signed', async () => {
  const town = await acceptanceTown({ by: 'counter' })
  await empower(town)
  const application = await filed(town, ['photo', 'plan'])
  await accept(town, application, seen)
  expect((await town.ask(officerOf('a'), 'POST', `/api/slips/${application}`)).status).toBe(403)
  const sign = (item: string, who = officerOf(item)) =>
    town.ask(who, 'POST', `/api/slips/${application}/${item}/signature`)
  expect((await sign('a')).status).toBe(404)

  const handed = await town.ask(clerk, 'POST', `/api/slips/${application}`)
  expect(handed).toMatchObject({
    status: 201,
    body: {
      slips: [
        { item: 'a', materials: ['photo'] },
        { item: 'b', materials: ['photo', 'plan'] },
      ],
    },
  })
  expect((await town.ask(clerk, 'POST', `/api/slips/${application}`)).status).toBe(409)
  town.pass(30 * 24 * 3_600_000)
  expect(await openSlips(town)).toEqual(['a', 'b'])
  expect(await openSlips(town, officerOf('b'))).toEqual(['b'])
  expect(await openSlips(town, officerOf('c'))).toEqual([])

  expect((await sign('b', officerOf('a'))).status).toBe(404)
  expect((await sign('a', clerk)).status).toBe(403)
  expect((await sign('b')).status).toBe(200)
  expect(await openSlips(town)).toEqual(['a'])
  expect((await sign('b')).status).toBe(409)
  expect((await sign('a')).status).toBe(200)
  expect(await openSlips(town)).toEqual([])
})

test('a department finds its slip behind others’, with the papers that it lists', async () => {
  const town = await acceptanceTown({ by: 'counter' })
  await empower(town)
  const application = await filed(town, ['photo', 'plan'])
  await accept(town, application, seen)
  await town.ask(clerk, 'POST', `/api/slips/${application}`)
  const { body } = await town.ask(officerOf('b'), 'GET', '/api/slips?limit=1')
  expect(body).toMatchObject({ slips: [{ item: 'b', materials: ['照片', '平面图'] }], next: expect.any(String) })
  const { next } = body as { next: string }
  const rest = await town.ask(officerOf('b'), 'GET', `/api/slips?limit=1&after=${encodeURIComponent(next)}`)
  expect(rest.body).toEqual({ slips: [], next: undefined })
})

test('what came as a file has no slip', async () => {
  const town = await acceptanceTown({ by: 'counter' })
  await empower(town)
  const application = await filed(town)
  await accept(town, application, seen)
  expect((await town.ask(clerk, 'POST', `/api/slips/${application}`)).status).toBe(409)
})
