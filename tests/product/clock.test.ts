import { expect, test } from 'vitest'
import { publishLaw } from '../../lib/desk/law.ts'
import { goTo, lawContent, realLaw } from './law.ts'
import { filed, papersBundle } from './papers.ts'
import { applicant, clerk, decide, officerOf, openTown, stranger, submitted } from './people.ts'
import { sampleBundle, threeApprovals } from './sample-bundle.ts'
import { at, listed, openSteps, working } from './step-town.ts'
import { clockOf, linesOf, sleepUntil, supervisor } from './supervision-town.ts'

test('EAR-02 an item’s own time and its waiting for another are shown apart, and the bundle’s promise is its critical path', async () => {
  const town = await openTown(
    papersBundle(
      { a: { promise: working(10) }, b: {}, c: { promise: working(3) } },
      { b: { after: ['a'] }, c: { after: ['b'], begins: 'after-results' } },
    ),
  )
  await realLaw(town)
  const application = await filed(town)
  await goTo(town, '2026-11-25')
  await decide(town, application, 'b')
  await goTo(town, '2026-12-01')
  await decide(town, application, 'a')
  await goTo(town, '2026-12-02')
  const { items, whole } = await clockOf(town, application)
  const [a, b, c] = items
  expect([a?.own.working, a?.waiting.working]).toEqual([6, 0])
  // b had it on 11-24 and 11-25, and from 11-26 to 12-01 waited for a.
  expect([b?.own.working, b?.waiting.working, b?.counted]).toEqual([2, 4, 2])
  expect(await linesOf(town, application, 'b')).toEqual([
    '2026-11-23–2026-11-23 receipt receipt 0',
    '2026-11-24–2026-11-25 department office-b 2',
    '2026-11-26–2026-12-01 prerequisite a 0',
    '2026-12-02–2026-12-02 window window 0',
  ])
  expect([c?.own.working, c?.waiting.working, c?.counted]).toEqual([1, 6, 1])
  expect(c?.promise).toMatchObject({ start: '2026-12-01', last: '2026-12-04' })
  // Ten working days of a end on 12-07; those of b have long passed by then; c has three more.
  expect(whole).toEqual({ items: ['a', 'b', 'c'], last: '2026-12-10' })
})

