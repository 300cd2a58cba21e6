import { expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import type { Ports } from '../../lib/desk/ports.ts'
import { publishBatch, recordLaw, recordPublished } from '../../lib/desk/publish.ts'
import { routes } from '../../lib/desk/routes.ts'
import { listCurrent } from '../../lib/desk/versions.ts'
import { lawContent } from './law.ts'
import { applicant, clerk, officerOf, openTown, stranger, supervisor, type Town } from './people.ts'
import { approve, library, openPublished, proposed, publisher, sources } from './publishing-town.ts'
import { sampleBundle } from './sample-bundle.ts'

/** Both bundles and the region’s settings changed. */
const changed = () =>
  sources([
    ...library({ 'inn/bundle.yaml': ['开旅馆', '开设旅馆'], 'bath/bundle.yaml': ['开浴室', '开设浴室'] }),
    { file: 'settings.yaml', text: 'on-the-spot-share: 0.4\n' },
  ])

/** What people can see of the library, and under which settings they would file. */
async function seen({ ask, product }: Town) {
  const list = (await ask(applicant, 'GET', '/api/bundles')).body as { bundle: string }[]
  const shown = await Promise.all(list.map(({ bundle }) => ask(applicant, 'GET', `/api/bundles/${bundle}`)))
  const law = await product.ports.table.get({ pk: 'LAW', sk: 'CURRENT' })
  return { list, shown: shown.map(({ body }) => body), settings: law?.settings }
}

/** Makes the n-th write of the table, counted from now, fail as a crash would; `after`: once it was done. */
function failAt({ product }: Town, nth: number, after: boolean): { writes: number; mend(): void } {
  const { ports } = product
  const { table } = ports
  const count = { writes: 0, mend: () => void Object.assign(ports, { table }) }
  const transact: Ports['table']['transact'] = async (writes) => {
    count.writes++
    if (count.writes !== nth) return table.transact(writes)
    if (after) await table.transact(writes)
    throw new Error('the computer was switched off')
  }
  Object.assign(ports, { table: { ...table, transact } })
  return count
}

/** A crash at the n-th write: whether there was one, and what people saw then and after approving again. */
async function crash(nth: number, after: boolean) {
  const town = await openPublished()
  const before = await seen(town)
  const { proposal } = await proposed(town, changed())
  const fault = failAt(town, nth, after)
  const failed = await approve(town, proposal).then(
    () => false,
    () => true,
  )
  town.forgive()
  fault.mend()
  const then = await seen(town)
  const again = await approve(town, proposal)
  return { failed, before, then, again, end: await seen(town) }
}

test('BND-03 a batch is published whole or not at all: after a crash at any write people see all of it or nothing', async () => {
  const whole = await crash(1000, false)
  expect(whole.failed).toBe(false)
  expect(whole.then).not.toEqual(whole.before)
  for (const after of [false, true]) {
    let nth = 1
    for (let failed = true; failed; nth++) {
      const run = await crash(nth, after)
      failed = run.failed
      const all = [run.before, whole.end].map((each) => JSON.stringify(each))
      expect(all, `at write ${nth}`).toContain(JSON.stringify(run.then))
      expect(run.again).toMatchObject({ status: 200, body: { status: 'published' } })
      expect(run.end).toEqual(whole.end)
    }
    // Two rows of versions, and the transaction that turns all.
    expect(nth - 2).toBe(3)
  }
})

test('machines come first: when one cannot be brought out, nothing has changed', async () => {
  const town = await openPublished()
  const before = await seen(town)
  const { proposal } = await proposed(town, changed())
  const { machines } = town.product.ports
  let asked = 0
  const publish: Ports['machines']['publish'] = async (name, definition) => {
    if (++asked === 2) throw new Error('no machine today')
    return machines.publish(name, definition)
  }
  Object.assign(town.product.ports, { machines: { ...machines, publish } })
  await expect(approve(town, proposal)).rejects.toThrow('no machine today')
  town.forgive()
  Object.assign(town.product.ports, { machines })
  expect(await seen(town)).toEqual(before)
  expect((await approve(town, proposal)).status).toBe(200)
})

test('what a crash has left behind of other contents is passed over by the next version', async () => {
  const town = await openTown(sampleBundle({ a: {} }))
  const { ports } = town.product
  const fault = failAt(town, 2, false)
  await expect(publishBatch(ports, { bundles: [sampleBundle({ a: {}, b: {} })] })).rejects.toThrow('switched off')
  fault.mend()
  const [next] = await publishBatch(ports, { bundles: [sampleBundle({ a: {}, b: {}, c: {} })] })
  expect(next).toMatchObject({ version: 3, fresh: true })
  expect(await listCurrent(ports)).toMatchObject([{ bundle: 'sample', version: 3 }])
  const [back] = await publishBatch(ports, { bundles: [sampleBundle({ a: {}, b: {} })] })
  expect(back).toMatchObject({ version: 4, fresh: true })
})

test('more than 45 bundles are refused with a sentence before anything is written', async () => {
  const { ports } = (await openTown()).product
  const bundles = Array.from({ length: 46 }, (_, n) => sampleBundle({ a: {} }, `b${n}`))
  await expect(publishBatch(ports, { bundles })).rejects.toThrow(/at most 45 bundles, this one 46/)
  expect(await listCurrent(ports)).toEqual([])
})

test('what a deployment brings out stands in the ledger as its own act, once', async () => {
  const town = await openTown()
  const { ports } = town.product
  const law = lawContent()
  for (const _ of [1, 2]) {
    await Promise.all(
      ['one', 'two', 'three'].map((id) => recordPublished(ports, sampleBundle({ a: {} }, id), `machine-${id}`, '{}')),
    )
    expect(await recordLaw(ports, law)).toEqual({ calendar: 1, settings: 1 })
  }
  const { entries } = (await town.ask(supervisor, 'GET', '/api/ledger')).body as {
    entries: { what: string; by: object; bundles?: { bundle: string; version: number }[] }[]
  }
  expect(entries.map(({ what }) => what)).toEqual(['deployed', 'deployed', 'deployed', 'deployed'])
  expect(entries.flatMap(({ bundles = [] }) => bundles.map(({ bundle }) => bundle)).toSorted()).toEqual([
    'one',
    'three',
    'two',
  ])
  expect(entries[0]?.by).toEqual({ role: 'administrator', id: 'deployment' })
})

test('two who publish different contents at once: both come into force, one after the other, and neither in part', async () => {
  const { ports } = (await openTown()).product
  const batch = (name: string) => ({
    bundles: ['one', 'two'].map((id) => ({ ...sampleBundle({ a: {} }, id), name })),
  })
  await Promise.all([publishBatch(ports, batch('甲')), publishBatch(ports, batch('乙'))])
  const rows = await listCurrent(ports)
  expect(new Set(rows.map(({ name }) => name)).size).toBe(1)
  expect(rows.map(({ version }) => version)).toEqual([2, 2])
})

/** Ids under which an unpublished bundle might be asked for. */
const values: Readonly<Record<string, string>> = {
  bundle: 'inn',
  item: 'fire-check',
  application: 'inn',
  task: 'inn.fire-check',
}
const people: readonly Principal[] = [
  { role: 'anyone', id: '' },
  applicant,
  stranger,
  clerk,
  officerOf('a'),
  { role: 'chief', id: 'chief', department: 'fire' },
  { role: 'head', id: 'head', department: 'fire' },
  { role: 'officer', id: 'officer', department: 'fire' },
  supervisor,
  { role: 'observer', id: 'observer' },
]

test('BND-03 an unpublished bundle is invisible on every route; only those see it who propose and review it', async () => {
  const town = await openTown(sampleBundle({ a: {} }))
  const { proposal } = await proposed(town, sources(library()))
  const reads = routes.filter(({ method }) => method === 'GET')
  expect(reads.length).toBeGreaterThan(20)
  const hidden = /开旅馆|开浴室|fire-check|消防检查/
  for (const { path, act } of reads.filter((each) => each.act !== 'see-proposals')) {
    const place = path.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? 'inn')
    for (const who of people) {
      const { status, body } = await town.ask(who, 'GET', place)
      expect(JSON.stringify(body), `${who.role} ${act} ${place} ${status}`).not.toMatch(hidden)
    }
  }
  for (const path of ['/api/bundles/inn', '/api/bundles/inn/notice'])
    expect((await town.ask(applicant, 'GET', path)).status).toBe(404)
  const papers = { bundle: 'inn', form: { 'applicant.name': '张三' }, way: 'window' }
  expect((await town.ask(applicant, 'POST', '/api/applications', papers)).status).toBe(404)
  expect((await town.ask(clerk, 'POST', '/api/intakes', papers)).status).toBe(404)
  expect(JSON.stringify((await town.ask(publisher, 'GET', `/api/proposals/${proposal}`)).body)).toMatch(hidden)
  await approve(town, proposal)
  expect((await town.ask(applicant, 'GET', '/api/bundles/inn')).status).toBe(200)
  expect(JSON.stringify((await town.ask(applicant, 'GET', '/api/bundles')).body)).toMatch(hidden)
})
