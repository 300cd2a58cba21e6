import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttpServer } from '../../lib/adapters/local/http.ts'
import { openProduct } from '../../lib/adapters/local/product.ts'
import { createTokens, readTokenKey } from '../../lib/adapters/local/tokens.ts'
import type { Principal } from '../../lib/application/may.ts'
import { publish } from '../../lib/desk/publish.ts'
import { asJson, smallPng } from '../small-files.ts'
import { applicant, officerOf, stranger } from './people.ts'
import { threeApprovals, withPhoto } from './sample-bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'onevisit-http-'))
const bugs: unknown[] = []
let now = Date.UTC(2026, 10, 23)
const clock = { now: () => now }
const product = openProduct({ folder, clock, report: (bug) => bugs.push(bug) })
const tokens = createTokens(readTokenKey(folder), clock)
const server = createHttpServer({ ports: product.ports, store: product.store, tokens, report: (bug) => bugs.push(bug) })
let url = ''

beforeAll(async () => {
  await publish(product.ports, threeApprovals())
  await publish(product.ports, withPhoto())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  expect(bugs).toEqual([])
  server.close()
  server.closeAllConnections()
  product.close()
  rmSync(folder, { recursive: true })
})

const json = { 'content-type': 'application/json' }
const bearer = async (principal = applicant, hours = 1) => ({
  authorization: `Bearer ${await tokens.sign(principal, hours)}`,
})
const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
  fetch(`${url}/api/applications`, { method: 'POST', body, headers: { ...(await bearer()), ...headers } })

test('the API’s description is served', async () => {
  expect(await (await fetch(`${url}/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' })
})

test('a token that is missing, forged, altered or expired is refused with 401', async () => {
  const good = await tokens.sign(applicant, 1)
  const forged = await createTokens(new Uint8Array(32), clock).sign(applicant, 1)
  const [head = '', , tail = ''] = good.split('.')
  const altered = [
    head,
    Buffer.from(JSON.stringify({ role: 'clerk', sub: 'x', iss: 'onevisit-local', exp: 9e9 })).toString('base64url'),
    tail,
  ].join('.')
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${good.split('.')[1]}.`
  const ask = (token?: string) =>
    fetch(`${url}/api/applications`, { headers: token ? { authorization: `Bearer ${token}` } : {} })
  expect((await ask(good)).status).toBe(200)
  for (const token of [undefined, forged, altered, unsigned, 'x']) expect((await ask(token)).status, token).toBe(401)
  now += 3_600_001
  expect((await ask(good)).status).toBe(401)
})

test('malformed bodies are refused with 400, bodies over 256 KB with 413, and the server goes on', async () => {
  for (const body of ['{', '{"a":1}x', '\uFFFF', '[1', new Uint8Array([0x22, 0xff, 0x22])])
    expect((await post(body)).status).toBe(400)
  expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(400)
  expect((await post('null')).status).toBe(422)
  expect((await post('[]')).status).toBe(422)
  expect(
    (await post(JSON.stringify({ bundle: 'three', form: { 'applicant.name': 'x'.repeat(270_000) } }))).status,
  ).toBe(413)
  expect((await post(JSON.stringify({ bundle: 'three', way: 'window' }))).status).toBe(201)
})

test('a body that streams past 256 KB without saying its length is refused too', async () => {
  const status = new Promise((resolve) => {
    const sent = request(
      `${url}/api/applications`,
      { method: 'POST', headers: { ...json, 'transfer-encoding': 'chunked' } },
      (response) => resolve(response.statusCode),
    )
    sent.on('error', () => resolve('closed'))
    for (let n = 0; n < 40; n++) sent.write('x'.repeat(10_000))
    sent.end()
  })
  expect([413, 'closed']).toContain(await status)
})

test('a prototype’s name in a body does nothing but get refused', async () => {
  expect((await post('{"bundle":"three","__proto__":{"way":"window"}}')).status).toBe(400)
  expect((await post('{"bundle":"three","form":{"__pr\\u006fto__":"x"}}')).status).toBe(400)
  expect((await post('{"bundle":"constructor"}')).status).toBe(404)
})

test('odd addresses, methods and parameters get 404, 405 or 400, never 500', async () => {
  for (const path of [
    '/nothing',
    '/api',
    '/api/bundles/',
    '/api/bundles/%E0%A4%A',
    '/api/bundles/three/x',
    '/..%2f..%2fetc',
  ])
    expect((await fetch(url + path)).status, path).toBe(404)
  expect((await fetch(`${url}/api/bundles`, { method: 'DELETE' })).status).toBe(405)
  expect((await fetch(`${url}/api/bundles/three/notice?a=1&a=2`)).status).toBe(400)
  expect((await fetch(`${url}/api/bundles/three/notice?moon=yes`)).status).toBe(422)
  const headers = await bearer(officerOf('a'))
  expect((await fetch(`${url}/api/tasks?limit=0`, { headers })).status).toBe(422)
  expect((await fetch(`${url}/api/tasks?limit=5&limit=6`, { headers })).status).toBe(400)
  expect((await fetch(`${url}/api/tasks?colour=red`, { headers })).status).toBe(422)
})

test('raw nonsense on the socket is answered and does not stop the server', async () => {
  const { port } = server.address() as AddressInfo
  for (const raw of [
    '\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
    'POST /api/applications HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n',
  ]) {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.resume()
    socket.end(raw)
    await once(socket, 'close')
  }
  expect((await fetch(`${url}/api/bundles`)).status).toBe(200)
})

test('people are answered in Chinese, or in English when they ask for it', async () => {
  const says = async (language: string) =>
    ((await (await fetch(`${url}/nothing`, { headers: { 'accept-language': language } })).json()) as { says: string })
      .says
  expect(await says('zh-CN')).toBe('没有找到。')
  expect(await says('en-GB,en')).toBe('Nothing was found here.')
})

test('a file handed in is shown byte for byte to the officers of items that need it, and to no others', async () => {
  const bytes = smallPng('\r\n\u0000ÿ')
  const call = async (who: Principal, method: string, path: string, body?: unknown) => {
    const answered = await fetch(url + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { ...json, ...(await bearer(who)) },
    })
    return { status: answered.status, body: (await answered.json()) as Record<string, unknown> }
  }
  const saved = await call(applicant, 'POST', '/api/applications', {
    bundle: 'photos',
    form: { 'applicant.name': '张三' },
    way: 'window',
  })
  const place = `/api/applications/${saved.body.application}`
  expect((await call(applicant, 'POST', `${place}/submission`)).status).toBe(422)
  const file = asJson('照片.png', bytes)
  expect((await call(applicant, 'PUT', `${place}/materials/none`, file)).status).toBe(422)
  expect((await call(stranger, 'PUT', `${place}/materials/photo`, file)).status).toBe(404)
  expect((await call(applicant, 'PUT', `${place}/materials/photo`, file)).body).toMatchObject({ bytes: bytes.length })
  expect((await call(applicant, 'POST', `${place}/submission`)).status).toBe(201)
  const task = (item: string) => `/api/tasks/${saved.body.application}.${item}/materials/photo`
  expect((await call(officerOf('a'), 'GET', task('a'))).body).toEqual(file)
  expect((await call(officerOf('b'), 'GET', task('b'))).status).toBe(404)
  expect((await call(officerOf('b'), 'GET', task('a'))).status).toBe(404)
})

test('the signing key is readable by its owner only', () => {
  expect(statSync(join(folder, 'token.key')).mode & 0o777).toBe(0o600)
})
