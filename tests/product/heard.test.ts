import { expect, test } from 'vitest'
import { anyone } from '../../lib/desk/claims.ts'
import { describeApi } from '../../lib/desk/openapi.ts'
import { fits, readAsked } from '../asked.ts'
import { type Described, operationsOf } from '../described.ts'
import { goTo, realLaw } from './law.ts'
import { day, filed, papersBundle, pledge, seeItem } from './papers.ts'
import { applicant, decide, officerOf, openTown, submitted } from './people.ts'
import { threeApprovals } from './sample-bundle.ts'
import { cardsOf, supervisor } from './supervision-town.ts'

test('every operation of the API is asked for in a test', () => {
  const asked = readAsked()
  const names = operationsOf(describeApi() as Described).map(({ name }) => name)
  const silent = names.filter((name) => !asked.some((each) => fits(each, name)))
  expect(silent).toEqual([])
})

test('anyone sees the bundles, and one with its questions, items and ways', async () => {
  const town = await openTown(threeApprovals())
  const all = await town.ask(anyone, 'GET', '/api/bundles')
  expect(all).toMatchObject({ status: 200, body: [{ bundle: 'three', name: '样例一件事', version: 1 }] })
  const one = await town.ask(anyone, 'GET', '/api/bundles/three')
  expect(one).toMatchObject({
    status: 200,
    body: { lead: 'a部门', items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], ways: ['window', 'mail'] },
  })
})

/** An application granted on a commitment of which the check found that it is broken. */
async function brokenPromise() {
  const commitment = pledge('proof')
  const town = await openTown(papersBundle({ a: { mode: 'commitment', materials: ['proof'], commitment } }))
  const application = await filed(town, { commits: ['a'], signed: '张三' })
  const task = `/api/tasks/${application}.a`
  const inspected = { kept: false, says: '场所不符' }
  expect((await town.ask(officerOf('a'), 'POST', `${task}/post-check`, inspected)).status).toBe(200)
  return { town, application, task }
}

test('a broken commitment that is put right is fixed, and can be revoked no more', async () => {
  const { town, application, task } = await brokenPromise()
  const fixed = await town.ask(officerOf('a'), 'POST', `${task}/fix`, { says: '已整改' })
  expect(fixed).toMatchObject({ status: 200, body: { task: `${application}.a` } })
  town.pass(30 * day)
  const reasons = { reason: '不符合承诺', basis: '行政许可法 69' }
  const late = await town.ask(officerOf('a'), 'POST', `${task}/revocation`, reasons)
  expect(late).toMatchObject({ status: 409, body: { rule: { id: 'COM-01.revocation' } } })
})

test('a broken commitment that is not put right is revoked, and its owner sees why', async () => {
  const { town, application, task } = await brokenPromise()
  town.pass(30 * day)
  const reasons = { reason: '不符合承诺', basis: '行政许可法 69' }
  expect((await town.ask(officerOf('a'), 'POST', `${task}/revocation`, reasons)).status).toBe(200)
  expect(await seeItem(town, application, 'a', applicant)).toMatchObject({ revoked: reasons })
})

test('a red card on the board of the lead is explained, put right and closed, and leaves the board', async () => {
  const town = await openTown(threeApprovals())
  await realLaw(town)
  const application = await submitted(town, 'three')
  await decide(town, application, 'a')
  await decide(town, application, 'b')
  await goTo(town, '2026-12-01')
  const board = await town.ask(officerOf('a'), 'GET', '/api/board?limit=5')
  expect(board).toMatchObject({ status: 200, body: { cards: [{ application, item: 'c', colour: 'red' }] } })
  const [red] = await cardsOf(town, officerOf('a'), '/api/board')
  const card = `/api/applications/${application}/cards/${red?.card}`
  const says = { says: '人手不足' }
  expect((await town.ask(officerOf('c'), 'POST', `${card}/explanation`, says)).status).toBe(200)
  expect((await town.ask(supervisor, 'POST', `${card}/review`, { verdict: 'upheld', ...says })).status).toBe(200)
  await decide(town, application, 'c')
  expect((await town.ask(officerOf('c'), 'POST', `${card}/rectification`, { says: '已办结' })).status).toBe(200)
  expect((await town.ask(supervisor, 'POST', `${card}/review`, { verdict: 'closed', ...says })).status).toBe(200)
  expect(await cardsOf(town, officerOf('a'), '/api/board')).toEqual([])
})
