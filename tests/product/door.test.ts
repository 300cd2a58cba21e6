import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findBreak } from '../../lib/application/chain.ts'
import { fold } from '../../lib/application/fold.ts'
import { grants } from '../../lib/application/grants.ts'
import type { ApplicationState } from '../../lib/application/state.ts'
import { anyone } from '../../lib/desk/claims.ts'
import { describeApi } from '../../lib/desk/openapi.ts'
import { routes } from '../../lib/desk/routes.ts'
import { type EntryRow, entriesOf, type HeadRow, headKey } from '../../lib/desk/rows/application.ts'
import { machineTasks } from '../../lib/desk/tasks/index.ts'
import { applicant, clerk, decide, look, officerOf, openTown, stranger, submitted } from './people.ts'
import { threeApprovals } from './sample-bundle.ts'

test('every request file has its route in the table, and every task file its entry', () => {
  const files = (folder: string) => readdirSync(new URL(`../../lib/desk/${folder}`, import.meta.url))
  const notRoutes = ['papers-body.ts']
  expect(routes.length).toBeGreaterThanOrEqual(files('requests').length - notRoutes.length)
  const notTasks = ['index.ts', 'payload.ts', 'settle.ts', 'task.ts']
  expect(
    Object.keys(machineTasks)
      .map((name) => `${name}.ts`)
      .sort(),
  ).toEqual(
    files('tasks')
      .filter((file) => !notTasks.includes(file))
      .sort(),
  )
})

test('every route has a row in the table of who may do what, and no two routes share an address', () => {
  for (const route of routes) expect(grants[route.act]?.length, route.path).toBeGreaterThan(0)
  expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length)
})

test('every route refuses who has no grant for its act: 401 without a token, 403 with one', async () => {
  const town = await openTown(threeApprovals())
  for (const { method, path, act } of routes) {
    if (grants[act].some(({ role }) => role === 'anyone')) continue
    const place = path.replaceAll(/\{[a-z]+\}/g, 'x')
    expect((await town.ask(anyone, method, place, {})).status, `${method} ${path}`).toBe(401)
    const others = [applicant, officerOf('a'), clerk].filter(
      ({ role }) => !grants[act].some((grant) => grant.role === role),
    )
    for (const other of others)
      expect((await town.ask(other, method, place, {})).status, `${other.role} ${method} ${path}`).toBe(403)
  }
})

test('the API description names every route once, with its roles', () => {
  const { paths } = describeApi() as { paths: Record<string, Record<string, { description: string }>> }
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort())
})

test('another department’s task, another person’s application and nothing at all look the same: 404', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  const nothing = await town.ask(applicant, 'GET', '/api/applications/none')
  for (const [who, path] of [
    [officerOf('b'), `/api/tasks/${application}.a`],
    [officerOf('a'), `/api/tasks/${application}.none`],
    [officerOf('a'), '/api/tasks/none.a'],
    [stranger, `/api/applications/${application}`],
    [stranger, `/api/applications/${application}/results`],
  ] as const)
    expect(await town.ask(who, 'GET', path), path).toEqual(nothing)
  expect(nothing.status).toBe(404)
  expect(
    (await decide({ ...town, ask: (_, ...rest) => town.ask(officerOf('b'), ...rest) }, application, 'a')).status,
  ).toBe(404)
  expect(
    (await town.ask(stranger, 'POST', `/api/applications/${application}/corrections/a`, { form: {} })).status,
  ).toBe(404)
  expect((await town.ask(stranger, 'PUT', `/api/applications/${application}`, { bundle: 'three' })).status).toBe(404)
})

test('a decided task answers a second decision with the one that stands', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  await decide(town, application, 'a')
  const second = await decide(town, application, 'a', { decision: 'refused', reason: '不符', basis: '第一条' })
  expect(second).toMatchObject({ status: 409, body: { error: 'already-decided', standing: { decision: 'granted' } } })
  expect((await look(town, application)).items.a?.outcome).toBe('granted')
})

test('the same request id gives the same answer; with another request it is refused', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  const first = await decide(town, application, 'a', undefined, 'key-1')
  town.pass(40 * 24 * 3_600_000)
  expect(await decide(town, application, 'a', undefined, 'key-1')).toEqual(first)
  expect(
    (await decide(town, application, 'a', { decision: 'refused', reason: '不符', basis: '第一条' }, 'key-1')).status,
  ).toBe(409)
  const [one, two] = await Promise.all(
    [1, 2].map(() => town.ask(applicant, 'POST', '/api/applications', { bundle: 'three' }, 'save-1')),
  )
  expect(one).toEqual(two)
  const { body } = await town.ask(applicant, 'GET', '/api/applications')
  expect(body).toHaveLength(2)
})

test('many officers deciding one task at once: exactly one decision stands and all others are told which', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  const replies = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      decide(
        town,
        application,
        'a',
        n % 2 ? { decision: 'granted' } : { decision: 'refused', reason: '不符', basis: '第一条' },
      ),
    ),
  )
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(replies.filter(({ status }) => status === 409)).toHaveLength(11)
})

