import { expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import type { Outgoing } from '../../lib/desk/changes/outbox.ts'
import { answer } from '../../lib/desk/door.ts'
import type { Ports, Write } from '../../lib/desk/ports.ts'
import { applicant, officerOf, type Town } from './people.ts'
import { at, listed, openSteps } from './step-town.ts'

/** The town's door where somebody listens to notices: what each request hands to the outbox is noted. */
function listening({ product }: Town) {
  const told: unknown[] = []
  const transact = (writes: readonly Write[]) => {
    for (const write of writes)
      if ('put' in write && isNotice(write.put.outgoing)) told.push(write.put.outgoing.message)
    return product.ports.table.transact(writes)
  }
  const table = { ...product.ports.table, transact }
  const ports: Ports = { ...product.ports, table, notices: { send: () => Promise.resolve() } }
  const send = (principal: Principal, path: string, body: unknown) =>
    answer(ports, { method: 'POST', path, query: {}, body, principal, language: 'zh' }, (bug) => told.push(bug))
  return { told, send }
}

const isNotice = (outgoing: unknown): outgoing is Outgoing & { send: 'notice' } =>
  typeof outgoing === 'object' && outgoing !== null && 'send' in outgoing && outgoing.send === 'notice'

test('the applicant is told the time needed and the day of a hearing, the office that one was asked for', async () => {
  const { town, application } = await openSteps({ a: [listed('hearing')] })
  await at(town, application, 'a').begin('hearing')
  const { told, send } = listening(town)
  const step = `/api/tasks/${application}.a/steps/s1`
  const officer = officerOf('a')
  await send(officer, `${step}/notice`, { days: 10, says: '听证所需时间' })
  await send(applicant, `/api/applications/${application}/steps/s1/hearing`, {})
  await send(officer, `${step}/hearing`, { on: '2026-12-01', place: '听证室', chair: 'judge' })
  const about = { application, step: 's1', items: ['a'] }
  expect(told).toEqual([
    { about: 'step', ...about, days: 10 },
    { about: 'hearing-asked', ...about },
    { about: 'hearing', ...about, on: '2026-12-01' },
  ])
})

test('a refused act tells nobody anything', async () => {
  const { town, application } = await openSteps({ a: [listed('hearing')] })
  await at(town, application, 'a').begin('hearing')
  const { told, send } = listening(town)
  const { status } = await send(officerOf('a'), `/api/tasks/${application}.a/steps/s1/notice`, {
    days: 11,
    says: '超限',
  })
  expect([status, told]).toEqual([409, []])
})

test('the same request again under its id gets the same answer, and there is one step', async () => {
  const { town, application } = await openSteps({ a: [listed('testing')] })
  const begin = () =>
    town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/steps`, { kind: 'testing', reason: '依法' }, 'once')
  const first = await begin()
  expect(await begin()).toEqual(first)
  expect((await at(town, application, 'a').list()).body).toMatchObject({ steps: [{ step: 's1' }] })
})

test('a long list of steps comes in pages', async () => {
  const { town, application } = await openSteps({ a: [listed('testing')] })
  const { begin, end } = at(town, application, 'a')
  for (const step of ['s1', 's2', 's3']) {
    await begin('testing')
    await end(step)
  }
  const page = async (query: string) => {
    const { body } = await town.ask(officerOf('a'), 'GET', `/api/tasks/${application}.a/steps?${query}`)
    const { steps, next } = body as { steps: { step: string }[]; next?: string }
    return { steps: steps.map(({ step }) => step), next }
  }
  expect(await page('limit=2')).toEqual({ steps: ['s1', 's2'], next: 's2' })
  expect(await page('limit=2&after=s2')).toEqual({ steps: ['s3'], next: undefined })
})
