import { expect, test } from 'vitest'
import {
  atIssue,
  carry,
  checked,
  handOut,
  issuingBundle,
  kindsOf,
  listed,
  seeDelivery,
  sendOver,
  signed,
  takeOver,
} from './issuing-town.ts'
import { applicant, clerk, decide, look, officerOf, openTown, submitted } from './people.ts'

/** All three granted. */
async function ready(bundle = issuingBundle()) {
  const town = await openTown(bundle)
  const application = await submitted(town, 'sample')
  for (const item of ['a', 'b', 'c']) await decide(town, application, item)
  expect((await look(town, application)).status).toBe('ready')
  return { town, application }
}

test('ISS-01 a result on paper without both signatures of its slip is not 待发证, and nothing is handed out before', async () => {
  const { town, application } = await ready()
  expect(await listed(town)).toEqual([])
  expect(await handOut(town, application, { ...signed, ...checked })).toMatchObject({
    status: 409,
    body: { error: 'unlawful', rule: { id: 'ISS-01', article: '003 §34' }, items: ['a'] },
  })
  expect((await takeOver(town, application, 'a')).body).toMatchObject({ rule: { id: 'ISS-01.order' } })
  expect((await sendOver(town, application, 'a')).status).toBe(200)
  expect(await listed(town)).toEqual([])
  expect(await listed(town, 'arriving')).toEqual([application])
  expect((await handOut(town, application, { ...signed, ...checked })).status).toBe(409)
  expect((await takeOver(town, application, 'a')).status).toBe(200)
  expect(await listed(town)).toEqual([application])
  expect(await listed(town, 'arriving')).toEqual([])
  const { items } = await seeDelivery(town, application)
  expect(items[0]).toMatchObject({
    carried: true,
    handedOver: { by: 'officer-a' },
    takenOver: { by: 'window-1' },
    issuable: true,
  })
  expect((await handOut(town, application, { ...signed, ...checked })).status).toBe(200)
})

test('ISS-01 only the item’s own department signs out, only the window signs in, each once, and only what is on paper', async () => {
  const { town, application } = await ready()
  expect((await sendOver(town, application, 'b')).body).toMatchObject({ rule: { id: 'ISS-01.paper' } })
  expect((await sendOver(town, application, 'a', officerOf('b'))).status).toBe(404)
  expect((await sendOver(town, application, 'a', clerk)).status).toBe(403)
  await carry(town, application, 'a')
  expect((await sendOver(town, application, 'a')).status).toBe(409)
  expect((await takeOver(town, application, 'a')).status).toBe(409)
  expect((await takeOver(town, application, 'a', officerOf('a'))).status).toBe(403)
})

test('ISS-02 nothing is issued while a point that the department has set for the issue is unchecked', async () => {
  const { town, application } = await ready()
  await carry(town, application, 'a')
  expect((await seeDelivery(town, application)).items[0]).toMatchObject({ atIssue })
  expect(await handOut(town, application, signed)).toMatchObject({
    status: 422,
    body: { error: 'incomplete', rule: { id: 'ISS-02' }, unchecked: { a: atIssue } },
  })
  const half = await handOut(town, application, { ...signed, checked: { a: atIssue.slice(0, 1) } })
  expect(half).toMatchObject({ status: 422, body: { unchecked: { a: ['收回旧证'] } } })
  const foreign = await handOut(town, application, { ...signed, checked: { a: [...atIssue, '交押金'] } })
  expect(foreign).toMatchObject({ status: 422, body: { problems: [{ at: 'checked.a.2', wrong: 'not-asked' }] } })
  expect((await look(town, application)).status).toBe('ready')
  expect((await handOut(town, application, { ...signed, ...checked })).status).toBe(200)
  expect((await seeDelivery(town, application)).record).toMatchObject([{ checked: { a: atIssue } }])
})

test('ISS-03 the applicant is told by the way reserved at filing when results are at the window, and the time is kept', async () => {
  const { town, application } = await ready()
  const told: unknown[] = []
  Object.assign(town.product.ports, {
    notices: { send: async (_: string, message: unknown) => void told.push(message) },
  })
  expect((await seeDelivery(town, application)).notifiedAt).toBeUndefined()
  town.pass(3_600_000)
  await carry(town, application, 'a')
  const at = town.product.ports.clock.now()
  expect((await seeDelivery(town, application)).notifiedAt).toBe(at)
  expect(told).toEqual([{ about: 'ready', application, items: ['a', 'b', 'c'], way: 'window' }])
  town.pass(3_600_000)
  await handOut(town, application, { ...signed, ...checked })
  const notified = (await kindsOf(town, application, applicant)).filter(({ what }) => what === 'notified')
  expect(notified).toMatchObject([{ at }])
})

test('ISS-04 at the window nothing is issued unless the identity was checked and the receiver has signed', async () => {
  const { town, application } = await ready(issuingBundle('together', []))
  for (const lacks of [{}, { receiver: '张三' }, { identity: true }, { receiver: '张三', identity: false }])
    expect(await handOut(town, application, { way: 'window', ...lacks })).toMatchObject({
      status: 422,
      body: { error: 'incomplete', rule: { id: 'ISS-04', article: '003 §36' } },
    })
  expect((await look(town, application)).status).toBe('ready')
  expect((await handOut(town, application, signed)).status).toBe(200)
  expect((await seeDelivery(town, application)).record).toMatchObject([{ receiver: '张三', identity: true }])
})

test('ISS-05 a case sent by post cannot close without the tracking number, which stands on its record', async () => {
  const { town, application } = await ready(issuingBundle('together', []))
  expect(await handOut(town, application, { way: 'mail' })).toMatchObject({
    status: 422,
    body: { error: 'incomplete', rule: { id: 'ISS-05' } },
  })
  expect((await look(town, application)).status).toBe('ready')
  expect((await handOut(town, application, { way: 'mail', tracking: 'EX123456789CN' })).status).toBe(200)
  const { status, record } = await seeDelivery(town, application)
  expect({ status, record }).toMatchObject({ status: 'delivered', record: [{ tracking: 'EX123456789CN' }] })
})

test('ISS-06 the delivery is registered once, and the department that decided sees when its result was delivered', async () => {
  const { town, application } = await ready(issuingBundle('together', []))
  const task = `/api/tasks/${application}.b`
  const before = (await town.ask(officerOf('b'), 'GET', task)).body as { delivery: object }
  expect(before.delivery).toEqual({ carried: false })
  town.pass(60_000)
  await handOut(town, application, signed)
  const at = town.product.ports.clock.now()
  expect((await town.ask(officerOf('b'), 'GET', task)).body).toMatchObject({ delivery: { deliveredAt: at } })
  expect(await handOut(town, application, signed)).toMatchObject({ status: 409, body: { error: 'not-now', at } })
  expect((await seeDelivery(town, application)).record).toHaveLength(1)
})
