import { expect, test } from 'vitest'
import { findDay, startOf } from '../../lib/rules/calendar/day.ts'
import { acceptanceTown, answerNotice, check, defect, filed, handIn, lookAt, refusal } from './acceptance-town.ts'
import { goTo } from './law.ts'
import { decide, supervisor, type Town } from './people.ts'

const departments = { by: 'departments' } as const
const at = (day: string, hour = 0) => startOf(findDay(day) ?? 0) + hour * 3_600_000

/** The computer is off until then: nothing that follows by itself is entered in time. */
const sleepUntil = (town: Town, day: string) => town.pass(at(day) - town.product.ports.clock.now())

test('ACC-06 received on 2026-11-02 and nothing told by the end of 11-09: accepted, dated 11-02', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  expect((await lookAt(town, application)).acceptance.tell).toMatchObject({ last: '2026-11-09' })
  await goTo(town, '2026-11-09', 23)
  expect((await lookAt(town, application)).status).toBe('checking')
  await goTo(town, '2026-11-10', 0)
  const { status, acceptance, items, history } = await lookAt(town, application)
  expect(status).toBe('in-progress')
  expect(acceptance.accepted).toEqual({ from: at('2026-11-02', 9), how: 'deemed', article: '行政许可法 32(4)' })
  expect(items.map((item) => item.status)).toEqual(['open', 'open', 'open'])
  expect(history.find(({ what }) => what === 'accepted')).toMatchObject({ at: at('2026-11-10'), role: 'system' })
})

test('PRO-11 whoever delays acceptance, decision or delivery is found out by name', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  await check(town, application, 'c')
  const redCards = async (about: string) => {
    const { body } = await town.ask(supervisor, 'GET', `/api/cards?colour=red&about=${about}`)
    return (body as { cards: { department: string }[] }).cards.map(({ department }) => department).toSorted()
  }
  await goTo(town, '2026-11-09', 23)
  expect(await redCards('not-accepting')).toEqual([])
  await goTo(town, '2026-11-10')
  // Silence brings nothing: the application is accepted, and the silent are known.
  expect((await lookAt(town, application)).status).toBe('in-progress')
  expect(await check(town, application, 'a', defect('materials.photo'))).toMatchObject({ status: 409 })
  expect(await redCards('not-accepting')).toEqual(['office-a', 'office-b'])
  expect(await redCards('limit')).toEqual(['office-a', 'office-b', 'office-c'])
  const granted = { decision: 'granted', points: ['face'] }
  expect((await decide(town, application, 'a', granted)).status).toBe(200)
  for (const item of ['b', 'c']) expect((await decide(town, application, item)).status).toBe(200)
  expect(await redCards('delivery')).toEqual([])
  await goTo(town, '2026-11-25')
  expect(await redCards('delivery')).not.toEqual([])
})

test('at five o’clock on the last day the findings go out, and departments that were silent have nothing more to name', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  await check(town, application, 'a', defect('materials.photo'))
  await goTo(town, '2026-11-09', 16)
  expect((await lookAt(town, application)).status).toBe('checking')
  await goTo(town, '2026-11-09', 17)
  const { status, acceptance, history } = await lookAt(town, application)
  expect(status).toBe('correcting')
  expect(acceptance.notices[0]?.findings).toMatchObject([{ at: 'materials.photo' }])
  const checked = history.filter(({ what }) => what === 'checked')
  expect(checked.map(({ item, role }) => [item, role])).toEqual([
    ['a', 'officer'],
    ['b', 'system'],
    ['c', 'system'],
  ])
})

test('findings of the last evening are told at once, before the day is over', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  await goTo(town, '2026-11-09', 18)
  await check(town, application, 'b', defect('materials.plan'))
  expect((await lookAt(town, application)).status).toBe('correcting')
})

test('findings and refusals that no computer told in time are void: the application counts as accepted', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  await check(town, application, 'a', defect('materials.photo'))
  await check(town, application, 'b', { refuses: refusal })
  sleepUntil(town, '2026-11-10')
  const { status, acceptance, items } = await lookAt(town, application)
  expect(status).toBe('in-progress')
  expect(acceptance.accepted).toMatchObject({ how: 'deemed', from: at('2026-11-02', 9) })
  expect(items.map(({ outcome }) => outcome)).toEqual([undefined, undefined, undefined])
  await town.sweep()
  expect((await lookAt(town, application)).acceptance.notices).toEqual([])
})

test('the five days begin again with the answer, and without one the filing lapses at the end of its last day', async () => {
  const town = await acceptanceTown(departments)
  const noticed = async () => {
    const application = await filed(town)
    await check(town, application, 'a', defect('materials.photo'))
    for (const item of ['b', 'c']) await check(town, application, item)
    return application
  }
  const [answered, silent] = [await noticed(), await noticed()]
  expect((await lookAt(town, silent)).acceptance.answer).toEqual({
    last: '2026-12-02',
    article: '安阳市政务服务条例 36',
  })
  await goTo(town, '2026-11-06')
  await handIn(town, answered, 'photo', 'new')
  await answerNotice(town, answered, {})
  expect((await lookAt(town, answered)).acceptance.tell).toMatchObject({ last: '2026-11-13' })
  await goTo(town, '2026-12-02', 23)
  expect((await lookAt(town, silent)).status).toBe('correcting')
  expect((await lookAt(town, answered)).acceptance.accepted).toMatchObject({ from: at('2026-11-06', 9), how: 'deemed' })
  await goTo(town, '2026-12-03', 0)
  const { status, items } = await lookAt(town, silent)
  expect(status).toBe('lapsed')
  expect(items.map(({ outcome }) => outcome)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
  expect((await answerNotice(town, silent, {})).status).toBe(409)
})

test('ONL-01 filed online on Friday 2026-09-18 at 17:59: the result of pre-acceptance is due on 2026-09-21', async () => {
  const town = await acceptanceTown(departments)
  town.pass(at('2026-09-18', 17) + 59 * 60_000 - town.product.ports.clock.now())
  const application = await filed(town)
  expect((await lookAt(town, application)).acceptance.preAcceptance).toEqual({
    last: '2026-09-21',
    article: '003 §26',
  })
  const late = () => town.ask(supervisor, 'GET', '/api/cards?about=pre-acceptance&colour=red')
  await goTo(town, '2026-09-20')
  const second = await filed(town)
  for (const item of ['a', 'b', 'c']) await check(town, application, item)
  expect((await lookAt(town, application)).acceptance.preAcceptance?.toldAt).toBe(at('2026-09-20', 9))
  // Of the other, filed on the 20th, nobody is told by the 22nd: that shows by itself, and only of that one.
  await goTo(town, '2026-09-22', 23)
  expect((await late()).body).toMatchObject({ cards: [] })
  await goTo(town, '2026-09-23', 0)
  const { cards } = (await late()).body as { cards: { application: string }[] }
  expect([...new Set(cards.map((card) => card.application))]).toEqual([second])
})

test('ONL-01 a region that promises less than two working days is held to its own number', async () => {
  const town = await acceptanceTown(departments, { preAcceptance: { days: 1, count: 'working' } })
  town.pass(at('2026-09-18', 17) - town.product.ports.clock.now())
  const application = await filed(town)
  expect((await lookAt(town, application)).acceptance.preAcceptance?.last).toBe('2026-09-20')
})
