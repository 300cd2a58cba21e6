import { afterEach, expect, test } from 'vitest'
import { type Act, type Grant, grants } from '../../lib/application/grants.ts'
import { decide, officerOf, openTown, staffOf, submitted, type Town } from '../product/people.ts'
import { threeApprovals } from '../product/sample-bundle.ts'

const table = grants as Record<Act, readonly Grant[]>
const before = { ...table }
afterEach(() => Object.assign(table, before))

/** From now on the act is theirs whatever department the task is of. */
function open(act: Act): void {
  table[act] = table[act].map((grant) => ({ ...grant, relation: 'any' }))
}

const acts: readonly [act: Act, path: string, body: object | undefined][] = [
  ['decide', 'decision', { decision: 'granted' }],
  ['ask-correction', 'decision', { decision: 'correction', says: '请更正', fields: ['name'], materials: [] }],
  ['record-review', 'reviews', { review: 'compliance', passed: true }],
  ['sign-in', 'sign-in', {}],
  ['assign', 'transfer', { to: 'colleague', reason: '轮休' }],
  ['sign', 'countersignature', undefined],
  ['send-back', 'return', { reason: '理由不足' }],
  ['send-letter', 'letters', { to: 'office-c', asks: '请核查' }],
  ['hand-over', 'hand-over', undefined],
]

const tryAt = ({ ask }: Town, application: string, path: string, body: object | undefined) =>
  ask(officerOf('b'), 'POST', `/api/tasks/${application}.a/${path}`, body)

test.for(acts)('%s: its own grant answers for %s, and no other act’s', async ([act, path, body]) => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  expect((await tryAt(town, application, path, body)).status).toBe(404)
  open('review')
  expect((await tryAt(town, application, path, body)).status, 'what may be read is not theirs to do').toBe(404)
  Object.assign(table, before)
  open(act)
  expect((await tryAt(town, application, path, body)).status).not.toBe(404)
})

test('whoever may no longer read a task decides it all the same where the grant of deciding says so', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  table.review = []
  expect((await town.ask(officerOf('a'), 'GET', `/api/tasks/${application}.a`)).status).toBe(403)
  expect((await decide(town, application, 'a')).status).toBe(200)
  table.decide = table.decide.filter(({ role }) => role !== 'officer')
  expect((await decide(town, application, 'b')).status).toBe(403)
  table.decide = [{ role: 'head', relation: 'own-department', while: ['open'] }]
  const head = staffOf('b', 'head', 'head-b')
  const decision = { decision: 'granted' }
  expect((await town.ask(head, 'POST', `/api/tasks/${application}.b/decision`, decision)).status).toBe(200)
})
