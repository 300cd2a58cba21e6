import { expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { decisionBundle, ruleOf } from './decision-bundle.ts'
import { applicant, look, officerOf, openTown, staffOf, submitted, type Town } from './people.ts'

const day = 24 * 3_600_000
const granted = { decision: 'granted' }
const head = staffOf('a', 'head', 'sun')
const chief = staffOf('a', 'chief', 'li')
const powers = { to: 'li', role: 'chief', all: true, powers: ['decide'], until: '2026-11-25' }

const give = ({ ask }: Town, body: object, by: Principal = head) => ask(by, 'POST', '/api/delegations', body)
const decide = ({ ask }: Town, application: string, item = 'a', by: Principal = chief) =>
  ask(by, 'POST', `/api/tasks/${application}.${item}/decision`, granted)

async function given(town: Town, body: object = powers): Promise<string> {
  const reply = await give(town, body)
  expect(reply.status).toBe(201)
  return (reply.body as { delegation: string }).delegation
}

test('CRP-01 a chief representative decides under a live delegation that the decision shows, and not after its last day', async () => {
  const town = await openTown(decisionBundle({ a: {} }))
  const [first, second, third] = [
    await submitted(town, 'decided'),
    await submitted(town, 'decided'),
    await submitted(town, 'decided'),
  ]
  expect(await decide(town, first)).toMatchObject({ status: 409, body: { error: 'unlawful', rule: { id: 'CRP-01' } } })
  const delegation = await given(town)
  expect(await decide(town, first)).toMatchObject({ status: 200, body: { delegation } })
  const seen = await town.ask(applicant, 'GET', `/api/applications/${first}`)
  expect(seen.body).toMatchObject({ items: [{ decision: { decision: 'granted', delegation } }] })
  // To the last minute of 2026-11-25 in China, and no longer.
  town.pass(3 * day - 9 * 3_600_000 - 1)
  expect((await decide(town, second)).status).toBe(200)
  town.pass(1)
  expect(ruleOf(await decide(town, third))).toBe('CRP-01')
  expect((await look(town, third)).items.a?.status).toBe('open')
})

test('a delegation covers its items, its powers, its person and its department, and nothing else', async () => {
  const town = await openTown(decisionBundle({ a: {}, b: { department: 'office-a' }, c: {} }))
  const application = await submitted(town, 'decided')
  await given(town, { ...powers, all: false, items: ['b'] })
  expect(ruleOf(await decide(town, application))).toBe('CRP-01')
  expect((await decide(town, application, 'c')).status).toBe(404)
  expect(ruleOf(await decide(town, application, 'c', staffOf('c', 'chief', 'li')))).toBe('CRP-01')
  expect(ruleOf(await decide(town, application, 'b', staffOf('a', 'chief', 'wu')))).toBe('CRP-01')
  expect((await decide(town, application, 'b')).status).toBe(200)
  await given(town, { ...powers, powers: ['accept', 'sign'] })
  expect(ruleOf(await decide(town, application))).toBe('CRP-01')
})

test('a chief representative signs what another proposed only with the power to sign', async () => {
  const town = await openTown(decisionBundle({ a: { countersign: true } }))
  const application = await submitted(town, 'decided')
  const sign = () => town.ask(chief, 'POST', `/api/tasks/${application}.a/countersignature`)
  expect((await decide(town, application, 'a', officerOf('a'))).body).toMatchObject({ status: 'proposed' })
  await given(town)
  expect(ruleOf(await sign())).toBe('CRP-01')
  const delegation = await given(town, { ...powers, powers: ['sign'] })
  expect(await sign()).toMatchObject({ status: 200, body: { delegation } })
  expect((await look(town, application)).items.a?.outcome).toBe('granted')
})

test('a delegation that was ended, or has not begun, gives no power; what was done under it stands', async () => {
  const town = await openTown(decisionBundle({ a: {} }))
  const [first, second] = [await submitted(town, 'decided'), await submitted(town, 'decided')]
  const delegation = await given(town)
  await decide(town, first)
  expect((await town.ask(staffOf('b', 'head', 'qi'), 'POST', `/api/delegations/${delegation}/end`)).status).toBe(404)
  expect(await town.ask(head, 'POST', `/api/delegations/${delegation}/end`)).toMatchObject({
    status: 200,
    body: { live: false },
  })
  expect(ruleOf(await decide(town, second))).toBe('CRP-01')
  expect((await look(town, first)).items.a?.outcome).toBe('granted')
  await given(town, { ...powers, from: '2026-11-24' })
  expect(ruleOf(await decide(town, second))).toBe('CRP-01')
  town.pass(day)
  expect((await decide(town, second)).status).toBe(200)
  const { body } = await town.ask(head, 'GET', '/api/delegations')
  const { delegations } = body as { delegations: { live: boolean }[] }
  expect(delegations.map(({ live }) => live).sort()).toEqual([false, true])
})

test('delegations are given by the head of the department, for its own items, from a day to a later one', async () => {
  const town = await openTown(decisionBundle({ a: {}, b: {} }))
  for (const by of [officerOf('a'), chief, applicant]) expect((await give(town, powers, by)).status).toBe(403)
  const wrong: [object, string][] = [
    [{ all: false }, 'items'],
    [{ items: ['a'] }, 'items'],
    [{ all: false, items: ['a', 'b'] }, 'items.1'],
    [{ until: '2026-11-22' }, 'until'],
    [{ from: '2026-11-25', until: '2026-11-24' }, 'until'],
    [{ until: '2026-02-30' }, 'until'],
    [{ role: 'clerk' }, 'powers'],
    [{ powers: [] }, 'powers'],
    [{ to: ' ' }, 'to'],
  ]
  for (const [change, at] of wrong)
    expect(await give(town, { ...powers, ...change }), JSON.stringify(change)).toMatchObject({
      status: 422,
      body: { problems: [{ at }] },
    })
  expect((await town.ask(head, 'GET', '/api/delegations')).body).toEqual({
    delegations: [],
    items: [{ id: 'a', name: expect.any(String) }],
  })
  expect((await give(town, { ...powers, role: 'clerk', powers: ['accept'] })).status).toBe(201)
})
