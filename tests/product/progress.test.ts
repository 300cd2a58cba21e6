import { expect, test } from 'vitest'
import { getByNumber } from '../../lib/desk/by-number.ts'
import { anyone } from '../../lib/desk/claims.ts'
import { guessesKey } from '../../lib/desk/rows/ratings.ts'
import { acceptanceTown, check, defect, filed } from './acceptance-town.ts'
import { goTo, realLaw } from './law.ts'
import { applicant, clerk, decide, officerOf, openTown, staffOf, stranger, supervisor } from './people.ts'
import { agentMobile, drafted, find, mobile, openProgress, progressBundle, seeProgress } from './progress-town.ts'
import { at } from './step-town.ts'

const hour = 3_600_000

test('the time line has each item in its order, who holds it, by when, and what comes next', async () => {
  const { town, application } = await openProgress()
  const seen = await seeProgress(town, application)
  expect(seen).toMatchObject({ application, bundle: 'progress', name: 'A sample', status: 'in-progress' })
  expect(seen.ask).toMatchObject({ consult: '12345' })
  expect(seen.promisedBy).toBe('2026-12-07')
  expect(seen.items.map(({ id, name, status, heldBy }) => [id, name, status, heldBy.party])).toEqual([
    ['a', 'Matter A', 'open', 'department'],
    ['b', '事项b', 'open', 'department'],
    ['c', '事项c', 'waiting', 'items'],
  ])
  const [a, , c] = seen.items
  expect(a).toMatchObject({ department: { id: 'office-a', name: 'a部门' }, promisedBy: '2026-11-30' })
  expect(a?.legalBy).toBe('2026-12-21')
  expect(c?.heldBy.items).toEqual([{ id: 'a', name: 'Matter A' }])
  expect(c?.standsStill).toMatchObject({ kind: 'waiting', article: '003 §33' })
  expect(seen.next.map(({ what, items, until }) => [what, items, until])).toEqual([
    ['decide', ['a', 'b'], '2026-11-30'],
    ['result', ['c'], undefined],
    ['collect', [], undefined],
    ['rate', [], undefined],
  ])
})

