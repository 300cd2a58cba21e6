import { expect, test } from 'vitest'
import { anyone } from '../../lib/desk/claims.ts'
import { publish } from '../../lib/desk/publish.ts'
import { type EntryRow, entriesOf } from '../../lib/desk/rows/application.ts'
import { dayOf } from '../../lib/rules/calendar/day.ts'
import { decisionBundle, refusal } from './decision-bundle.ts'
import { applicant, decide, look, officerOf, openTown, submitted, supervisor, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'

const numberOf = (application: string) => `A-2026-${application.toUpperCase()}`

const licence = ({ ask }: Town, number: string) => ask(anyone, 'GET', `/api/certificates/${number}`)

test('APP-02 an item that issues a certificate ends together with its record in the licence base, and never without', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: { after: ['a'] }, c: {} }))
  const application = await submitted(town, 'sample')
  const number = numberOf(application)
  expect((await licence(town, number)).status).toBe(404)
  await decide(town, application, 'a')
  const { a } = (await look(town, application)).items
  expect(a).toMatchObject({ status: 'ended', outcome: 'granted', certificate: { number } })
  expect((await licence(town, number)).body).toMatchObject({ number, name: 'a证', status: 'valid' })

  // One entry is the result and the record: there is no state between the two, and a refusal has none.
  await decide(town, application, 'b')
  await decide(town, application, 'c', { decision: 'refused', reason: '条件不符', basis: '行政许可法 38' })
  const rows = (await town.product.ports.table.query(entriesOf(application))) as readonly EntryRow[]
  const results = rows.flatMap(({ entry }) => (entry.kind === 'recorded' ? [entry] : []))
  expect(results.map(({ item, outcome, number: given }) => [item, outcome, given !== undefined])).toEqual([
    ['a', 'granted', true],
    ['b', 'granted', true],
    ['c', 'refused', false],
  ])
  expect((await licence(town, numberOf(application).replace('A-', 'C-'))).status).toBe(404)
})

test('anyone can check the number of a certificate, and learns nothing of its bearer', async () => {
  const town = await openTown(sampleBundle({ a: {} }))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a')
  const check = (number: string) => town.ask(anyone, 'GET', `/api/certificates/${number}`)
  expect((await check(numberOf(application))).body).toEqual({
    number: numberOf(application),
    name: 'a证',
    status: 'valid',
    issuedAt: town.product.ports.clock.now(),
  })
  expect((await check('A-2026-NONE')).status).toBe(404)
})

test('EAR-01 a review begins at dispatch, cannot issue before its prerequisite, gets its number by itself, and ends that day', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: { after: ['a'] } }))
  const application = await submitted(town, 'sample')
  const filedAt = town.product.ports.clock.now()
  const slot = async () =>
    ((await town.ask(officerOf('b'), 'GET', `/api/tasks/${application}.b`)).body as { needs: unknown[] }).needs
  expect((await town.ask(officerOf('b'), 'GET', '/api/tasks')).body).toMatchObject({
    tasks: [{ application, item: 'b', since: filedAt }],
  })
  expect(await slot()).toEqual([{ id: 'a', name: '事项a', status: 'open' }])
  town.pass(24 * 3_600_000)
  const grantedAt = town.pass(0)
  await decide(town, application, 'a')
  expect(await slot()).toMatchObject([{ id: 'a', outcome: 'granted', certificate: { number: numberOf(application) } }])
  town.pass(3 * 3_600_000)
  expect((await decide(town, application, 'b')).status).toBe(200)
  const { b } = (await look(town, application)).items
  expect(b).toMatchObject({ outcome: 'granted' })
  const record = await town.product.ports.table.query(entriesOf(application))
  const ended = (record as readonly EntryRow[]).map(({ entry }) => entry).filter(({ kind }) => kind === 'recorded')
  expect(ended.map((entry) => 'item' in entry && entry.item)).toEqual(['a', 'b'])
  expect(new Set(ended.map(({ at }) => dayOf(at)))).toEqual(new Set([dayOf(grantedAt)]))

  const early = await submitted(town, 'sample')
  await decide(town, early, 'b')
  expect((await look(town, early)).items.b).toMatchObject({ status: 'decided' })
  expect((await look(town, early)).items.b?.certificate).toBeUndefined()
  await decide(town, early, 'a', refusal)
  expect(await look(town, early)).toMatchObject({
    status: 'ready',
    items: { a: { outcome: 'refused' }, b: { outcome: 'blocked', because: 'a' } },
  })
})

