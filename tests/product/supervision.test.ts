import { expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { goTo, realLaw } from './law.ts'
import { filed, papersBundle } from './papers.ts'
import { applicant, clerk, decide, officerOf, openTown, submitted } from './people.ts'
import { sampleBundle, threeApprovals } from './sample-bundle.ts'
import { cardsOf, midnight, short, sleepUntil, stateOf, supervisor } from './supervision-town.ts'

const byDepartments = { accept: { by: 'departments' } } as const

/** Filed on 2026-11-23 with a promise of five working days: the last is 11-30. */
async function threeOnTheTable() {
  const town = await openTown(threeApprovals())
  await realLaw(town)
  return { town, application: await submitted(town, 'three') }
}

test('APP-01 a decision after its due date draws a red card by itself, and one on the last day does not', async () => {
  const { town, application } = await threeOnTheTable()
  await goTo(town, '2026-11-30', 23)
  expect((await decide(town, application, 'a')).status).toBe(200)
  sleepUntil(town, '2026-12-01')
  expect((await decide(town, application, 'b')).status).toBe(200)
  const red = (await cardsOf(town, supervisor)).filter(({ colour }) => colour === 'red')
  expect(short(red)).toEqual(['red limit b', 'red limit c'])
  expect(red[0]).toMatchObject({ department: 'office-b', since: midnight('2026-12-01') })
  const { cards = [], items } = await stateOf(town, application)
  expect(cards.find(({ item, colour }) => item === 'b' && colour === 'red')?.rule).toBe('APP-01')
  expect(items.b?.decision?.decision).toBe('granted')
})

test('each colour is shown once at its threshold, which is a setting', async () => {
  const town = await openTown(papersBundle({ a: { promise: { days: 10, count: 'working' } } }))
  const supervision = { yellowAt: 0.5, remindBefore: 2, explain: days(2), rectify: days(50) } as const
  await realLaw(town, { supervision })
  const application = await filed(town)
  // From Monday 11-23 ten working days end on 12-07; half of them are over with 11-30.
  for (let day = 24; day <= 30; day++) await goTo(town, `2026-11-${day}`)
  expect(await cardsOf(town, supervisor)).toEqual([])
  for (let day = 1; day <= 9; day++) await goTo(town, `2026-12-0${day}`)
  expect((await stateOf(town, application)).cards?.map(({ colour, since }) => [colour, since])).toEqual([
    ['yellow', midnight('2026-12-01')],
    ['reminder', midnight('2026-12-03')],
    ['red', midnight('2026-12-08')],
  ])
})

test('however late the computer wakes, the cards say since when', async () => {
  const [awake, asleep] = [await threeOnTheTable(), await threeOnTheTable()]
  for (const day of ['2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02']) await goTo(awake.town, day)
  await goTo(asleep.town, '2026-12-02')
  const seen = async ({ town, application }: typeof awake) =>
    (await stateOf(town, application)).cards?.map(({ colour, item, since }) => [colour, item, since])
  expect(await seen(asleep)).toEqual(await seen(awake))
  expect(await seen(awake)).toHaveLength(6)
})

test('ONL-01 filed online on Friday evening, the result of pre-acceptance is due on the next Monday after a worked Sunday', async () => {
  const town = await openTown({ ...sampleBundle({ a: {}, b: {} }), ...byDepartments })
  await realLaw(town)
  sleepUntil(town, '2026-09-18', 17 + 59 / 60)
  const application = await submitted(town, 'sample')
  const due = async () => {
    const { body } = await town.ask(applicant, 'GET', `/api/applications/${application}`)
    return (body as { items: { due: string; dueFor: string }[] }).items.map((item) => [item.due, item.dueFor])
  }
  expect(await due()).toEqual([
    ['2026-09-21', 'acceptance'],
    ['2026-09-21', 'acceptance'],
  ])
  await town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/check`, {})
  await goTo(town, '2026-09-21', 23)
  expect(short(await cardsOf(town, supervisor))).toEqual(['reminder pre-acceptance'])
  await goTo(town, '2026-09-22', 0)
  expect(await cardsOf(town, officerOf('b'))).toMatchObject([
    {},
    { about: 'pre-acceptance', colour: 'red', since: midnight('2026-09-22') },
  ])
  expect(await cardsOf(town, officerOf('a'))).toEqual([])
  await town.ask(officerOf('b'), 'POST', `/api/tasks/${application}.b/check`, {})
  expect((await stateOf(town, application)).status).toBe('in-progress')
})

test('ONL-01 where the region sets one day, one day it is; who is told in time draws no card', async () => {
  const town = await openTown({ ...sampleBundle({ a: {} }), ...byDepartments })
  await realLaw(town, { preAcceptance: days(1) })
  sleepUntil(town, '2026-09-18', 17)
  const late = await submitted(town, 'sample')
  const told = await submitted(town, 'sample')
  await goTo(town, '2026-09-20', 23)
  expect((await town.ask(officerOf('a'), 'POST', `/api/tasks/${told}.a/check`, {})).status).toBe(200)
  await goTo(town, '2026-09-21', 0)
  const red = (await cardsOf(town, supervisor)).filter(({ colour }) => colour === 'red')
  expect(red).toMatchObject([{ application: late, about: 'pre-acceptance', since: midnight('2026-09-21') }])
})

test('BND-10 what is late in a bundle stands on the board of its lead department, whosoever it is', async () => {
  const { town, application } = await threeOnTheTable()
  await decide(town, application, 'a')
  await decide(town, application, 'b')
  await goTo(town, '2026-11-30')
  expect(await cardsOf(town, officerOf('a'), '/api/board')).toEqual([])
  await goTo(town, '2026-12-01')
  const board = await cardsOf(town, officerOf('a'), '/api/board')
  expect(board).toMatchObject([{ application, bundle: 'three', item: 'c', department: 'office-c', colour: 'red' }])
  expect(await cardsOf(town, officerOf('c'), '/api/board')).toEqual([])
  const card = `/api/applications/${application}/cards/${board[0]?.card}`
  await town.ask(supervisor, 'POST', `${card}/review`, { verdict: 'dropped', says: '系统故障' })
  expect(await cardsOf(town, officerOf('a'), '/api/board')).toEqual([])
})

test('SEA-02 an item present in the hall that is decided from outside it is reported, and one decided inside is not', async () => {
  const town = await openTown(papersBundle({ a: { present: true }, b: { present: true }, c: {} }))
  await realLaw(town)
  const application = await filed(town)
  const inHall: Principal = { ...officerOf('b'), hall: true }
  await decide(town, application, 'a')
  await town.ask(inHall, 'POST', `/api/tasks/${application}.b/decision`, { decision: 'granted' })
  await decide(town, application, 'c')
  const found = await cardsOf(town, supervisor, '/api/cards?about=off-hall')
  expect(found).toMatchObject([{ item: 'a', department: 'office-a', colour: 'red' }])
})

test('ACC-13 late acceptance, late decision, an invented material, withheld reasons and late delivery are each found out and recorded', async () => {
  const town = await openTown({ ...papersBundle({ a: {}, b: {} }), ...byDepartments })
  await realLaw(town)
  const application = await filed(town)
  const invented = { findings: [{ at: 'materials.photo', says: '缺照片' }] }
  const before = (await stateOf(town, application)).items
  expect((await town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/check`, invented)).status).toBe(409)
  expect((await stateOf(town, application)).items).toEqual(before)
  await goTo(town, '2026-12-01')
  await decide(town, application, 'a', { decision: 'refused' })
  await decide(town, application, 'a')
  await decide(town, application, 'b')
  await goTo(town, '2026-12-20')

  const red = short((await cardsOf(town, supervisor)).filter(({ colour }) => colour === 'red'))
  expect(red.toSorted()).toEqual([
    'red delivery a',
    'red delivery b',
    'red limit a',
    'red limit b',
    'red not-accepting a',
    'red not-accepting b',
    'red pre-acceptance',
    'red pre-acceptance',
  ])
  const { body } = await town.ask(supervisor, 'GET', '/api/attempts')
  expect((body as { attempts: unknown[] }).attempts).toMatchObject([
    { application, item: 'a', about: 'extra-material', rule: 'ACC-03', by: 'officer-a' },
    { application, item: 'a', about: 'no-reason', rule: 'PRO-09', department: 'office-a' },
  ])
  expect((await town.ask(clerk, 'GET', '/api/attempts')).status).toBe(403)
})

function days(of: number) {
  return { days: of, count: 'working' } as const
}

test('a large bundle that slept through all its limits wakes to every card, and goes on', async () => {
  const names = Array.from({ length: 40 }, (_, n) => `i${n}`)
  const town = await openTown(sampleBundle(Object.fromEntries(names.map((name) => [name, {}])), 'large'))
  await realLaw(town)
  const application = await submitted(town, 'large')
  sleepUntil(town, '2026-12-20')
  expect((await decide(town, application, 'i7')).status).toBe(200)
  const { cards = [] } = await stateOf(town, application)
  // A reminder and a red card each; the time to put them right runs from when they were shown.
  expect([cards.length, cards.filter(({ level }) => level === 2).length]).toEqual([80, 0])
  await goTo(town, '2027-01-20')
  const after = (await stateOf(town, application)).cards ?? []
  expect(after.filter(({ level }) => level === 2)).toHaveLength(40)
  expect(short(await cardsOf(town, supervisor, '/api/cards?colour=red&limit=500'))).toHaveLength(40)
})
