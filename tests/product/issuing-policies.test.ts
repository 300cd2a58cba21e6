import { expect, test } from 'vitest'
import { carry, checked, handOut, issuingBundle, listed, seeDelivery, signed } from './issuing-town.ts'
import { goTo, realLaw } from './law.ts'
import { applicant, clerk, decide, look, openTown, submitted, supervisor, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'

const refusal = { decision: 'refused', reason: '材料不符', basis: '行政许可法 38' }

test('ISS-07 together: nothing is handed out before the last result, then all of it at once under one record', async () => {
  const town = await openTown(issuingBundle('together', []))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a')
  await decide(town, application, 'b', refusal)
  expect(await listed(town)).toEqual([])
  expect(await handOut(town, application, signed)).toMatchObject({
    status: 409,
    body: { error: 'unlawful', rule: { id: 'ISS-07', article: '003 §19；000 §14' } },
  })
  await decide(town, application, 'c')
  expect(await handOut(town, application, { ...signed, items: ['a'] })).toMatchObject({
    status: 409,
    body: { rule: { id: 'ISS-07' } },
  })
  expect((await handOut(town, application, signed)).body).toMatchObject({
    status: 'delivered',
    items: ['a', 'b', 'c'],
  })
  expect((await seeDelivery(town, application)).record).toMatchObject([{ items: ['a', 'b', 'c'] }])
  expect(await runStatus(town, application)).toBe('SUCCEEDED')
})

test('ISS-07 as ready: what is there is handed out before the rest, the last ends it, and all stands on one record', async () => {
  const town = await openTown(issuingBundle('as-ready'))
  const application = await submitted(town, 'sample')
  expect((await town.ask(clerk, 'GET', `/api/deliveries/${application}`)).status).toBe(404)
  await decide(town, application, 'a')
  await decide(town, application, 'b')
  expect(await listed(town)).toEqual([application])
  expect(await handOut(town, application, { ...signed, ...checked, items: ['a'] })).toMatchObject({
    status: 409,
    body: { rule: { id: 'ISS-01' }, items: ['a'] },
  })
  expect(await handOut(town, application, { ...signed, items: ['c'] })).toMatchObject({
    status: 409,
    body: { rule: { id: 'ISS-07.ready' }, items: ['c'] },
  })
  const first = await handOut(town, application, signed)
  expect(first.body).toMatchObject({ status: 'in-progress', items: ['b'] })
  expect(await listed(town)).toEqual([])
  expect((await handOut(town, application, { ...signed, items: ['b'] })).status).toBe(409)
  await carry(town, application, 'a')
  await decide(town, application, 'c')
  expect((await look(town, application)).status).toBe('ready')
  expect((await handOut(town, application, { ...signed, items: ['c'] })).body).toMatchObject({ status: 'ready' })
  expect((await handOut(town, application, { ...signed, ...checked })).body).toMatchObject({ status: 'delivered' })
  const { record, items } = await seeDelivery(town, application)
  expect(record.map((each) => each.items)).toEqual([['b'], ['c'], ['a']])
  expect(items.every(({ deliveredAt }) => deliveredAt !== undefined)).toBe(true)
  expect(await runStatus(town, application)).toBe('SUCCEEDED')
})

test('ISS-07 as ready: when everything is out before the last item ends without a result, the application ends by itself', async () => {
  const town = await openTown(issuingBundle('as-ready', []))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a')
  await handOut(town, application, signed)
  await decide(town, application, 'b')
  await handOut(town, application, { way: 'electronic' })
  await town.ask(applicant, 'POST', `/api/applications/${application}/withdrawal`, { items: ['c'] })
  expect((await look(town, application)).status).toBe('delivered')
  expect(await runStatus(town, application)).toBe('SUCCEEDED')
  expect((await seeDelivery(town, application)).record.map(({ items }) => items)).toEqual([['a'], ['b'], []])
})

test('a refusal is handed out too, and what was blocked has nothing to hand out', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: { after: ['a'] } }))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a', refusal)
  expect(await listed(town)).toEqual([application])
  expect((await handOut(town, application, signed)).body).toMatchObject({ status: 'delivered', items: ['a'] })
})

test('PRO-11 delivery has ten working days from the decision: the last day is public, and delay is found out by name', async () => {
  const town = await openTown(issuingBundle('as-ready', []))
  await realLaw(town)
  await goTo(town, '2026-11-23')
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a')
  await goTo(town, '2026-11-24')
  for (const item of ['b', 'c']) await decide(town, application, item)
  const { body } = await town.ask(applicant, 'GET', `/api/applications/${application}`)
  const { items } = body as { items: { id: string; due?: string; dueFor?: string }[] }
  expect(items).toMatchObject([
    { id: 'a', due: '2026-12-07', dueFor: 'delivery' },
    { id: 'b', due: '2026-12-08', dueFor: 'delivery' },
    { id: 'c', due: '2026-12-08', dueFor: 'delivery' },
  ])
  const late = async () => {
    const seen = await town.ask(supervisor, 'GET', `/api/applications/${application}/cards`)
    const { cards } = seen.body as { cards: { about: string; colour: string; item: string }[] }
    return cards.filter(({ about, colour }) => about === 'delivery' && colour === 'red').map(({ item }) => item)
  }
  await goTo(town, '2026-12-07', 23)
  expect(await late()).toEqual([])
  await goTo(town, '2026-12-08')
  expect(await late()).toEqual(['a'])
  await handOut(town, application, signed)
  await goTo(town, '2026-12-10')
  expect(await late()).toEqual(['a'])
})

async function runStatus({ product }: Town, application: string): Promise<unknown> {
  return product.store.db.prepare('SELECT status FROM execution WHERE name = ?').get(application)?.status
}
