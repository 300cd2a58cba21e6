import { readdirSync, readFileSync, statSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostileFiles, pdfOf } from './hostile-files.ts'
import { type Answer, applicant, createAsk, readPapers } from './newborn.ts'
import { freshFolder, type Running, removeFolder, run } from './running.ts'

const root = freshFolder()
const data = join(root, 'data')
const material = readPapers().materials[0] ?? ''
let product: Running
let application = ''
let place = ''
let before: readonly string[] = []
beforeAll(async () => {
  product = await run(data)
  const { body } = await createAsk(product.url, product.bearer)(applicant, 'POST', '/api/applications', {
    bundle: 'newborn',
  })
  application = String(body.application)
  place = `/api/applications/${application}/materials/${material}/file`
  before = walk()
}, 30_000)
afterAll(async () => {
  await product.stop('SIGTERM')
  removeFolder(root)
})

const walk = (): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(root, path)).isFile())

async function put(bytes: Uint8Array, name?: string, claims?: string): Promise<Omit<Answer, 'text'>> {
  const query = name === undefined ? '' : `?name=${encodeURIComponent(name)}`
  const headers = { ...(await product.bearer(applicant)), ...(claims ? { 'content-type': claims } : {}) }
  const answer = await fetch(product.url + place + query, { method: 'PUT', body: new Uint8Array(bytes), headers })
  return { status: answer.status, body: (await answer.json()) as Answer['body'] }
}

const get = async () => fetch(product.url + place, { headers: await product.bearer(applicant) })

test.each(hostileFiles.map((each) => [each.says, each] as const))('%s', async (_, { bytes, name, claims, kept }) => {
  const { status, body } = await put(bytes, name, claims)
  if (!kept) {
    expect({ status, body }).toMatchObject({
      status: 422,
      body: {
        error: 'invalid',
        problems: [{ at: 'material', wrong: 'file-kind', says: expect.stringContaining('JPEG') }],
      },
    })
    return
  }
  expect({ status, body }).toMatchObject({ status: 200, body: { bytes: bytes.length } })
  const given = await get()
  const [called, type] = kept
  expect(Object.fromEntries(given.headers)).toMatchObject({
    'content-type': type,
    'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''[A-Za-z0-9_.!~$&+%-]+$/),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'cache-control': 'no-store',
  })
  expect(given.headers.get('set-cookie')).toBeNull()
  const [, disposed = ''] = given.headers.get('content-disposition')?.split("''") ?? []
  expect(decodeURIComponent(disposed)).toBe(called)
  expect(Buffer.compare(Buffer.from(await given.arrayBuffer()), bytes)).toBe(0)
})

test('at least forty files were tried', () => {
  expect(hostileFiles.length).toBeGreaterThanOrEqual(40)
})

test('a byte too many is too much, also for whoever may send nothing at all', async () => {
  const large = pdfOf(4 * 1024 * 1024 + 1)
  expect(await put(large, 'a.pdf')).toMatchObject({ status: 413, body: { says: expect.stringContaining('4 MB') } })
  for (const headers of [{}, { authorization: 'Bearer a.b.c' }])
    expect((await fetch(product.url + place, { method: 'PUT', body: pdfOf(300_000), headers })).status).toBe(413)
})

test('a name of five thousand characters is refused, and no name is a name', async () => {
  expect((await put(pdfOf(1_000), 'a'.repeat(5_000))).status).toBe(422)
  expect((await put(pdfOf(1_000))).status).toBe(200)
})

/** The server's memory in use, in bytes. */
const memory = (): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${product.pid}/status`, 'utf8'))?.[1]) * 1024

/** Sends as much of a body as is taken; gives the status, and how much was sent. */
async function pour(
  size: number,
  headers: Readonly<Record<string, string>>,
): Promise<{ status?: number; sent: number }> {
  const own = await product.bearer(applicant)
  return new Promise((resolve) => {
    const block = Buffer.alloc(256 * 1024, 0x20)
    let sent = 0
    let status: number | undefined
    const asked = request(product.url + place, { method: 'PUT', headers: { ...own, ...headers } })
    const end = () => {
      asked.destroy()
      resolve({ status, sent })
    }
    const more = (): void => {
      for (let flows = true; flows && sent < size && !asked.destroyed; sent += block.length) flows = asked.write(block)
      if (sent >= size) asked.end()
    }
    asked.on('drain', more)
    asked.on('error', end)
    asked.on('response', (answer: IncomingMessage) => {
      status = answer.statusCode
      answer.resume().on('close', end)
    })
    more()
  })
}

const mb = 1024 * 1024

/** The most memory that the server used while `work` went on, beyond what it used before. */
async function growthDuring(work: () => Promise<void>): Promise<number> {
  const begun = memory()
  let most = begun
  const timer = setInterval(() => (most = Math.max(most, memory())), 5)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  console.log(`memory: ${Math.round(begun / mb)} MB before, ${Math.round(most / mb)} MB at most`)
  return most - begun
}

const told = { 'content-length': String(100 * mb) }
const chunked = { 'transfer-encoding': 'chunked' }

test('a hundred megabytes are refused by their length alone, or cut off where the limit is; memory stays flat', async () => {
  const growth = await growthDuring(async () => {
    for (let n = 0; n < 3; n++) {
      const byLength = await pour(100 * mb, told)
      const cutOff = await pour(100 * mb, chunked)
      expect([byLength.status, cutOff.status]).toEqual([413, 413])
      // What the two kernels hold of a connection is sent before anybody reads it.
      expect(byLength.sent).toBeLessThan(20 * mb)
      expect(cutOff.sent).toBeLessThan(20 * mb)
    }
    const together = await Promise.all(Array.from({ length: 8 }, () => pour(100 * mb, chunked)))
    expect(together.map(({ status }) => status)).toEqual(Array(8).fill(413))
  })
  expect(growth).toBeLessThan(60 * mb)
  expect((await put(pdfOf(1_000), 'a.pdf')).status).toBe(200)
})

test('nothing lies anywhere but in the store’s folder of that application, under its digest, and it reported nothing', () => {
  const fresh = walk().filter((path) => !before.includes(path))
  expect(fresh.length).toBeGreaterThan(5)
  const store = new RegExp(`^data/(files/${application}/[0-9a-f]{64}|onevisit\\.db(-wal|-shm)?)$`)
  expect(fresh.filter((path) => !store.test(path))).toEqual([])
  expect(product.errors()).toBe('')
})
