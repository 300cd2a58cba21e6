import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishFolder } from '../../bin/publish-folder.ts'
import { systemClock } from '../../lib/adapters/clock.ts'
import { createHttpServer } from '../../lib/adapters/local/http.ts'
import { openProduct } from '../../lib/adapters/local/product.ts'
import { createTokens, readTokenKey } from '../../lib/adapters/local/tokens.ts'
import {
  type Ask,
  applicant,
  carryAll,
  clerk,
  createAsk,
  fixed,
  grantAll,
  look,
  officerAt,
  readDepartments,
  readPapers,
} from './newborn.ts'
import { freshFolder, removeFolder } from './running.ts'

const folder = freshFolder()
const bugs: unknown[] = []
const report = (bug: unknown) => bugs.push(bug)
const product = openProduct({ folder, report })
const tokens = createTokens(readTokenKey(folder), systemClock)
const server = createHttpServer({ ports: product.ports, store: product.store, tokens, report })
let ask: Ask

beforeAll(async () => {
  await publishFolder(product.ports, 'bundles')
  await product.run()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  ask = createAsk(`http://127.0.0.1:${port}`, async (who) => ({ authorization: `Bearer ${await tokens.sign(who, 1)}` }))
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
  product.close()
  removeFolder(folder)
})

/** A disk with room for this many pages of the database and no more; undefined: room again. */
function room(pages?: number): void {
  const used = Number(product.store.db.prepare('PRAGMA page_count').get()?.page_count)
  product.store.db.exec(`PRAGMA max_page_count = ${pages === undefined ? 1_000_000_000 : used + pages}`)
}

/** What was acknowledged with 2xx while the disk was full now and then. */
interface Acknowledged {
  readonly saved: Set<string>
  readonly submitted: Set<string>
  readonly granted: Set<string>
  readonly statuses: Set<number>
}

async function people(
  until: () => boolean,
  known: Acknowledged,
  departments: ReadonlyMap<string, string>,
): Promise<void> {
  while (!until()) {
    const saved = await ask(applicant, 'POST', '/api/applications', readPapers())
    known.statuses.add(saved.status)
    if (saved.status !== 201) continue
    const id = String(saved.body.application)
    known.saved.add(id)
    const sent = await ask(applicant, 'POST', `/api/applications/${id}/submission`)
    known.statuses.add(sent.status)
    if (sent.status !== 201) continue
    known.submitted.add(id)
    for (const [item, department] of departments) {
      const task = await ask(officerAt(department), 'GET', `/api/tasks/${id}.${item}`)
      known.statuses.add(task.status)
      // What the law lets a rule decide was decided when it was opened.
      if ((task.body.item as { status?: string } | undefined)?.status !== 'open') continue
      const points = (task.body.points as { id: string }[]).map((point) => point.id)
      const path = `/api/tasks/${id}.${item}/decision`
      const decided = await ask(officerAt(department), 'POST', path, {
        decision: 'granted',
        points,
        makes: fixed[item],
      })
      known.statuses.add(decided.status)
      if (decided.status === 200) known.granted.add(`${id} ${item}`)
    }
  }
}

test('a disk that fills up under load answers 507, loses nothing acknowledged, and every case ends once there is room', async () => {
  const known: Acknowledged = { saved: new Set(), submitted: new Set(), granted: new Set(), statuses: new Set() }
  let over = false
  const departments = await readDepartments(ask)
  const crowd = Array.from({ length: 6 }, () => people(() => over, known, departments))
  for (const pages of [0, 3, 12, 1]) {
    await new Promise((resolve) => setTimeout(resolve, 150))
    room(pages)
    await new Promise((resolve) => setTimeout(resolve, 150))
    room()
  }
  over = true
  await Promise.all(crowd)
  expect(known.statuses).toContain(507)
  expect(known.statuses).toContain(201)
  expect([...known.statuses].filter((status) => ![200, 201, 404, 507].includes(status))).toEqual([])

  for (const id of known.saved) {
    const seen = await look(ask, id)
    if (known.submitted.has(id)) expect(seen.status, id).not.toBe('draft')
    for (const { id: item, decision, outcome } of seen.items) {
      if (known.granted.has(`${id} ${item}`)) expect(decision?.decision, `${id} ${item}`).toBe('granted')
      expect(outcome, `${id} ${item}`).not.toBe('attention')
    }
  }
  const filed = [...known.saved].slice(0, 12)
  for (const id of filed) {
    if ((await look(ask, id)).status === 'draft') await ask(applicant, 'POST', `/api/applications/${id}/submission`)
    expect((await grantAll(ask, id)).status, id).toBe('ready')
    expect((await ask(clerk, 'POST', `/api/deliveries/${id}`, await carryAll(ask, id))).status).toBe(200)
  }
  await product.engine.settled()
  await product.sweep()
  const statusOf = product.store.db.prepare('SELECT status FROM execution WHERE name = ?')
  for (const id of filed) expect(statusOf.get(id)?.status, id).toBe('SUCCEEDED')
  expect(bugs.filter((bug) => !/Nothing was saved|was not stored/.test(String(bug)))).toEqual([])
})

test('who asks again with the same request id after a 507 gets it done once', async () => {
  const big = { ...readPapers(), form: { ...readPapers().form, 'child.birth_place': '长'.repeat(400) } }
  room(0)
  let refused = 0
  for (let n = 0; n < 200 && refused === 0; n++)
    if ((await ask(applicant, 'POST', '/api/applications', big, `again-${n}`)).status === 507) refused = n + 1
  expect(refused).toBeGreaterThan(0)
  const key = `again-${refused - 1}`
  room()
  const done = await ask(applicant, 'POST', '/api/applications', big, key)
  expect(done.status).toBe(201)
  expect(await ask(applicant, 'POST', '/api/applications', big, key)).toEqual(done)
})
