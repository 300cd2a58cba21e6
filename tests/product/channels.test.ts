import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openProduct } from '../../lib/adapters/local/product.ts'
import type { Principal } from '../../lib/application/may.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { outboxes } from '../../lib/desk/changes/outbox.ts'
import { answer } from '../../lib/desk/door.ts'
import { publish } from '../../lib/desk/publish.ts'
import { type EntryRow, entriesOf } from '../../lib/desk/rows/application.ts'
import { asJson, smallPng } from '../small-files.ts'
import { acceptanceBundle, acceptanceTown, check, defect, filed, lookAt, wholeForm } from './acceptance-town.ts'
import { applicant, clerk, decide, look, openTown, type Town } from './people.ts'

const someForm = fc.record(
  {
    'applicant.name': fc.constantFrom('', ' ', '张三', '李'.repeat(500)),
    'applicant.mobile': fc.constantFrom('13800000000', '1380', '', '0375-1234567'),
  },
  { requiredKeys: [] },
)
const somePapers = fc.record({
  form: someForm,
  materials: fc.subarray(['photo', 'plan']),
  way: fc.constantFrom('window', 'mail', undefined),
})

/** What comes of the same papers by one channel, when the departments do the same with them. Only limits may differ (003 §26). */
async function handle(town: Town, who: Principal, root: string, papers: object) {
  const saved = await town.ask(who, 'POST', root, { bundle: 'acceptance', ...papers })
  const { application } = saved.body as { application: string }
  const { status, body } = await town.ask(who, 'POST', `${root}/${application}/submission`)
  const said = { status, body: { ...(body as object), application: undefined } }
  const refused = { decision: 'refused', reason: '不符合条件', basis: '行政许可法 38' }
  const acts = status === 201 ? [check(town, application, 'a'), check(town, application, 'b')] : []
  const checks = [...(await Promise.all(acts)), await check(town, application, 'c')].map((each) => each.status)
  const decisions = [
    await decide(town, application, 'a', { decision: 'granted', points: ['face'] }),
    await decide(town, application, 'c', refused),
  ].map((each) => each.status)
  const seen = (await town.ask(who, 'GET', `/api/applications/${application}`)).body as Awaited<
    ReturnType<typeof lookAt>
  >
  const items = seen.items.map(({ id, status, outcome }) => ({ id, status, outcome }))
  return { said, checks, decisions, status: seen.status, items, happened: seen.history.map(({ what }) => what) }
}

test('ONL-07 whatever is filed, at the counter and online the same faults are found in it and the same comes of it', async () => {
  for (const by of ['automatic', 'departments'] as const) {
    const town = await acceptanceTown({ by })
    const kinds = new Set<number>()
    const property = fc.asyncProperty(somePapers, async (papers) => {
      const online = await handle(town, applicant, '/api/applications', papers)
      expect(await handle(town, clerk, '/api/intakes', papers)).toEqual(online)
      kinds.add(online.said.status)
    })
    await fc.assert(property, { numRuns: 60, seed: 7 })
    expect([...kinds].toSorted()).toEqual([201, 422])
  }
})

/** The photo is shared by the third office, and made by nobody. */
function sharing(): Bundle {
  const bundle = acceptanceBundle({ by: 'departments' })
  const photo = { id: 'photo', name: '照片', shared: 'office-c' }
  return { ...bundle, catalogue: { ...bundle.catalogue, materials: { ...bundle.catalogue.materials, photo } } }
}

test('ONL-06 PRO-08 what is shared cannot be demanded: not by the guide, at filing, at a check or in review', async () => {
  const town = await openTown(sharing())
  const notice = await town.ask(applicant, 'GET', '/api/bundles/acceptance/notice')
  expect(notice.body).toMatchObject({
    materials: [{ id: 'plan' }],
    exempt: [{ id: 'photo', name: '照片', by: 'c部门' }],
  })
  const papers = { bundle: 'acceptance', form: wholeForm, materials: ['plan'], way: 'window' }
  const { application } = (await town.ask(applicant, 'POST', '/api/applications', papers)).body as {
    application: string
  }
  expect((await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)).status).toBe(201)
  const outside = { status: 409, body: { rule: { id: 'ACC-03' } } }
  expect(await check(town, application, 'a', defect('materials.photo', '请交纸质件'))).toMatchObject(outside)
  for (const item of ['a', 'b', 'c']) expect((await check(town, application, item)).status).toBe(200)
  const asked = { decision: 'correction', says: '请交纸质件', materials: ['photo'] }
  expect((await decide(town, application, 'a', asked)).status).toBe(422)
  expect((await look(town, application)).items.a).toMatchObject({ status: 'open' })
})

