import { expect, test } from 'vitest'
import { goTo } from './law.ts'
import { applicant, decide, officerOf, stranger, type Town } from './people.ts'
import { at, brokenBy, listed, openSteps, seen, working } from './step-town.ts'

const hearing = { a: [listed('hearing', { limit: working(45) })] }

const askHearing = ({ ask }: Town, application: string, who = applicant, body: unknown = {}) =>
  ask(who, 'POST', `/api/applications/${application}/steps/s1/hearing`, body)

/** A hearing that was offered on Monday 2026-11-23. */
async function offered() {
  const { town, application } = await openSteps(hearing)
  const acts = at(town, application, 'a')
  await acts.begin('hearing')
  return { town, application, ...acts, ask: (who = applicant, body = {}) => askHearing(town, application, who, body) }
}

test('a hearing is asked for within five days of being told of it, and not after', async () => {
  const { town, application, notice, ask } = await offered()
  expect((await ask()).body).toMatchObject({ error: 'not-now', status: 'begun' })
  await notice('s1', 20)
  // Five natural days end on a Saturday, and so on the Monday after it.
  expect(await seen(town, application)).toMatchObject([{ hearing: { askUntil: '2026-11-30', asked: false } }])
  await goTo(town, '2026-12-01', 0)
  expect(brokenBy(await ask())).toEqual([409, 'SPC-03.hearing-ask'])
})

test('a hearing may be asked for until the end of the last day, by the applicant alone, once, and free of charge', async () => {
  const { town, application, notice, ask } = await offered()
  const mayAsk = async () => {
    const { body } = await town.ask(applicant, 'GET', `/api/applications/${application}`)
    return (body as { may: string[] }).may.includes('ask-hearing')
  }
  expect(await mayAsk()).toBe(false)
  await notice('s1', 20)
  expect(await mayAsk()).toBe(true)
  await goTo(town, '2026-11-30', 23.99)
  expect((await ask(stranger)).status).toBe(404)
  expect((await ask(officerOf('a'))).status).toBe(403)
  expect((await ask(applicant, { fee: 100 })).status).toBe(422)
  expect((await ask()).body).toMatchObject({ status: 'asked' })
  expect(await mayAsk()).toBe(false)
  expect((await ask()).body).toMatchObject({ error: 'not-now', status: 'asked' })
})

test('a hearing that nobody asked for ends when the time for asking is over, not before', async () => {
  const { town, application, notice, end } = await offered()
  expect(brokenBy(await end('s1'))).toEqual([409, 'SPC-03.hearing-ask'])
  await notice('s1', 20)
  await goTo(town, '2026-11-30', 23)
  expect(brokenBy(await end('s1'))).toEqual([409, 'SPC-03.hearing-ask'])
  expect(brokenBy(await decide(town, application, 'a'))).toEqual([409, 'SPC-01.running'])
  await goTo(town, '2026-12-01')
  expect((await end('s1')).status).toBe(200)
  expect((await decide(town, application, 'a')).status).toBe(200)
})

test('a hearing is held within twenty working days of being asked for, told seven days before, chaired by no reviewer', async () => {
  const { town, application, notice, ask, hearing: set } = await offered()
  await notice('s1', 20)
  expect(brokenBy(await set('s1', '2026-12-10', 'judge'))).toEqual([409, 'SPC-03.hearing-hold'])
  await goTo(town, '2026-11-24')
  await ask()
  expect(brokenBy(await set('s1', '2026-11-30', 'judge'))).toEqual([409, 'SPC-03.hearing-notice'])
  expect(brokenBy(await set('s1', '2026-12-23', 'judge'))).toEqual([409, 'SPC-03.hearing-hold'])
  expect(brokenBy(await set('s1', '2026-12-22', 'officer-a'))).toEqual([409, 'SPC-03.hearing-chair'])
  expect((await set('s1', '2026-02-30', 'judge')).status).toBe(422)
  expect((await set('s1', '2026-12-22', 'judge')).status).toBe(200)
  expect((await set('s1', '2026-12-01', 'judge')).status).toBe(200)
  expect(await seen(town, application)).toMatchObject([
    { hearing: { asked: true, on: '2026-12-01', place: '听证室', chair: 'judge' } },
  ])
})

test('a hearing that was asked for ends with its record, on the day on which it is held or later', async () => {
  const { town, notice, ask, hearing: set, end } = await offered()
  await notice('s1', 20)
  await ask()
  await goTo(town, '2026-12-01')
  expect(brokenBy(await end('s1'))).toEqual([409, 'SPC-03.hearing-record'])
  await set('s1', '2026-12-08', 'judge')
  await goTo(town, '2026-12-07', 23)
  expect(brokenBy(await end('s1'))).toEqual([409, 'SPC-03.hearing-record'])
  await goTo(town, '2026-12-08')
  expect((await end('s1')).status).toBe(200)
})

test('a hearing that is late is still owed: it is held on the first working day that can be told in time', async () => {
  const { town, notice, ask, hearing: set } = await offered()
  await notice('s1', 20)
  await goTo(town, '2026-11-24')
  await ask()
  // Due by 2026-12-22; told on Sunday 12-20 it can be held from Sunday 12-27 on, which is Monday 12-28.
  await goTo(town, '2026-12-20')
  expect(brokenBy(await set('s1', '2026-12-26', 'judge'))).toEqual([409, 'SPC-03.hearing-notice'])
  expect(brokenBy(await set('s1', '2026-12-29', 'judge'))).toEqual([409, 'SPC-03.hearing-hold'])
  expect((await set('s1', '2026-12-28', 'judge')).status).toBe(200)
})