test('a special step says what stands still, since when, until when, by which article and in whose words', async () => {
  const { town, application } = await openProgress()
  const act = at(town, application, 'a')
  await act.begin('testing')
  expect((await seeProgress(town, application)).items[0]?.standsStill).toBeUndefined()
  const noticed = town.product.ports.clock.now()
  expect((await act.notice('s1', 10)).status).toBe(200)
  const seen = await seeProgress(town, application)
  expect(seen.items[0]).toMatchObject({
    heldBy: { party: 'department' },
    standsStill: { kind: 'step', what: 'testing', since: noticed, until: '2026-12-07', article: '行政许可法 45' },
  })
  expect(seen.items[0]?.standsStill?.told).toBe('所需时间')
  expect([seen.promisedBy, seen.items[0]?.promisedBy, seen.items[0]?.legalBy]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect((await find(town, application)).body).toMatchObject({
    items: [{ standsStill: { until: '2026-12-07' } }, {}, {}],
  })
  await act.end('s1')
  expect((await seeProgress(town, application)).items[0]?.standsStill).toBeUndefined()
})

test('an extension moves the promise of the item and of the whole, and tells its reason', async () => {
  const { town, application } = await openProgress()
  const body = { days: 10, reason: '情况复杂' }
  const { status } = await town.ask(staffOf('a', 'head', 'sun'), 'POST', `/api/tasks/${application}.a/extension`, body)
  expect(status).toBe(200)
  const seen = await seeProgress(town, application)
  expect(seen.items[0]).toMatchObject({ extended: body, promisedBy: '2026-12-14' })
  expect(seen.promisedBy).toBe('2026-12-14')
})

test('a correction after acceptance is with the applicant and stops no clock', async () => {
  const { town, application } = await openProgress()
  await decide(town, application, 'a', {
    decision: 'correction',
    says: '请改',
    fields: ['applicant.mobile'],
    materials: [],
  })
  const { items, next } = await seeProgress(town, application)
  expect(items[0]).toMatchObject({ status: 'correcting', heldBy: { party: 'applicant' } })
  expect(items[0]?.standsStill).toBeUndefined()
  expect(next[0]).toMatchObject({ what: 'correct', by: 'applicant', items: ['a'] })
})

test('a notice of what is missing, and originals to be seen, are told with their article and last day', async () => {
  const town = await acceptanceTown({ by: 'departments', originals: true })
  const application = await filed(town)
  await check(town, application, 'a', defect('materials.photo'))
  await check(town, application, 'b')
  await check(town, application, 'c')
  const { items, next, promisedBy } = await seeProgress(town, application)
  expect(promisedBy).toBeUndefined()
  const still = { kind: 'correction', article: '行政许可法 32', until: '2026-12-02' }
  expect(items.map(({ heldBy, standsStill }) => [heldBy.party, standsStill])).toMatchObject([
    ['applicant', still],
    ['applicant', still],
    ['applicant', still],
  ])
  expect(next.map(({ what, by }) => `${what} ${by}`).slice(0, 2)).toEqual(['correct applicant', 'accept department'])
})

test('the revision is the same until something changes', async () => {
  const { town, application } = await openProgress()
  const before = await seeProgress(town, application)
  expect((await seeProgress(town, application)).revision).toBe(before.revision)
  await decide(town, application, 'b')
  expect((await seeProgress(town, application)).revision).toBeGreaterThan(before.revision)
})

test('strangers, officers and whoever asks for a draft find nothing', async () => {
  const { town, application } = await openProgress()
  const draft = await drafted(town)
  const ask = (who: typeof applicant, id: string) => town.ask(who, 'GET', `/api/applications/${id}/progress`)
  expect((await ask(stranger, application)).status).toBe(404)
  expect((await ask(clerk, application)).status).toBe(404)
  expect((await ask(anyone, application)).status).toBe(401)
  expect((await ask(officerOf('a'), application)).status).toBe(403)
  expect((await ask(applicant, draft)).status).toBe(404)
  expect((await find(town, draft)).status).toBe(404)
  expect((await ask(supervisor, application)).status).toBe(200)
})

test('anyone finds it by its number and any telephone of its form, however that is written, and reads no words of officers', async () => {
  const { town, application } = await openProgress()
  for (const phone of [mobile, agentMobile, '+86 138 0000 0001', '138-0000-0001', '008613800000001'])
    expect((await find(town, application, phone)).status, phone).toBe(200)
  expect((await find(town, ` ${application.toUpperCase()} `)).status).toBe(200)
  const { receipts } = (await town.ask(applicant, 'GET', `/api/applications/${application}/receipts`)).body as {
    receipts: { number: string }[]
  }
  expect((await find(town, receipts[0]?.number ?? '')).status).toBe(200)
  await at(town, application, 'a').begin('testing')
  await at(town, application, 'a').notice('s1', 10)
  const text = JSON.stringify((await find(town, application)).body)
  expect(text).toContain('standsStill')
  for (const secret of ['所需时间', '张三', mobile, agentMobile]) expect(text).not.toContain(secret)
})

test('a wrong number and a wrong telephone are answered alike', async () => {
  const { town, application } = await openProgress()
  const wrongPhone = await find(town, application, '13800000009')
  const wrongNumber = await find(town, '0'.repeat(26))
  expect(wrongPhone.status).toBe(404)
  expect(wrongPhone).toEqual(wrongNumber)
  for (const number of ['x'.repeat(80), '../..', 'SJ-20261123-nothing-1', '办件'])
    expect(await find(town, number)).toEqual(wrongNumber)
})

test('either being wrong asks the table for the same, so that how long it takes tells nothing', async () => {
  const { town, application } = await openProgress()
  const { table } = town.product.ports
  let asked = 0
  const counted =
    <A extends unknown[], R>(ask: (...args: A) => R) =>
    (...args: A) => {
      asked++
      return ask(...args)
    }
  const counting = { get: counted(table.get), query: counted(table.query), transact: counted(table.transact) }
  const ports = { ...town.product.ports, table: counting }
  const look = async (number: string, phone: string) => {
    asked = 0
    await expect(getByNumber(ports, { number, phone })).rejects.toMatchObject({ refusal: 'not-found' })
    return asked
  }
  // What is read of the bundle once is read by now.
  await look(application, '13800000009')
  const [phone, number] = [await look(application, '13800000009'), await look('0'.repeat(26), mobile)]
  expect(phone).toBeGreaterThan(0)
  expect(phone).toBe(number)
})

test('ten failures close a number for the rest of the hour, also for whoever knows it, and for no other number', async () => {
  const { town, application } = await openProgress()
  const other = await drafted(town)
  await town.ask(applicant, 'POST', `/api/applications/${other}/submission`)
  for (let n = 0; n < 10; n++) expect((await find(town, application, `1380000010${n}`)).status).toBe(404)
  const closed = await find(town, application)
  expect(closed).toMatchObject({ status: 429, body: { error: 'too-often' } })
  expect((await find(town, other)).status).toBe(200)
  town.pass(hour - 1)
  expect((await find(town, application)).status).toBe(429)
  town.pass(1)
  expect((await find(town, application)).status).toBe(200)
})

test('two hundred guesses side by side are ten, and those who know it use up none', async () => {
  const { town, application } = await openProgress()
  for (let n = 0; n < 15; n++) expect((await find(town, application)).status).toBe(200)
  const replies = await Promise.all(
    Array.from({ length: 200 }, (_, n) => find(town, application, `1381000${1000 + n}`)),
  )
  expect(replies.filter(({ status }) => status === 404)).toHaveLength(10)
  expect(replies.filter(({ status }) => status === 429)).toHaveLength(190)
})

test('numbers that there are not leave rows of a bounded kind only', async () => {
  const { town } = await openProgress()
  for (let n = 0; n < 50; n++) await find(town, `nothing${n}`)
  const rows = town.product.store.db.prepare("SELECT pk FROM rows WHERE pk LIKE 'GUESSES#%'").all()
  expect(rows.length).toBeGreaterThan(0)
  for (const { pk } of rows) expect(pk).toMatch(/^GUESSES#[0-9a-f]{4}$/)
  expect(guessesKey('00ff')).toEqual({ pk: 'GUESSES#00ff', sk: 'FAILURES' })
})

test('what is no number and telephone at all is refused with its places', async () => {
  const { town, application } = await openProgress()
  const bad: readonly unknown[] = [
    undefined,
    {},
    { number: application },
    { number: application, phone: 13800000001 },
    { number: application, phone: { $ne: '' } },
    { number: application, phone: 'x' },
    { number: application, phone: '1'.repeat(100) },
    { number: '', phone: mobile },
    { number: 'x'.repeat(81), phone: mobile },
    { number: application, phone: mobile, role: 'clerk' },
    [],
  ]
  for (const body of bad) expect((await town.ask(anyone, 'POST', '/api/progress', body)).status).toBe(422)
})

test('under the real calendar the whole is promised by the longest way through it, and ends with the delivery', async () => {
  const town = await openTown(progressBundle())
  await realLaw(town)
  await goTo(town, '2026-09-28')
  const application = await drafted(town)
  await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  // 国庆 1–7 October, and 10 October is worked: five working days for a, then five for c.
  expect((await seeProgress(town, application)).promisedBy).toBe('2026-10-16')
  for (const item of ['a', 'b', 'c']) await decide(town, application, item, { decision: 'granted' })
  const ready = await seeProgress(town, application)
  expect(ready.items.map(({ heldBy }) => heldBy.party)).toEqual(['window', 'window', 'window'])
  expect(ready.next[0]).toMatchObject({ what: 'collect' })
})