test('BND-08 PRO-08 what one item has taken no other asks for: it is listed once, handed in once and seen by all who need it', async () => {
  const town = await acceptanceTown({ by: 'departments' })
  const { body } = await town.ask(applicant, 'GET', '/api/bundles/acceptance/notice')
  const { materials } = body as { materials: { id: string; items: string[] }[] }
  expect(materials).toMatchObject([
    { id: 'photo', items: ['a', 'b'] },
    { id: 'plan', items: ['b'] },
  ])
  const application = await filed(town)
  for (const item of ['a', 'b', 'c']) await check(town, application, item)
  const seen = async (item: string) => {
    const officer: Principal = { role: 'officer', id: `officer-${item}`, department: `office-${item}` }
    return town.ask(officer, 'GET', `/api/tasks/${application}.${item}/materials/photo`)
  }
  const [first, second, third] = [await seen('a'), await seen('b'), await seen('c')]
  expect(first.status).toBe(200)
  expect(second.body).toEqual(first.body)
  expect(third.status).toBe(404)
  expect((await lookAt(town, application)).acceptance.notices).toEqual([])
})

/** The provincial platform: takes what is posted to it, and refuses the first time what it is told to. */
async function openPlatform() {
  const got = new Map<string, { application: string; events: { seq: number; what: string }[] }>()
  let posts = 0
  const server = createServer(async (request, response) => {
    const text = (await request.toArray()).join('')
    // One in three is lost on the way.
    if (++posts % 3 === 0) {
      response.writeHead(503).end()
      return
    }
    got.set(String(request.headers['idempotency-key']), JSON.parse(text))
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { url, got, close: () => server.close() }
}

test('ONL-08 a case goes from filing to 送达 without a visit, and the provincial platform hears of every event once', async () => {
  const platform = await openPlatform()
  const bugs: unknown[] = []
  const clock = { late: 0, now: () => Date.now() + clock.late }
  const product = openProduct({ platformUrl: platform.url, clock, report: (bug) => bugs.push(bug) })
  const bundle = acceptanceBundle({ by: 'departments' })
  await publish(product.ports, { ...bundle, deliver: { ...bundle.deliver, ways: ['electronic'] } })
  await product.run()
  const ask: Town['ask'] = async (principal, method, path, body) => {
    const request = { method, path, query: {}, body, principal, language: 'zh' } as const
    const reply = await answer(product.ports, request, (bug) => bugs.push(bug))
    await product.engine.settled()
    return reply
  }
  const town = { product, ask } as Town
  const begun = await ask(applicant, 'POST', '/api/applications', {
    bundle: 'acceptance',
    form: wholeForm,
    way: 'electronic',
  })
  const { application } = begun.body as { application: string }
  for (const material of ['photo', 'plan'])
    await ask(
      applicant,
      'PUT',
      `/api/applications/${application}/materials/${material}`,
      asJson('a.png', smallPng(material)),
    )
  await ask(applicant, 'POST', `/api/applications/${application}/submission`)
  for (const item of ['a', 'b', 'c']) await check(town, application, item)
  for (const item of ['a', 'b', 'c'])
    await decide(town, application, item, { decision: 'granted', points: item === 'a' ? ['face'] : [] })
  await ask(clerk, 'POST', `/api/deliveries/${application}`, { way: 'electronic' })
  expect(await lookAt(town, application)).toMatchObject({ status: 'delivered' })

  const waiting = async () => (await Promise.all(outboxes.map((box) => product.ports.table.query(box)))).flat()
  for (let round = 0; round < 50 && (await waiting()).length > 0; round++) {
    clock.late += 60_000
    await product.sweep()
  }
  expect(await waiting()).toEqual([])
  const record = (await product.ports.table.query(entriesOf(application))) as readonly EntryRow[]
  const told = [...platform.got.values()].flatMap(({ events }) => events).toSorted((one, other) => one.seq - other.seq)
  expect(told).toMatchObject(record.map(({ entry }) => ({ seq: entry.seq, what: entry.kind })))
  expect(told).toHaveLength(record.length)
  expect(JSON.stringify([...platform.got.values()])).not.toContain('张三')
  expect(bugs).toEqual([])
  product.close()
  platform.close()
})