test('a dependant that nobody has decided yet ends as soon as its prerequisite is refused', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: { after: ['a'] } }))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a', refusal)
  expect((await look(town, application)).items.b).toMatchObject({ outcome: 'blocked', because: 'a' })
  expect((await town.ask(officerOf('b'), 'GET', '/api/tasks')).body).toEqual({ tasks: [] })
  expect((await decide(town, application, 'b')).status).toBe(409)
})

/** A department's items, so many of them decided on the spot. */
function offered(department: string, prefix: string, all: number, onTheSpot: number) {
  return Object.fromEntries(
    Array.from({ length: all }, (_, n) => [
      `${prefix}${n}`,
      { department, promise: { days: n < onTheSpot ? 0 : 5, count: 'working' as const } },
    ]),
  )
}

test('ITM-01 a department whose share of on-the-spot items is 29.9 % is flagged, one at 30 % is not', async () => {
  const bundle = decisionBundle({
    ...offered('office-p0', 'p', 67, 20),
    ...offered('office-q0', 'q', 10, 3),
    ...offered('office-r0', 'r', 2, 2),
  })
  const town = await openTown(bundle)
  const { status, body } = await town.ask(supervisor, 'GET', '/api/reports/on-the-spot')
  expect(status).toBe(200)
  const { line, departments } = body as { line: number; departments: { share: number }[] }
  expect(line).toBe(0.3)
  expect(departments).toMatchObject([
    { department: 'office-p0', items: 67, onTheSpot: 20, flagged: true },
    { department: 'office-q0', items: 10, onTheSpot: 3, flagged: false },
    { department: 'office-r0', items: 2, onTheSpot: 2, share: 1, flagged: false },
  ])
  expect(departments[0]?.share.toFixed(3)).toBe('0.299')
  expect((await town.ask(applicant, 'GET', '/api/reports/on-the-spot')).status).toBe(403)
})

test('PRO-03 an item that was cancelled, or never was on the list, cannot be filed', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: {} }))
  const draft = async (bundle: string) =>
    town.ask(applicant, 'POST', '/api/applications', { bundle, form: { 'applicant.name': '张三' }, way: 'window' })
  expect((await draft('unlisted')).status).toBe(404)
  const before = ((await draft('sample')).body as { application: string }).application
  await publish(town.product.ports, sampleBundle({ a: {} }))
  const { status, body } = await town.ask(applicant, 'POST', `/api/applications/${before}/submission`)
  expect([status, (body as { items: string[] }).items]).toEqual([201, ['a']])
  expect((await decide(town, before, 'b')).status).toBe(404)
  expect((await town.ask(officerOf('b'), 'GET', '/api/tasks')).body).toEqual({ tasks: [] })
})

test('a decision made outside the hall on an item that is present in it is marked so', async () => {
  const town = await openTown(decisionBundle({ a: { present: true }, b: {} }))
  const [first, second] = [await submitted(town, 'decided'), await submitted(town, 'decided')]
  const { ask } = town
  const path = (application: string, item: string) => `/api/tasks/${application}.${item}/decision`
  await ask({ ...officerOf('a'), hall: true }, 'POST', path(first, 'a'), { decision: 'granted' })
  await ask(officerOf('a'), 'POST', path(second, 'a'), { decision: 'granted' })
  await ask(officerOf('b'), 'POST', path(second, 'b'), { decision: 'granted' })
  const marks = async (application: string) => {
    const head = await town.product.ports.table.get({ pk: `APPLICATION#${application}`, sk: 'HEAD' })
    const { items } = (head as unknown as { state: { items: Record<string, { decision?: object }> } }).state
    return Object.fromEntries(Object.entries(items).map(([id, item]) => [id, item.decision]))
  }
  expect((await marks(first)).a).not.toHaveProperty('offHall')
  expect((await marks(second)).a).toMatchObject({ offHall: true })
  expect((await marks(second)).b).not.toHaveProperty('offHall')
})
