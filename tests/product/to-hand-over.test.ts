import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Row } from '../../lib/desk/ports.ts'
import { headKey } from '../../lib/desk/rows/application.ts'
import { handOversOf, handOversSoughtKey, type InboxRow } from '../../lib/desk/rows/lists.ts'
import { issuingBundle, sendOver } from './issuing-town.ts'
import { realLaw } from './law.ts'
import { decide, officerOf, openTown, staffOf, submitted, type Town } from './people.ts'

interface Listed {
  tasks: { task: string; kind: string; status: string; applicant?: string; dueAt?: number; left?: number }[]
  next?: string
  counts: Record<string, number>
}

const listed = async ({ ask }: Town, query = 'show=to-hand-over', item = 'a') =>
  (await ask(officerOf(item), 'GET', `/api/tasks?${query}`)).body as Listed

const tasks = async (town: Town, item = 'a') => (await listed(town, undefined, item)).tasks.map(({ task }) => task)

const rowsOf = async ({ product }: Town, item = 'a') =>
  (await product.ports.table.query(handOversOf(`office-${item}`))) as readonly InboxRow[]

/** Takes the rows of the list away, as if everything were of before there was one. */
async function age(town: Town, item = 'a'): Promise<void> {
  const { table } = town.product.ports
  const { pk, sk } = handOversSoughtKey
  for (const key of [...(await rowsOf(town, item)), { pk, sk }])
    await table.transact([{ remove: { pk: key.pk, sk: key.sk } }])
}

test('a result on paper stands in 待移交 from when it is final until it is handed over, and in no list of open tasks', async () => {
  const town = await openTown(issuingBundle('as-ready'))
  const application = await submitted(town, 'sample')
  expect(await tasks(town)).toEqual([])
  await decide(town, application, 'a')
  const { tasks: there, counts } = await listed(town)
  expect(there).toMatchObject([
    { task: `${application}.a`, kind: 'hand-over', status: 'open', applicant: '张*', dueAt: expect.any(Number) },
  ])
  expect(counts).toMatchObject({ all: 0, late: 0, 'to-hand-over': 1 })
  expect((await listed(town, 'order=left')).tasks).toEqual([])
  expect((await listed(town, '')).tasks).toEqual([])
  expect((await sendOver(town, application, 'a')).status).toBe(200)
  expect(await listed(town)).toMatchObject({ tasks: [], counts: { 'to-hand-over': 0 } })
  expect(await rowsOf(town)).toEqual([])
})

test('nothing is to be handed over of what is refused, or is not on paper', async () => {
  const town = await openTown(issuingBundle('as-ready'))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'b')
  await decide(town, application, 'a', { decision: 'refused', reason: '不符合条件', basis: '办法 3' })
  expect(await tasks(town)).toEqual([])
  expect(await tasks(town, 'b')).toEqual([])
})

test('no time runs for a result that goes out with others until they are there; then all of it is counted', async () => {
  const town = await openTown(issuingBundle('together'))
  await realLaw(town)
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a')
  expect((await listed(town)).tasks).toMatchObject([{ dueAt: undefined, left: undefined }])
  for (const item of ['b', 'c']) await decide(town, application, item)
  const [row] = (await listed(town)).tasks
  expect(row?.left).toBeGreaterThan(0)
})

test('pages of the list hold every result once, in either order, and only the own department sees them', async () => {
  const town = await openTown(issuingBundle('as-ready'))
  const all: string[] = []
  for (let n = 0; n < 5; n++) {
    const application = await submitted(town, 'sample')
    await decide(town, application, 'a')
    all.push(`${application}.a`)
  }
  for (const order of ['filed', 'left']) {
    const seen: string[] = []
    let after = ''
    for (let page = 0; page < 4; page++) {
      const told = await listed(town, `show=to-hand-over&order=${order}&limit=2${after}`)
      seen.push(...told.tasks.map(({ task }) => task))
      if (told.next === undefined) break
      after = `&after=${encodeURIComponent(told.next)}`
    }
    expect(seen.toSorted()).toEqual(all.toSorted())
  }
  expect(await tasks(town, 'b')).toEqual([])
  const { task, may } = (await town.ask(staffOf('a', 'head', 'head-a'), 'GET', `/api/tasks/${all[0]}`)).body as {
    task: string
    may: string[]
  }
  expect([task, may.includes('hand-over')]).toEqual([all[0], false])
})

test('results that were final before there was this list are found when it is read, the latest months first', async () => {
  const town = await openTown(issuingBundle('as-ready'))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a')
  const rows = await rowsOf(town)
  // The heads of long ago do not name their applicant either.
  const { table } = town.product.ports
  const { applicant: _, ...head } = (await table.get(headKey(application))) as Row & { applicant?: string }
  await table.transact([{ put: head as Row }])
  await age(town)
  expect(await tasks(town)).toEqual([`${application}.a`])
  expect(await rowsOf(town)).toEqual(rows)
  await sendOver(town, application, 'a')
  await age(town)
  expect(await tasks(town)).toEqual([])
})

test('of very many applications of before some are looked at with each reading of the list', async () => {
  const town = await openTown(issuingBundle('as-ready'))
  for (let n = 0; n < 55; n++) await decide(town, await submitted(town, 'sample'), 'a')
  await age(town)
  const found = async () => (await listed(town, 'order=left')).counts['to-hand-over']
  expect([await found(), await found(), await found()]).toEqual([50, 55, 55])
})

test('whatever is decided and handed over in whatever order, the list holds what the department’s people may hand over', async () => {
  const town = await openTown(issuingBundle('as-ready', ['a', 'b']))
  const acts = fc.array(
    fc.record({
      item: fc.constantFrom('a', 'b', 'c'),
      act: fc.constantFrom('granted', 'refused', 'hand-over', 'forget'),
    }),
    { maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(acts, async (wanted) => {
      const application = await submitted(town, 'sample')
      for (const { item, act } of wanted) {
        if (act === 'hand-over') await sendOver(town, application, item)
        else if (act === 'forget') await age(town, item)
        else await decide(town, application, item, { decision: act, reason: '核对', basis: '办法 3' })
        for (const each of ['a', 'b', 'c']) {
          const task = `${application}.${each}`
          const { may } = (await town.ask(officerOf(each), 'GET', `/api/tasks/${task}`)).body as { may: string[] }
          expect((await tasks(town, each)).includes(task)).toBe(may.includes('hand-over'))
        }
      }
    }),
    { numRuns: 15 },
  )
})
