import { expect, test } from 'vitest'
import { root } from '../../lib/application/chain.ts'
import { linkTo } from '../../lib/desk/publishing/ledger.ts'
import { applicant, openTown, supervisor, type Town } from './people.ts'
import {
  approve,
  designer,
  library,
  openPublished,
  proposed,
  published,
  publisher,
  sources,
} from './publishing-town.ts'

const versions = async ({ ask }: Town) =>
  ((await ask(applicant, 'GET', '/api/bundles')).body as { bundle: string; version: number }[]).map(
    ({ bundle, version }) => `${bundle} ${version}`,
  )
const renamed = (name = '开设旅馆一件事') => sources(library({ 'inn/bundle.yaml': ['开旅馆一件事', name] }))

interface Entry {
  seq: number
  at: number
  what: string
  by: { role: string; id: string }
  link: string
  digest: string
  reason?: string
}
async function ledgerOf({ ask }: Town): Promise<Entry[]> {
  const reply = await ask(supervisor, 'GET', '/api/ledger')
  expect(reply.status).toBe(200)
  return (reply.body as { entries: Entry[] }).entries
}

test('CAT-02 a change is drafted, proposed and published by a second person, and never by its author, whatever roles they hold', async () => {
  const town = await openTown()
  const { proposal, status, digest } = await proposed(town, sources(library()))
  expect([status, await versions(town)]).toEqual(['proposed', []])
  const both = { role: 'publisher', id: designer.id } as const
  const own = await approve(town, proposal, both)
  expect(own).toMatchObject({ status: 409, body: { error: 'unlawful', rule: { id: 'CAT-02', article: '000 §1' } } })
  expect((await approve(town, proposal, designer)).status).toBe(403)
  expect(await versions(town)).toEqual([])
  const approved = await approve(town, proposal)
  expect(approved).toMatchObject({ status: 200, body: { status: 'published', digest, decided: { by: publisher } } })
  expect(await versions(town)).toEqual(['bath 1', 'inn 1'])
  expect(await approve(town, proposal)).toEqual(approved)
  expect((await approve(town, proposal, both)).status).toBe(409)
  const other = { role: 'publisher', id: 'publisher-2' } as const
  expect(await approve(town, proposal, other)).toMatchObject({ status: 409, body: { status: 'published' } })
})

test('only what was read and approved comes into force: amended contents have to be proposed again', async () => {
  const town = await openPublished()
  const { proposal } = await proposed(town, renamed('甲'))
  const put = (contents: object) => town.ask(designer, 'PUT', `/api/proposals/${proposal}`, contents)
  expect(await put(renamed('乙'))).toMatchObject({ status: 409, body: { status: 'proposed' } })
  const back = (by: typeof designer, reason: string) =>
    town.ask(by, 'POST', `/api/proposals/${proposal}/return`, { reason })
  const both = { role: 'publisher', id: designer.id } as const
  expect(await back(both, '无')).toMatchObject({ status: 409, body: { rule: { id: 'CAT-02' } } })
  const returned = await back(publisher, '名称应当与国家清单一致')
  expect(returned).toMatchObject({
    status: 200,
    body: { status: 'returned', decided: { reason: '名称应当与国家清单一致' } },
  })
  expect(await back(publisher, '名称应当与国家清单一致')).toEqual(returned)
  expect((await back(publisher, '另一个理由')).status).toBe(409)
  expect((await approve(town, proposal)).status).toBe(409)
  const stranger = { role: 'designer', id: 'designer-2' } as const
  expect((await town.ask(stranger, 'PUT', `/api/proposals/${proposal}`, renamed('乙'))).status).toBe(404)
  expect(await put(renamed('乙'))).toMatchObject({ status: 200, body: { status: 'draft' } })
  expect((await approve(town, proposal)).status).toBe(409)
  await town.ask(designer, 'POST', `/api/proposals/${proposal}/submission`)
  expect((await approve(town, proposal)).status).toBe(200)
  const { body } = await town.ask(applicant, 'GET', '/api/bundles/inn')
  expect(body).toMatchObject({ name: '乙', version: 2 })
})

test('everything asked twice answers the same, and is entered once', async () => {
  const town = await openPublished()
  const before = (await ledgerOf(town)).length
  const draft = () => town.ask(designer, 'POST', '/api/proposals', renamed())
  const [one, two] = [await draft(), await draft()]
  expect(two).toEqual(one)
  const { proposal } = one.body as { proposal: string }
  const submit = () => town.ask(designer, 'POST', `/api/proposals/${proposal}/submission`, undefined, 'key-1')
  const [first, second] = await Promise.all([submit(), submit()])
  expect(second).toEqual(first)
  expect(await town.ask(designer, 'POST', `/api/proposals/${proposal}/submission`)).toEqual(first)
  expect((await draft()).body).toMatchObject({ proposal, status: 'proposed' })
  const withdraw = () => town.ask(designer, 'POST', `/api/proposals/${proposal}/withdrawal`, {})
  const gone = await withdraw()
  expect(gone).toMatchObject({ status: 200, body: { status: 'withdrawn' } })
  expect(await withdraw()).toEqual(gone)
  expect((await approve(town, proposal)).status).toBe(409)
  expect((await ledgerOf(town)).slice(before).map(({ what }) => what)).toEqual(['drafted', 'proposed', 'withdrawn'])
  const anew = (await draft()).body as { proposal: string; status: string }
  expect([anew.proposal === proposal, anew.status]).toEqual([false, 'draft'])
})

