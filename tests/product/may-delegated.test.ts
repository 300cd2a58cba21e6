import { expect, test } from 'vitest'
import { acceptanceTown, chiefOf, empower, filed, headOf } from './acceptance-town.ts'
import { decisionBundle } from './decision-bundle.ts'
import { clerk, officerOf, openTown, submitted, type Town } from './people.ts'

const mayOf = async ({ ask }: Town, path: string, who = chiefOf('a')) =>
  ((await ask(who, 'GET', path)).body as { may: string[] }).may

const give = async ({ ask }: Town, powers: readonly string[], more: object = { all: true }) => {
  const body = { to: chiefOf('a').id, role: 'chief', powers, until: '2026-11-30', ...more }
  expect((await ask(headOf('a'), 'POST', '/api/delegations', body)).status).toBe(201)
}

test('a chief representative is offered what a delegation in force gives, item by item, and no button more', async () => {
  const town = await openTown(decisionBundle({ a: {}, b: { department: 'office-a' } }))
  const application = await submitted(town, 'decided')
  const task = `/api/tasks/${application}`
  const bare = await mayOf(town, `${task}.a`)
  for (const act of ['decide', 'assign', 'sign', 'check']) expect(bare).not.toContain(act)
  expect(bare).toContain('sign-in')
  expect(await mayOf(town, `${task}.a`, officerOf('a'))).toEqual(expect.arrayContaining(['decide', 'assign']))
  await give(town, ['decide'], { all: false, items: ['a'] })
  expect(await mayOf(town, `${task}.a`)).toEqual(expect.arrayContaining(['decide', 'assign']))
  expect(await mayOf(town, `${task}.b`)).not.toContain('decide')
  town.pass(9 * 86_400_000)
  expect(await mayOf(town, `${task}.a`)).not.toContain('decide')
})

test('signing and checking are offered a chief representative with the powers for them', async () => {
  const town = await openTown(decisionBundle({ a: { countersign: true } }))
  const application = await submitted(town, 'decided')
  const task = `/api/tasks/${application}.a`
  await town.ask(officerOf('a'), 'POST', `${task}/decision`, { decision: 'granted' })
  await give(town, ['decide'])
  expect(await mayOf(town, task)).not.toContain('sign')
  await give(town, ['sign'])
  expect(await mayOf(town, task)).toContain('sign')

  const checking = await acceptanceTown({ by: 'departments' })
  const check = `/api/tasks/${await filed(checking)}.a`
  expect(await mayOf(checking, check)).not.toContain('check')
  await give(checking, ['accept'])
  expect(await mayOf(checking, check)).toContain('check')
})

test('accepting is offered to the clerk who may take all that is to be looked at', async () => {
  const town = await acceptanceTown({ by: 'counter' })
  const path = `/api/acceptances/${await filed(town)}`
  expect(await mayOf(town, path, clerk)).toEqual(['hand-papers'])
  await empower(town, ['a', 'b'])
  expect(await mayOf(town, path, clerk)).toEqual(['hand-papers'])
  await empower(town, ['c'])
  expect(await mayOf(town, path, clerk)).toEqual(['accept', 'hand-papers'])
})