test('unknown fields, wrong types and unknown names are refused with their places, and nothing is saved', async () => {
  const town = await openTown(threeApprovals())
  const bad: [unknown, string][] = [
    [{ bundle: 'three', status: 'delivered' }, 'status'],
    [{ bundle: 'three', form: { 'applicant.name': 7 } }, 'form.applicant.name'],
    [{ bundle: 'three', form: { 'applicant.shoe': 'x' } }, 'form.applicant.shoe'],
    [{ bundle: 'three', way: 'pigeon' }, 'way'],
    [{ bundle: 'three', owner: 'li' }, 'owner'],
  ]
  for (const [body, at] of bad) {
    const reply = await town.ask(applicant, 'POST', '/api/applications', body)
    expect(reply.status).toBe(422)
    expect((reply.body as { problems: { at: string }[] }).problems.map((problem) => problem.at)).toContain(at)
  }
  expect((await town.ask(applicant, 'POST', '/api/applications', { bundle: 'none' })).status).toBe(404)
  expect((await town.ask(applicant, 'GET', '/api/applications')).body).toEqual([])
})

test('incomplete papers are not submitted, and a submitted application is no draft any more', async () => {
  const town = await openTown(threeApprovals())
  const saved = await town.ask(applicant, 'POST', '/api/applications', { bundle: 'three' })
  const { application } = saved.body as { application: string }
  const reply = await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  expect(reply).toMatchObject({ status: 422, body: { problems: [{ at: 'form.applicant.name' }, { at: 'way' }] } })
  const body = { bundle: 'three', form: { 'applicant.name': '张三' }, way: 'window' }
  expect((await town.ask(applicant, 'PUT', `/api/applications/${application}`, { ...body, revision: 7 })).status).toBe(
    409,
  )
  expect((await town.ask(applicant, 'PUT', `/api/applications/${application}`, body)).status).toBe(200)
  expect((await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)).status).toBe(201)
  expect((await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)).status).toBe(409)
  expect((await town.ask(applicant, 'PUT', `/api/applications/${application}`, body)).status).toBe(409)
})

test('a refusal needs its reason and basis, and a correction names what the applicant was asked for', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  for (const decision of [
    { decision: 'refused' },
    { decision: 'refused', reason: ' ', basis: '第一条' },
    { decision: 'correction', says: '补' },
    { decision: 'correction', says: '补', fields: ['applicant.shoe'] },
    { decision: 'maybe' },
  ])
    expect((await decide(town, application, 'a', decision)).status, JSON.stringify(decision)).toBe(422)
  expect((await look(town, application)).items.a?.status).toBe('open')
})

test('roles are split: an officer cannot hand over, a clerk cannot decide, and nothing is handed over early', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  expect(
    (
      await town.ask(officerOf('a'), 'POST', `/api/deliveries/${application}`, {
        way: 'window',
        receiver: '张三',
        identity: true,
      })
    ).status,
  ).toBe(403)
  expect((await town.ask(clerk, 'POST', `/api/tasks/${application}.a/decision`, { decision: 'granted' })).status).toBe(
    403,
  )
  expect(
    (
      await town.ask(clerk, 'POST', `/api/deliveries/${application}`, {
        way: 'window',
        receiver: '张三',
        identity: true,
      })
    ).status,
  ).toBe(409)
})

test('the state is folded from the events alone, and their chain is whole', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  await decide(town, application, 'a', { decision: 'correction', says: '姓名', fields: ['applicant.name'] })
  await town.ask(applicant, 'POST', `/api/applications/${application}/corrections/a`, {
    form: { 'applicant.name': '李四' },
  })
  for (const item of ['a', 'b', 'c']) await decide(town, application, item)
  await town.ask(clerk, 'POST', `/api/deliveries/${application}`, { way: 'window', receiver: '张三', identity: true })
  const { table } = town.product.ports
  const head = (await table.get(headKey(application))) as HeadRow
  const record = (await table.query(entriesOf(application))) as readonly EntryRow[]
  expect(record).toHaveLength(head.seq)
  expect(findBreak(record)).toBeUndefined()
  const folded = record.reduce<ApplicationState | undefined>((state, { entry }) => fold(state, entry), undefined)
  expect(JSON.parse(JSON.stringify(folded))).toEqual(head.state)
  expect(record.at(-1)?.link).toBe(head.link)
})

test('machine payloads and history hold no personal data', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  for (const item of ['a', 'b', 'c']) await decide(town, application, item)
  await town.product.store.durable()
  const { db } = town.product.store
  const stored = ['execution', 'execution_events'].flatMap((name) => db.prepare(`SELECT * FROM ${name}`).all())
  expect(stored.length).toBeGreaterThan(0)
  expect(JSON.stringify(stored)).not.toContain('张三')
})