test('the ledger says who did what, when, over which contents and why; its links show that nothing is missing', async () => {
  const town = await openTown()
  const { proposal, digest } = await proposed(town, sources(library(), '首批发布'))
  await approve(town, proposal)
  const entries = await ledgerOf(town)
  expect(entries.map(({ what, by }) => `${what} ${by.id}`)).toEqual([
    'drafted designer-1',
    'proposed designer-1',
    'approved publisher-1',
    'published publisher-1',
  ])
  expect(entries.every((entry) => entry.digest === digest && entry.at === town.product.ports.clock.now())).toBe(true)
  expect(entries.at(-1)).toMatchObject({
    proposal,
    reason: '首批发布',
    bundles: [
      { bundle: 'bath', version: 1 },
      { bundle: 'inn', version: 1 },
    ],
  })
  let before = root
  for (const { link, ...entry } of entries) {
    before = linkTo(before, entry as never)
    expect(link).toBe(before)
  }
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  const rest = (await town.ask(supervisor, 'GET', '/api/ledger?after=2&limit=1')).body
  expect(rest).toMatchObject({ entries: [{ seq: 3 }], next: 3 })
  for (const who of [designer, publisher, applicant])
    expect((await town.ask(who, 'GET', '/api/ledger')).status).toBe(403)
})

test('whoever approves reads what they approve to the letter; nobody else of the public does', async () => {
  const town = await openTown()
  const { proposal, digest } = await proposed(town, sources(library()))
  const seen = await town.ask(publisher, 'GET', `/api/proposals/${proposal}/sources`)
  expect(seen.body).toMatchObject({ proposal, digest })
  const { files } = seen.body as { files: { file: string; text: string }[] }
  expect(files).toHaveLength(3)
  expect(files).toEqual(expect.arrayContaining(library()))
  const list = await town.ask(publisher, 'GET', '/api/proposals?status=proposed')
  expect(list.body).toMatchObject({
    proposals: [{ proposal, files: 3, bundles: [{ bundle: 'bath', name: '开浴室一件事' }, { bundle: 'inn' }] }],
  })
  expect((await town.ask(publisher, 'GET', '/api/proposals?status=returned')).body).toEqual({ proposals: [] })
  for (const path of ['', `/${proposal}`, `/${proposal}/sources`])
    expect((await town.ask(applicant, 'GET', `/api/proposals${path}`)).status).toBe(403)
})

test('files that were altered on the disk after they were proposed are not published', async () => {
  const town = await openTown()
  const { proposal, digest } = await proposed(town, sources(library()))
  const { files } = town.product.ports
  const altered = { ...files, get: async () => new TextEncoder().encode(JSON.stringify(library().slice(1))) }
  Object.assign(town.product.ports, { files: altered })
  await expect(approve(town, proposal)).rejects.toThrow(/were altered/)
  town.forgive()
  Object.assign(town.product.ports, { files })
  expect(await versions(town)).toEqual([])
  expect((await approve(town, proposal)).body).toMatchObject({ status: 'published', digest })
})

test('a proposal does not silently take back what was published after it was made', async () => {
  const town = await openPublished()
  const early = await proposed(town, renamed('甲'))
  await published(town, sources(library({ 'bath/bundle.yaml': ['开浴室', '开设浴室'] })))
  expect(await approve(town, early.proposal)).toMatchObject({ status: 409, body: { error: 'changed-meanwhile' } })
  expect(await versions(town)).toEqual(['bath 2', 'inn 1'])
  const again = await proposed(town, renamed('甲'))
  expect(again.proposal).not.toBe(early.proposal)
  const [one, two] = await Promise.all([approve(town, again.proposal), approve(town, again.proposal)])
  expect([one.status, two.status].toSorted()).toEqual([200, 200])
  expect(await versions(town)).toEqual(['bath 3', 'inn 2'])
})

test('leaving out the region’s own file does not take back what it decided', async () => {
  const town = await openTown()
  const settings = { file: 'settings.yaml', text: 'on-the-spot-share: 0.4\n' }
  await published(town, sources([...library(), settings]))
  const reply = await town.ask(designer, 'POST', '/api/proposals', sources(library()))
  expect(reply).toMatchObject({ status: 422, body: { problems: [{ at: 'settings.yaml:1:1', wrong: 'source' }] } })
})
