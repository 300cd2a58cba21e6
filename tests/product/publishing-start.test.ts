import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { freshFolder, outcome, type Running, removeFolder, run } from '../hostile/running.ts'
import { supervisor } from './people.ts'
import { designer, library, publisher } from './publishing-town.ts'

const root = freshFolder()
afterAll(() => removeFolder(root))

function write(name: string, files = library()): string {
  for (const { file, text } of files) {
    const path = join(root, name, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return join(root, name)
}

async function get<T>(product: Running, who: Principal, path: string): Promise<T> {
  const response = await fetch(product.url + path, { headers: await product.bearer(who) })
  return (await response.json()) as T
}

const inForce = async (product: Running) =>
  (await get<{ bundle: string; version: number; name: string }[]>(product, supervisor, '/api/bundles')).map(
    ({ name, version }) => `${name} ${version}`,
  )
const proposalsOf = async (product: Running) =>
  (
    await get<{ proposals: { proposal: string; status: string; author: object }[] }>(
      product,
      publisher,
      '/api/proposals',
    )
  ).proposals
const happened = async (product: Running) =>
  (await get<{ entries: { what: string; by: { id: string }; reason?: string }[] }>(product, supervisor, '/api/ledger'))
    .entries

const changed = () => library({ 'inn/bundle.yaml': ['开旅馆', '开设旅馆'] })

test('CAT-02 the first start installs; a later one lets changed files wait for a second person, and publishes them only when ordered to', async () => {
  const data = join(root, 'data')
  const bundles = write('bundles')
  const env = { ONEVISIT_BUNDLES: bundles, ONEVISIT_DATA: data }
  const first = await run(data, env)
  expect(await inForce(first)).toEqual(['开浴室一件事 1', '开旅馆一件事 1'])
  expect(await happened(first)).toMatchObject([{ what: 'installed', by: { id: 'administrator' } }])
  await first.stop('SIGTERM')

  write('bundles', changed())
  for (const _ of [1, 2]) {
    const waiting = await run(data, env)
    expect(await inForce(waiting)).toEqual(['开浴室一件事 1', '开旅馆一件事 1'])
    expect(await proposalsOf(waiting)).toMatchObject([{ status: 'proposed', author: { id: 'administrator' } }])
    await waiting.stop('SIGTERM')
  }
  const second = await run(data, env)
  const [{ proposal } = { proposal: '' }] = await proposalsOf(second)
  const at = { ...env, PORT: String(second.port) }
  const listed = await outcome(['approve'], at)
  expect([listed.code, listed.out]).toEqual([0, expect.stringContaining(proposal)])
  const own = await outcome(['approve', proposal, '--as', 'administrator'], at)
  expect([own.code, own.err]).toEqual([1, expect.stringContaining('CAT-02')])
  const approved = await outcome(['approve', proposal], at)
  expect([approved.code, approved.out]).toEqual([0, expect.stringContaining('inn v2')])
  expect(await inForce(second)).toEqual(['开浴室一件事 1', '开设旅馆一件事 2'])
  await second.stop('SIGTERM')

  const settled = await run(data, env)
  expect((await proposalsOf(settled)).map(({ status }) => status)).toEqual(['published'])
  await settled.stop('SIGTERM')

  write('bundles', library())
  const ordered = await run(data, { ...env, ONEVISIT_PUBLISH: 'now' })
  expect(await inForce(ordered)).toEqual(['开浴室一件事 1', '开旅馆一件事 3'])
  expect((await happened(ordered)).at(-1)).toMatchObject({ what: 'installed', reason: 'ONEVISIT_PUBLISH=now' })
  await ordered.stop('SIGTERM')
}, 60_000)

test('changed files that were returned are not proposed again by the next start', async () => {
  const data = join(root, 'returned-data')
  const env = { ONEVISIT_BUNDLES: write('returned'), ONEVISIT_DATA: data }
  await (await run(data, env)).stop('SIGTERM')
  write('returned', changed())
  const product = await run(data, env)
  const [{ proposal } = { proposal: '' }] = await proposalsOf(product)
  const at = { ...env, PORT: String(product.port) }
  expect((await outcome(['approve', proposal, '--return', '名称不规范'], at)).code).toBe(0)
  await product.stop('SIGTERM')
  const again = await run(data, env)
  expect(await proposalsOf(again)).toMatchObject([{ proposal, status: 'returned' }])
  await again.stop('SIGTERM')
}, 60_000)

test('a designer proposes a folder from the command line, and is told what is wrong with it by file, line and column', async () => {
  const data = join(root, 'cli-data')
  const product = await run(data, { ONEVISIT_BUNDLES: write('cli') })
  const at = { PORT: String(product.port), ONEVISIT_DATA: data }
  const wrong = write('wrong', library({ 'bath/bundle.yaml': ['item: health-check', 'item: health-chek'] }))
  const refused = await outcome(['propose', wrong, '--note', '试'], at)
  expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/^bath\/bundle\.yaml:6:\d+: .*health-chek/)])
  const proposed = await outcome(['propose', write('better', changed()), '--note', '改名'], at)
  expect([proposed.code, proposed.out]).toEqual([0, expect.stringContaining('proposed')])
  expect((await outcome(['propose', wrong], at)).code).toBe(1)
  expect((await outcome(['approve', 'none'], at)).code).toBe(1)
  const named = await outcome(['start'], { ...at, ONEVISIT_PUBLISH: 'later' })
  expect([named.code, named.err]).toEqual([1, 'ONEVISIT_PUBLISH can only be "now", not "later".\n'])
  await product.stop('SIGTERM')
  expect(readFileSync(join(wrong, 'bath/bundle.yaml'), 'utf8')).toContain('health-chek')
}, 60_000)

test('a proposal of megabytes is read of a designer, and of nobody else', async () => {
  const data = join(root, 'large-data')
  const product = await run(data, { ONEVISIT_BUNDLES: write('large') })
  const padded = library().map(({ file, text }) => ({ file, text: `${text}# ${'a'.repeat(900_000)}\n` }))
  const body = JSON.stringify({ kind: 'sources', files: padded, note: '大' })
  const post = async (who?: Principal, path = '/api/proposals') => {
    const bearer = who ? await product.bearer(who) : {}
    return fetch(product.url + path, {
      method: 'POST',
      headers: { ...bearer, 'content-type': 'application/json' },
      body,
    })
  }
  expect((await post(designer)).status).toBe(201)
  expect((await post()).status).toBe(413)
  expect((await post({ role: 'applicant', id: 'zhang' })).status).toBe(413)
  expect((await post(designer, '/api/applications')).status).toBe(413)
  await product.stop('SIGTERM')
}, 60_000)
