import { expect, test } from 'vitest'
import { legalLimitOf } from '../../lib/application/clock/limits.ts'
import type { Principal } from '../../lib/application/may.ts'
import type { Item } from '../../lib/bundle/model.ts'
import { findPresent } from '../../lib/desk/changes/application.ts'
import { printDay } from '../../lib/rules/calendar/day.ts'
import { decisionBundle, ruleOf } from './decision-bundle.ts'
import { goTo, realLaw } from './law.ts'
import { applicant, officerOf, openTown, staffOf, submitted, type Town } from './people.ts'

const head = staffOf('a', 'head', 'sun')
const government: Principal = { role: 'head', id: 'mayor', department: 'government' }
const licence: Partial<Item> = {
  legalLimit: { days: 20, count: 'working' },
  promise: { days: 15, count: 'working' },
  extension: { days: 10, by: 'organ-head', basis: '行政许可法 42' },
}

async function openFiled(more: Partial<Item> = {}) {
  const town = await openTown(decisionBundle({ a: { ...licence, ...more } }))
  await realLaw(town)
  await goTo(town, '2026-09-18')
  return { town, application: await submitted(town, 'decided') }
}

const extend = ({ ask }: Town, application: string, by: Principal, body: object = { days: 10, reason: '情况复杂' }) =>
  ask(by, 'POST', `/api/tasks/${application}.a/extension`, body)

async function lastDay({ product }: Town, application: string): Promise<string> {
  const dossier = await findPresent(product.ports, application)
  const last = dossier && legalLimitOf(dossier, 'a')?.last
  return last === undefined ? 'none' : printDay(last)
}

test('a limit is extended once, by the head of the organ, and the applicant is told the reason', async () => {
  const { town, application } = await openFiled()
  expect(await lastDay(town, application)).toBe('2026-10-22')
  expect((await extend(town, application, officerOf('a'))).status).toBe(403)
  expect((await extend(town, application, staffOf('b', 'head', 'qi'))).status).toBe(404)
  expect(ruleOf(await extend(town, application, government))).toBe('APP-01.approver')
  expect(ruleOf(await extend(town, application, head, { days: 11, reason: '情况复杂' }))).toBe('APP-01.days')
  expect(await extend(town, application, head, { days: 10 })).toMatchObject({
    status: 422,
    body: { error: 'incomplete', rule: { id: 'APP-01.reason', article: '行政许可法 42' } },
  })
  expect((await extend(town, application, head)).status).toBe(200)
  expect(await lastDay(town, application)).toBe('2026-11-05')
  expect((await town.ask(applicant, 'GET', `/api/applications/${application}`)).body).toMatchObject({
    items: [{ extension: { days: 10, reason: '情况复杂', approver: 'organ-head' } }],
  })
  expect(ruleOf(await extend(town, application, head, { days: 1, reason: '再延' }))).toBe('APP-01.extension')
  expect(await lastDay(town, application)).toBe('2026-11-05')
})

test('what the people’s government extends, the head of the organ cannot', async () => {
  const { town, application } = await openFiled({
    legalLimit: { days: 45, count: 'working' },
    extension: { days: 15, by: 'government-head', basis: '行政许可法 42' },
  })
  expect(await lastDay(town, application)).toBe('2026-11-26')
  const wanted = { days: 15, reason: '统一办理' }
  expect(ruleOf(await extend(town, application, head, wanted))).toBe('APP-01.approver')
  expect((await extend(town, application, government, wanted)).status).toBe(200)
  expect(await lastDay(town, application)).toBe('2026-12-17')
})

test('the head of the people’s government finds by its number what is theirs to extend, sees it and may do nothing else', async () => {
  const { town, application } = await openFiled({
    extension: { days: 15, by: 'government-head', basis: '行政许可法 42' },
  })
  const path = `/api/tasks/${application}.a`
  const show = async (who: Principal) =>
    (await town.ask(who, 'GET', path)) as { status: number; body: { may: string[] } }
  const list = async (q: string) =>
    ((await town.ask(government, 'GET', `/api/tasks?order=left&q=${q}`)).body as { tasks: { task: string }[] }).tasks
  expect((await show(government)).body.may).toEqual(['extend'])
  expect((await show(head)).body.may).not.toContain('extend')
  expect((await town.ask(government, 'GET', `${path}/steps`)).status).toBe(200)
  expect(await list('')).toEqual([])
  expect(await list(application.toUpperCase())).toMatchObject([{ task: `${application}.a`, lamp: 'none' }])
  for (const [act, body] of [
    ['decision', { decision: 'granted' }],
    ['transfer', { to: 'x', reason: 'y' }],
  ] as const)
    expect([403, 404], act).toContain((await town.ask(government, 'POST', `${path}/${act}`, body)).status)
  await extend(town, application, government, { days: 15, reason: '统一办理' })
  expect((await show(government)).body.may).toEqual([])
  await town.ask(officerOf('a'), 'POST', `${path}/decision`, { decision: 'granted' })
  expect((await show(government)).status).toBe(404)
  expect(await list(application)).toEqual([])
})

test('what the head of the organ extends, the people’s government does not see', async () => {
  const { town, application } = await openFiled()
  expect((await town.ask(government, 'GET', `/api/tasks/${application}.a`)).status).toBe(404)
  expect((await town.ask(head, 'GET', `/api/tasks/${application}.a`)).body).toMatchObject({
    may: expect.arrayContaining(['extend']),
  })
  expect((await town.ask(government, 'GET', `/api/tasks?order=left&q=${application}`)).body).toMatchObject({
    tasks: [],
  })
})

test('a limit is extended to the end of its last day and no later, and only where a law allows it', async () => {
  const { town, application } = await openFiled()
  await goTo(town, '2026-10-22', 23)
  expect((await extend(town, application, head)).status).toBe(200)
  const late = await openFiled()
  await goTo(late.town, '2026-10-23', 0)
  expect(ruleOf(await extend(late.town, late.application, head))).toBe('APP-01.running')
  const none = await openFiled({ extension: undefined })
  expect(ruleOf(await extend(none.town, none.application, head))).toBe('APP-01.no-extension')
})

test('what is decided is not extended', async () => {
  const { town, application } = await openFiled()
  await town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/decision`, { decision: 'granted' })
  expect((await extend(town, application, head)).status).toBe(409)
})
