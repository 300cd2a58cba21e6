import { expect, test } from 'vitest'
import type { Row } from '../../lib/desk/ports.ts'
import { headKey } from '../../lib/desk/rows/application.ts'
import { type InboxRow, inboxOf } from '../../lib/desk/rows/lists.ts'
import { applicant, decide, officerOf, openTown, submitted, type Town } from './people.ts'
import { threeApprovals } from './sample-bundle.ts'

const listed = async ({ ask }: Town, query = '', item = 'a') =>
  ((await ask(officerOf(item), 'GET', `/api/tasks${query}`)).body as { tasks: { dueAt?: number }[] }).tasks

const rowsOf = async ({ product }: Town, item: string) =>
  (await product.ports.table.query(inboxOf(`office-${item}`))) as readonly InboxRow[]

/** Leaves of the application's rows what there was of them before they had versions. */
async function age(town: Town, application: string): Promise<void> {
  const { table } = town.product.ports
  const { applicant: _, ...head } = (await table.get(headKey(application))) as Row & { applicant?: string }
  const rows = [...(await rowsOf(town, 'a')), ...(await rowsOf(town, 'b')), ...(await rowsOf(town, 'c'))]
  const old = rows
    .filter((row) => row.application === application)
    .map(({ pk, sk, item, bundle, kind, round, since }) => ({ pk, sk, application, item, bundle, kind, round, since }))
  await table.transact([head as Row, ...old].map((put) => ({ put })))
}

test.for(['', '?order=left'])(
  'rows of before have their limits and their applicant when the list is read%s, and keep them',
  async (query) => {
    const town = await openTown(threeApprovals())
    const application = await submitted(town, 'three')
    const [before, rows] = [await listed(town, query), await rowsOf(town, 'a')]
    expect(before).toMatchObject([{ applicant: '张*', dueAt: expect.any(Number) }])
    await age(town, application)
    expect((await rowsOf(town, 'a'))[0]).not.toHaveProperty('due')
    expect(await listed(town, query)).toEqual(before)
    expect(await rowsOf(town, 'a')).toEqual(rows)
    expect((await rowsOf(town, 'b'))[0]).not.toHaveProperty('due')
    // What is changed afterwards knows whom it is for.
    const wish = { decision: 'correction', says: '姓名不清', fields: ['applicant.name'] }
    expect((await decide(town, application, 'c', wish)).status).toBe(200)
    const form = { 'applicant.name': '张三' }
    await town.ask(applicant, 'POST', `/api/applications/${application}/corrections/c`, { form })
    expect(await listed(town, query, 'c')).toMatchObject([{ applicant: '张*', round: 2 }])
  },
)

test('of very many rows of before some are made again with each reading of the list', async () => {
  const town = await openTown(threeApprovals())
  const all: string[] = []
  for (let n = 0; n < 55; n++) all.push(await submitted(town, 'three'))
  for (const application of all) await age(town, application)
  const renewed = async () => (await listed(town, '?order=left')).filter(({ dueAt }) => dueAt !== undefined).length
  expect([await renewed(), await renewed()]).toEqual([50, 55])
})