test('SUP-06 the applicant sees at any time which department has the case, at what step, and when that step is due', async () => {
  const town = await openTown({ ...sampleBundle({ a: {}, b: {} }), accept: { by: 'departments' } })
  await realLaw(town)
  const application = await submitted(town, 'sample')
  const seen = async () => {
    const { body } = await town.ask(applicant, 'GET', `/api/applications/${application}`)
    const { status, items } = body as { status: string; items: Readonly<Record<string, unknown>>[] }
    return items.map((item) => [item.handling, status, item.status, item.dueFor, item.due])
  }
  expect(await seen()).toEqual([
    ['a部门', 'checking', 'waiting', 'acceptance', '2026-11-25'],
    ['b部门', 'checking', 'waiting', 'acceptance', '2026-11-25'],
  ])
  const finding = { findings: [{ at: 'fields.applicant.name', says: '与身份证不符' }] }
  await town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/check`, finding)
  expect((await seen())[0]).toEqual(['b部门', 'checking', 'waiting', 'acceptance', '2026-11-25'])
  await town.ask(officerOf('b'), 'POST', `/api/tasks/${application}.b/check`, {})
  expect((await seen())[0]).toEqual(['The applicant', 'correcting', 'waiting', 'answer', '2026-12-23'])
  const answer = { form: { 'applicant.name': '张三' } }
  expect((await town.ask(applicant, 'POST', `/api/applications/${application}/notice`, answer)).status).toBe(200)
  for (const item of ['a', 'b']) await town.ask(officerOf(item), 'POST', `/api/tasks/${application}.${item}/check`, {})
  expect((await seen())[0]).toEqual(['a部门', 'in-progress', 'open', 'decision', '2026-11-30'])
  for (const item of ['a', 'b']) await decide(town, application, item)
  expect((await seen())[0]).toEqual(['The window', 'ready', 'ended', 'delivery', '2026-12-07'])
})

test('a stop, a correction and a rest day are each shown for what they are, and only the stop moves the last day', async () => {
  const { town, application } = await openSteps({ a: [listed('testing')] }, { on: '2026-09-18', promise: working(10) })
  const { begin, notice, end } = at(town, application, 'a')
  await goTo(town, '2026-09-21')
  await begin('testing')
  await notice('s1', 5)
  await goTo(town, '2026-09-24')
  await end('s1')
  await goTo(town, '2026-09-28')
  await decide(town, application, 'a', { decision: 'correction', says: '姓名', fields: ['applicant.name'] })
  await goTo(town, '2026-09-30')
  await town.ask(applicant, 'POST', `/api/applications/${application}/corrections/a`, {
    form: { 'applicant.name': '李四' },
  })
  await goTo(town, '2026-10-08')
  await decide(town, application, 'a')
  await goTo(town, '2026-10-09')
  expect(await linesOf(town, application, 'a')).toEqual([
    '2026-09-18–2026-09-18 receipt receipt 0',
    '2026-09-19–2026-09-21 department office-a 2',
    '2026-09-22–2026-09-24 step s1 0',
    '2026-09-25–2026-09-28 department office-a 1',
    '2026-09-29–2026-09-30 applicant applicant 2',
    '2026-10-01–2026-10-08 department office-a 1',
    '2026-10-09–2026-10-09 window window 0',
  ])
  const [a] = (await clockOf(town, application)).items
  // From 09-18 ten working days end on 10-09; three of testing make it 10-13.
  expect(a?.promise).toMatchObject({ stopped: 3, last: '2026-10-13' })
  expect([a?.days.natural, a?.counted]).toEqual([22, 6])
})

test('accepted by silence, the days on which nobody spoke are the department’s and count from receipt', async () => {
  const town = await openTown({ ...sampleBundle({ a: {} }), accept: { by: 'departments' } })
  await realLaw(town)
  sleepUntil(town, '2026-11-02')
  const application = await submitted(town, 'sample')
  await goTo(town, '2026-11-11')
  expect(await linesOf(town, application, 'a')).toEqual([
    '2026-11-02–2026-11-02 receipt receipt 0',
    '2026-11-03–2026-11-11 department office-a 7',
  ])
  const [a] = (await clockOf(town, application)).items
  expect(a?.promise).toMatchObject({ start: '2026-11-02', last: '2026-11-09' })
})

test('the same account for ever: years later, and under a calendar that was published since', async () => {
  const town = await openTown(threeApprovals())
  await realLaw(town)
  const application = await submitted(town, 'three')
  await goTo(town, '2026-11-26')
  for (const item of ['a', 'b', 'c']) await decide(town, application, item)
  const out = { way: 'window', receiver: '张三', identity: true }
  expect((await town.ask(clerk, 'POST', `/api/deliveries/${application}`, out)).status).toBe(200)
  const before = (await clockOf(town, application)).items
  const { calendar, settings } = lawContent()
  const local = [{ date: '2026-11-25', kind: 'off', notice: '试' } as const]
  await publishLaw(town.product.ports, { settings, calendar: { ...calendar, local } })
  sleepUntil(town, '2029-11-26')
  expect((await clockOf(town, application)).items).toEqual(before)
  expect(before[0]?.days).toEqual({ natural: 4, working: 4 })
})

test('a limit that ends in a year without a notice is provisional', async () => {
  const town = await openTown(papersBundle({ a: { promise: working(30) } }))
  await realLaw(town)
  const [a] = (await clockOf(town, await filed(town))).items
  expect(a?.promise?.provisional).toBe(true)
})

test('the applicant sees the whole account, a department its own items, and nobody else anything', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  const ids = async (who: Parameters<typeof clockOf>[2]) =>
    (await clockOf(town, application, who)).items.map(({ id }) => id)
  expect(await ids(applicant)).toEqual(['a', 'b', 'c'])
  expect(await ids(supervisor)).toEqual(['a', 'b', 'c'])
  expect(await ids(officerOf('b'))).toEqual(['b'])
  for (const who of [stranger, officerOf('none')])
    expect((await town.ask(who, 'GET', `/api/applications/${application}/clock`)).status).toBe(404)
})
