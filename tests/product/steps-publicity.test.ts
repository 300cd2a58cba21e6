import { expect, test } from 'vitest'
import { findPresent } from '../../lib/desk/changes/application.ts'
import { findDay, startOf } from '../../lib/rules/calendar/day.ts'
import { goTo } from './law.ts'
import { applicant, decide } from './people.ts'
import { at, brokenBy, listed, natural, openSteps, seen } from './step-town.ts'

const seven = (more = {}) => ({ a: [listed('publicity', { limit: natural(7), required: true, ...more })] })
const midnight = (day: string) => startOf(findDay(day) ?? Number.NaN)

test('a publicity lasts its natural days from the notice, and nobody may end it before', async () => {
  const { town, application } = await openSteps(seven())
  const { begin, notice, end } = at(town, application, 'a')
  await begin('publicity')
  expect(brokenBy(await end('s1'))).toEqual([409, 'SPC-02.publicity'])
  await goTo(town, '2026-11-24')
  for (const days of [6, 8]) expect(brokenBy(await notice('s1', days))).toEqual([409, 'SPC-02'])
  expect((await notice('s1', 7)).status).toBe(200)
  expect(await seen(town, application)).toMatchObject([{ expectedEnd: '2026-12-01', stops: false }])
  await goTo(town, '2026-12-01', 23)
  expect(brokenBy(await end('s1'))).toEqual([409, 'SPC-02.publicity'])
  expect(brokenBy(await decide(town, application, 'a'))).toEqual([409, 'SPC-01.running'])
})

test('a publicity to which nobody objected ends by itself when its days have passed, and the item can be granted', async () => {
  const { town, application } = await openSteps(seven())
  const { begin, notice } = at(town, application, 'a')
  await begin('publicity')
  await notice('s1', 7)
  await goTo(town, '2026-11-30', 23)
  expect((await seen(town, application))[0]?.ended).toBeUndefined()
  await goTo(town, '2026-12-01', 0)
  expect(await seen(town, application)).toMatchObject([{ ended: { at: midnight('2026-12-01'), passed: true } }])
  expect((await decide(town, application, 'a')).status).toBe(200)
})

test('a computer that was late enters the same end, and no day is stopped that was not part of the publicity', async () => {
  const { town, application } = await openSteps(seven({ stopsBy: '《样例法》第十二条' }))
  const { begin, notice } = at(town, application, 'a')
  await begin('publicity')
  await notice('s1', 7)
  town.pass(30 * 86_400_000)
  expect((await decide(town, application, 'a')).status).toBe(200)
  const present = await findPresent(town.product.ports, application)
  expect(present?.state.steps?.s1?.end?.at).toBe(midnight('2026-12-01'))
  const { body } = await town.ask(applicant, 'GET', `/api/applications/${application}`)
  expect((body as { history: { what: string }[] }).history.filter(({ what }) => what === 'step-ended')).toHaveLength(1)
})

test('a publicity whose last day is a day of rest ends with the next working day', async () => {
  const { town, application } = await openSteps(seven())
  const { begin, notice } = at(town, application, 'a')
  await begin('publicity')
  await goTo(town, '2026-11-28')
  await notice('s1', 7)
  expect(await seen(town, application)).toMatchObject([{ expectedEnd: '2026-12-07' }])
})

test('after an objection a publicity waits for an officer, who ends it when its days have passed', async () => {
  const { town, application } = await openSteps(seven())
  const { begin, notice, objection, end, list } = at(town, application, 'a')
  await begin('publicity')
  expect((await objection('s1')).body).toMatchObject({ error: 'not-now' })
  await notice('s1', 7)
  expect((await objection('s1')).status).toBe(200)
  expect((await list()).body).toMatchObject({ steps: [{ objections: [{ says: '有异议' }] }] })
  expect(brokenBy(await end('s1', { passed: false }))).toEqual([409, 'SPC-02.publicity'])
  await goTo(town, '2026-12-05')
  expect((await seen(town, application))[0]?.ended).toBeUndefined()
  expect((await end('s1', { passed: false })).status).toBe(200)
  expect(brokenBy(await decide(town, application, 'a'))).toEqual([409, 'SPC-01.required'])
})
