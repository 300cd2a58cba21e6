import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { walkCase } from '../../bin/walk/walk-case.ts'
import type { OutboxRow } from '../../lib/desk/changes/outbox.ts'
import type { Machines } from '../../lib/desk/ports.ts'
import {
  account,
  callersOf,
  correct,
  correction,
  decide,
  getCase,
  grant,
  handOver,
  itemOf,
  kindsOf,
  look,
  outboxOf,
  registration,
  seals,
  submit,
  three,
  threeItems,
  until,
  untilItem,
} from './cases.ts'
import { openCloud } from './cloud.ts'
import { ServiceFails } from './functions-server.ts'
import { endOf } from './run-record.ts'
import { openStage, type Stage } from './stage.ts'

const cloud = await openCloud()
afterAll(() => cloud.close())

/** Hands the finished application over; its machine ends as well. */
async function expectHandedOver(stage: Stage, application: string): Promise<void> {
  expect((await handOver(stage, application)).status).toBe(200)
  expect((await endOf(cloud, stage, application)).status).toBe('SUCCEEDED')
}

test('a call of the relay that gets lost is made up for by the sweep, whichever it was', async () => {
  const stage = await openStage(cloud, three.bundle)
  const lost: string[] = []
  // One of each kind: the start of the machine, a success, a failure.
  stage.stream.lose = ({ outgoing }) => {
    const { send } = outgoing as OutboxRow['outgoing']
    if (lost.includes(send) || send === 'notice') return false
    lost.push(send)
    return true
  }
  const application = await submit(stage, three)
  await stage.quiet()
  expect((await look(stage, application)).items.map(({ status }) => status)).not.toContain('open')
  expect(await stage.sweep()).toEqual({ tried: 1, rung: 0, parked: 0 })

  await untilItem(stage, application, registration, 'open')
  expect((await decide(stage, application, registration, correction)).status).toBe(200)
  await stage.quiet()
  expect((await outboxOf(stage)).map(({ outgoing }) => outgoing.send)).toEqual(['fail'])
  expect(await stage.sweep()).toEqual({ tried: 1, rung: 0, parked: 0 })
  // Only now the machine asks for the correction.
  await until(stage, application, () =>
    cloud.functions.invoked.some(({ event }) => asksForCorrection(event, application)),
  )
  expect((await correct(stage, application, registration)).status).toBe(200)
  await stage.quiet()
  expect((await outboxOf(stage)).map(({ outgoing }) => outgoing.send)).toEqual(['succeed'])
  expect(await stage.sweep()).toEqual({ tried: 1, rung: 0, parked: 0 })

  await grant(stage, application, registration, seals, account)
  await expectHandedOver(stage, application)
  expect(lost.sort()).toEqual(['fail', 'start', 'succeed'])
})

function asksForCorrection(event: unknown, wanted: string): boolean {
  const { application, kind } = event as { application?: string; kind?: string }
  return application === wanted && kind === 'correction'
}

test('where the stream brings nothing at all, the sweep alone carries an application to its end', async () => {
  const each = getCase('company/walks/refused.yaml')
  const stage = await openStage(cloud, each.bundle)
  stage.stream.lose = () => true
  let over = false
  const sweeping = (async () => {
    for (; !over; await sleep(100)) await stage.sweep()
  })()
  const differences = await walkCase(each.walk, {
    as: callersOf(stage.ask),
    bundle: each.bundle.id,
    show: () => undefined,
  })
  over = true
  await sweeping
  expect(differences).toEqual([])
})

test('a send that the machines do not take is due a second later, and is then taken by the sweep', async () => {
  let away = true
  const failing = (machines: Machines): Machines => ({
    ...machines,
    start: (run) => (away ? Promise.reject(new Error('away')) : machines.start(run)),
  })
  const stage = await openStage(cloud, three.bundle, failing)
  const application = await submit(stage, three)
  await until(stage, application, () => true)
  await stage.stream.settled()
  expect(await outboxOf(stage)).toMatchObject([{ attempts: 1, outgoing: { send: 'start' } }])
  expect(await stage.sweep()).toEqual({ tried: 0, rung: 0, parked: 0 })
  away = false
  await sleep(1000)
  expect(await stage.sweep()).toEqual({ tried: 1, rung: 0, parked: 0 })
  expect(itemOf(await untilItem(stage, application, registration, 'open'), registration)?.status).toBe('open')
})

test('a token that is older than the stored one never wins, whenever its call comes', async () => {
  const stage = await openStage(cloud, three.bundle)
  const application = await submit(stage, three)
  for (const item of threeItems) await untilItem(stage, application, item, 'open')
  const asked = cloud.functions.invoked
    .map(({ event }) => event as { application: string; item: string; entered: string })
    .find((event) => event.application === application && event.item === seals)
  const entered = asked?.entered ?? ''
  const earlier = new Date(Date.parse(entered) - 1).toISOString()
  const openTask = stage.handlers.get('open-task')
  const call = { application, item: seals, kind: 'review' }
  for (const [n, stale] of [earlier, '2020-01-01T00:00:00.000Z'].entries())
    await openTask?.({ ...call, token: `stale-${n}`, entered: stale, retry: 7 + n }, { awsRequestId: 'late' })
  await grant(stage, application, seals, registration, account)
  await expectHandedOver(stage, application)
  expect(itemOf(await look(stage, application), seals)).toMatchObject({ outcome: 'granted', round: 1 })
})

test('the answer of open-task gets lost: the machine asks again, and the newer token is the one that counts', async () => {
  const stage = await openStage(cloud, three.bundle)
  const openTask = stage.handlers.get('open-task')
  const calls: { readonly token: string; readonly retry: number }[] = []
  const again: (() => Promise<unknown>)[] = []
  stage.handlers.set('open-task', async (event, context) => {
    const answer = await openTask?.(structuredClone(event), context)
    const call = event as { item: string; token: string; retry: number }
    if (call.item !== seals) return answer
    calls.push(call)
    again.push(async () => openTask?.(structuredClone(event), context))
    if (calls.length === 1) throw new ServiceFails('the answer was lost')
    return answer
  })
  const application = await submit(stage, three)
  await until(stage, application, () => calls.length === 2)
  expect(calls.map(({ retry }) => retry)).toEqual([0, 1])
  expect(calls[0]?.token).not.toBe(calls[1]?.token)
  // Lambda may bring the first call once more, after the second.
  await again[0]?.()
  await grant(stage, application, seals, registration, account)
  await expectHandedOver(stage, application)
  expect((await kindsOf(stage, application)).filter((kind) => kind === 'opened')).toHaveLength(3)
})

test('a correction that is made before the machine has heard of it leads to another review, not to a result', async () => {
  const stage = await openStage(cloud, three.bundle)
  const application = await submit(stage, three)
  for (const item of threeItems) await untilItem(stage, application, item, 'open')
  stage.stream.lose = ({ outgoing }) => (outgoing as OutboxRow['outgoing']).send === 'fail'
  expect((await decide(stage, application, registration, correction)).status).toBe(200)
  expect((await correct(stage, application, registration)).status).toBe(200)
  await stage.stream.settled()
  await stage.sweep()
  const seen = await until(stage, application, (now) => itemOf(now, registration)?.status !== 'waiting')
  expect(itemOf(seen, registration)).toMatchObject({ status: 'open', round: 2 })
})
