import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { applicant, clerk, createAsk, officerAt, readPapers, submit, supervisor } from './newborn.ts'
import { broken, type Chance, chanceFrom, nonsense, queries, shaped } from './nonsense.ts'
import { freshFolder, type Running, removeFolder, run } from './running.ts'

interface Operation {
  readonly description: string
  readonly requestBody?: { content: { 'application/json'?: { schema: object } } }
}

const folder = freshFolder()
let product: Running
let operations: readonly { method: string; path: string; roles: string; schema?: object }[] = []
let applications: string[] = []
beforeAll(async () => {
  product = await run(folder)
  const ask = createAsk(product.url, product.bearer)
  const drafts = [1, 2].map(() => ask(applicant, 'POST', '/api/applications', readPapers()))
  applications = (await Promise.all(drafts)).map(({ body }) => String(body.application))
  for (let n = 0; n < 3; n++) applications.push(await submit(ask))
  const described = (await (await fetch(`${product.url}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>
  }
  operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { description, requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      roles: description,
      schema: requestBody?.content['application/json']?.schema,
    })),
  )
})
afterAll(async () => {
  await product.stop('SIGTERM')
  removeFolder(folder)
})

const people: readonly Principal[] = [
  applicant,
  { role: 'applicant', id: 'li' },
  clerk,
  supervisor,
  officerAt('public-security'),
  officerAt('health-commission'),
]
const items = ['household-registration', 'birth-certificate', 'constructor', '__proto__', 'x', '']

function place(path: string, chance: Chance): string {
  const values: Readonly<Record<string, readonly string[]>> = {
    bundle: ['newborn', 'company', 'none'],
    application: applications,
    task: applications.map((id) => `${id}.${chance.pick(items)}`),
    item: items,
    material: [readPapers().materials[0] ?? '', 'photo'],
  }
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    chance.below(6) === 0
      ? chance.pick([
          '%',
          '%00',
          '..',
          '%2f',
          '%E0%A4',
          '.',
          'a'.repeat(900),
          'a'.repeat(2_100),
          '%F0%9F%99%82'.repeat(600),
        ])
      : chance.pick(values[name] ?? ['x']),
  )
}

function headersOf(chance: Chance, bearer: Record<string, string>): Record<string, string> {
  return {
    ...bearer,
    'content-type': chance.below(30) === 0 ? 'text/plain' : 'application/json',
    ...(chance.below(40) === 0 ? { authorization: chance.pick(['', 'Bearer', 'Bearer a.b.c', 'Basic eDp5']) } : {}),
    ...(chance.below(8) === 0 ? { 'idempotency-key': chance.pick(['k1', 'k2', '', 'x'.repeat(101), 'a b']) } : {}),
    ...(chance.below(8) === 0 ? { 'accept-language': chance.pick(['en', ',', '*', 'x'.repeat(2_000)]) } : {}),
  }
}

/** Mostly somebody who may ask for it at all, so that not all ends at the first gate. */
function somebody(chance: Chance, roles: string): Principal {
  const able = people.filter(({ role }) => roles.includes(role))
  return chance.pick(able.length > 0 && chance.below(4) > 0 ? able : people)
}

/** Some papers are whole, so that some applications are taken. */
function bodyOf(chance: Chance, path: string, schema: object | undefined): string {
  if (chance.below(20) === 0) return chance.pick(broken)
  if (path === '/api/applications' && chance.below(4) > 0) return JSON.stringify(readPapers())
  return JSON.stringify(schema ? shaped(schema, chance, readPapers()) : chance.pick(nonsense))
}

async function one(chance: Chance, bearers: ReadonlyMap<Principal, Record<string, string>>) {
  const { method: described, path, roles, schema } = chance.pick(operations)
  const method = chance.below(20) === 0 ? chance.pick(['DELETE', 'PATCH', 'OPTIONS', 'PUT', 'POST']) : described
  const body = method === 'GET' ? undefined : bodyOf(chance, path, schema)
  const url = place(path, chance) + (chance.below(2) === 0 ? '' : chance.pick(queries))
  const begun = performance.now()
  const headers = headersOf(chance, bearers.get(somebody(chance, roles)) ?? {})
  const response = await fetch(product.url + url, { method, body, headers })
  const text = await response.text()
  return {
    said: `${method} ${url.slice(0, 200)} ${response.status}`,
    status: response.status,
    text,
    ms: performance.now() - begun,
  }
}

test('1,500 requests shaped by the API description and then spoilt get no 5xx, no long wait, no trace, and nothing personal back', async () => {
  const chance = chanceFrom(20_261_008)
  const bearers = new Map(await Promise.all(people.map(async (who) => [who, await product.bearer(who)] as const)))
  const typed = ['mother.name', 'mother.id_no', 'mother.mobile'].map((id) => readPapers().form[id] ?? '')
  const seen = new Map<number, number>()
  for (let n = 0; n < 1_500; n += 10)
    for (const { said, status, text, ms } of await Promise.all(
      Array.from({ length: 10 }, () => one(chance, bearers)),
    )) {
      seen.set(status, (seen.get(status) ?? 0) + 1)
      expect(status, said).toBeLessThan(500)
      expect(ms, said).toBeLessThan(2_000)
      expect(text, said).not.toMatch(/\n\s+at |node:|\.ts\b/)
      if (status < 400) continue
      expect(JSON.parse(text), said).toMatchObject({ error: expect.any(String), says: expect.any(String) })
      expect(
        typed.filter((value) => text.includes(value)),
        said,
      ).toEqual([])
    }
  for (const status of [200, 201, 400, 401, 403, 404, 405, 409, 422]) expect([...seen.keys()]).toContain(status)
  expect(product.errors()).toBe('')
})

/** Writes to a socket and collects what comes until it closes, or for 2 seconds. */
function raw(data: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(product.port, '127.0.0.1', () => socket.write(data))
    let said = ''
    socket.setTimeout(2_000, () => socket.destroy())
    socket.on('data', (bytes) => (said += bytes))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(said))
  })
}

test('requests that are none are answered with 4xx or cut off at once, and the next one is served', async () => {
  const post = 'POST /api/applications HTTP/1.1\r\nhost: x\r\n'
  const wrong: Readonly<Record<string, string>> = {
    'no host': 'GET / HTTP/1.1\r\n\r\n',
    'HTTP/2 without being asked': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'two lengths': `${post}content-length: 3\r\ncontent-length: 4\r\n\r\nabcd`,
    'a length and chunks': `${post}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    'a chunk without a size': `${post}transfer-encoding: chunked\r\n\r\nzz\r\n`,
    'a body of 100 GB': `${post}content-type: application/json\r\ncontent-length: 99999999999\r\n\r\n{`,
    'three thousand headers': `GET / HTTP/1.1\r\nhost: x\r\n${Array.from({ length: 3_000 }, (_, n) => `x${n}: y\r\n`).join('')}\r\n`,
    'another proxy': 'CONNECT x:443 HTTP/1.1\r\nhost: x\r\n\r\n',
    'two request ids': `${post}connection: close\r\nidempotency-key: a\r\nidempotency-key: b\r\ncontent-length: 0\r\n\r\n`,
    'an expectation': `${post}expect: wonders\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
  }
  for (const [says, data] of Object.entries(wrong)) {
    const begun = Date.now()
    expect(await raw(data), says).toMatch(/^(HTTP\/1\.1 4\d\d |$)/)
    expect(Date.now() - begun, says).toBeLessThan(1_000)
  }
  const many = await raw(
    `${'GET /api/bundles HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(49)}GET /api/bundles HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
  )
  expect(many.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(50)
})

test('two hundred clients that never finish their request hold up nobody else', async () => {
  const slow = Array.from({ length: 200 }, (_, n) => {
    const socket = connect(product.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(
      n % 2 ? 'GET / HTTP/1.1\r\nx: ' : 'POST /api/applications HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{',
    )
    return socket
  })
  await new Promise((resolve) => setTimeout(resolve, 200))
  const begun = Date.now()
  expect((await fetch(`${product.url}/api/bundles`)).status).toBe(200)
  expect(Date.now() - begun).toBeLessThan(500)
  for (const socket of slow) socket.destroy()
})
