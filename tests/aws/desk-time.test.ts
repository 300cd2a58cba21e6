import { afterAll, expect, test } from 'vitest'
import { systemClock } from '../../lib/adapters/clock.ts'
import { acceptanceToken, tokenKey } from '../../lib/desk/rows/application.ts'
import { getCase, itemOf, kindsOf, look, submit, until } from './cases.ts'
import { openCloud } from './cloud.ts'
import { openStage, type Stage } from './stage.ts'

const cloud = await openCloud({ atOnce: 2 })
afterAll(() => cloud.close())

const day = 24 * 60 * 60 * 1000
const errors = ({ lines }: Stage) => lines.filter(({ level }) => level === 'error')

test('nobody tells the applicant anything in time: the sweep enters the acceptance, and the machine dispatches', async () => {
  let later = 0
  const retirement = getCase('retirement/walks/granted.yaml')
  const clock = { now: () => systemClock.now() + later }
  const stage = await openStage(cloud, retirement.bundle, undefined, clock)
  const application = await submit(stage, retirement)
  const isKept = async () => (await stage.table.get(tokenKey(application, acceptanceToken))) !== undefined
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true)

  await stage.sweep()
  expect(await look(stage, application)).toMatchObject({ status: 'checking' })
  expect(await kindsOf(stage, application)).toEqual(['submitted'])

  later = 30 * day
  expect(await stage.sweep()).toMatchObject({ rung: 1, parked: 0 })
  expect(await kindsOf(stage, application)).toContain('accepted')
  const seen = await until(stage, application, (seen) => itemOf(seen, 'household-confirmation')?.status === 'open')
  expect(seen).toMatchObject({ status: 'in-progress' })
  expect(itemOf(seen, 'household-confirmation')).toMatchObject({ status: 'open' })
  expect(await stage.sweep()).toMatchObject({ parked: 0 })
  expect(errors(stage)).toEqual([])
})
