import { expect, test } from 'vitest'
import { decisionBundle, refusal, ruleOf } from './decision-bundle.ts'
import { decide, look, officerOf, openTown, staffOf, submitted } from './people.ts'

const points = [
  { id: 'identity', name: '身份核对' },
  { id: 'premises', name: '场所核对' },
]
const ticked = { decision: 'granted', points: ['identity', 'premises'] }
/** Everything that does not tick each point. */
const lacking = [[], ['identity'], ['premises'], ['identity', 'identity']].map((some) => ({ ...ticked, points: some }))

test('CAT-15 whoever approves has ticked each review point: one by one, in bulk and where a second person signs', async () => {
  const town = await openTown(decisionBundle({ a: { points }, b: { points, countersign: true }, c: {} }))
  const application = await submitted(town, 'decided')
  for (const decision of [{ decision: 'granted' }, ...lacking]) {
    for (const item of ['a', 'b']) {
      const reply = await decide(town, application, item, decision)
      expect(reply).toMatchObject({
        status: 422,
        body: { error: 'incomplete', rule: { id: 'CAT-15', article: '002 §6' } },
      })
    }
  }
  const { items } = await look(town, application)
  expect([items.a?.status, items.b?.status]).toEqual(['open', 'open'])

  const others = [await submitted(town, 'decided'), await submitted(town, 'decided')]
  const tasks = others.map((other) => `${other}.a`)
  const bulk = (decision: object) => town.ask(officerOf('a'), 'POST', '/api/decisions', { ...decision, tasks })
  for (const decision of lacking)
    expect((await bulk(decision)).body).toEqual({
      results: tasks.map((task) => ({ task, status: 'refused', error: 'incomplete', rule: 'CAT-15' })),
    })
  expect((await bulk(ticked)).body).toMatchObject({ results: [{ status: 'decided' }, { status: 'decided' }] })

  const sign = () => town.ask(staffOf('b', 'head', 'sun'), 'POST', `/api/tasks/${application}.b/countersignature`)
  expect(await sign()).toMatchObject({ status: 409, body: { error: 'not-now' } })
  expect((await decide(town, application, 'b', ticked)).body).toMatchObject({ status: 'proposed' })
  expect(await sign()).toMatchObject({ status: 200, body: { status: 'decided' } })
  expect((await look(town, application)).items.b?.outcome).toBe('granted')
})

test('points of another item tick nothing, and what has no points or is refused needs none', async () => {
  const town = await openTown(
    decisionBundle({ a: { points }, b: { points: [{ id: 'plan', name: '图纸核对' }] }, c: {} }),
  )
  const application = await submitted(town, 'decided')
  expect(await decide(town, application, 'b', { ...ticked, points: ['identity'] })).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'points.0', wrong: 'not-a-choice' }] },
  })
  expect(ruleOf(await decide(town, application, 'a', refusal))).toBeUndefined()
  expect(ruleOf(await decide(town, application, 'c'))).toBeUndefined()
})

test('what was returned by the second person is ticked again point by point', async () => {
  const town = await openTown(decisionBundle({ a: { points, countersign: true } }))
  const application = await submitted(town, 'decided')
  const place = `/api/tasks/${application}.a`
  await decide(town, application, 'a', ticked)
  await town.ask(staffOf('a', 'head', 'sun'), 'POST', `${place}/return`, { reason: '场所未核对' })
  expect(ruleOf(await decide(town, application, 'a', { decision: 'granted' }))).toBe('CAT-15')
  expect(ruleOf(await decide(town, application, 'a', ticked))).toBeUndefined()
})
