import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttpServer } from '../../lib/adapters/local/http.ts'
import { openProduct } from '../../lib/adapters/local/product.ts'
import { createTokens, readTokenKey } from '../../lib/adapters/local/tokens.ts'
import type { Principal } from '../../lib/application/may.ts'
import { findRoute } from '../../lib/desk/find-route.ts'
import { publish } from '../../lib/desk/publish.ts'
import { beginSession, endSession } from '../../lib/desk/signing-in/sessions.ts'
import { applicant, clerk, officerOf, stranger, supervisor } from './people.ts'
import { threeApprovals } from './sample-bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'onevisit-live-'))
const bugs: unknown[] = []
let now = Date.UTC(2026, 10, 23, 1)
const clock = { now: () => now }
/** Short, so that what a beat ends is ended in a test's time. */
const product = openProduct({ folder, clock, beatEvery: 100, report: (bug) => bugs.push(bug) })
const { live, ports } = product
const tokens = createTokens(readTokenKey(folder), clock)
const server = createHttpServer({ ports, store: product.store, tokens, live, report: (bug) => bugs.push(bug) })
let url = ''

beforeAll(async () => {
  await publish(ports, threeApprovals())
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

const bearer = async (who: Principal, hours = 1) => ({ authorization: `Bearer ${await tokens.sign(who, hours)}` })

async function ask(who: Principal, method: string, path: string, body?: unknown) {
  const headers = { ...(await bearer(who)), 'content-type': 'application/json' }
  const reply = await fetch(`${url}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

async function filed(): Promise<string> {
  const papers = { bundle: 'three', form: { 'applicant.name': '张三' }, way: 'window' }
  const { body } = await ask(applicant, 'POST', '/api/applications', papers)
  const application = String(body.application)
  expect((await ask(applicant, 'POST', `/api/applications/${application}/submission`)).status).toBe(201)
  await product.engine.settled()
  return application
}

const decide = (application: string, item: string) =>
  ask(officerOf(item), 'POST', `/api/tasks/${application}.${item}/decision`, { decision: 'granted' })

/** A stream and what has come over it so far. */
async function listen(path: string, headers: Record<string, string>) {
  const hangUp = new AbortController()
  const reply = await fetch(`${url}${path}`, { headers, signal: hangUp.signal })
  const heard = { text: '', ended: false }
  const read = async () => {
    for await (const chunk of reply.body ?? []) heard.text += new TextDecoder().decode(chunk as Uint8Array)
  }
  const done = read()
    .catch(() => undefined)
    .finally(() => {
      heard.ended = true
    })
  const changes = () =>
    [...heard.text.matchAll(/event: changed\ndata: (.*)\n\n/g)].map(([, data]) => JSON.parse(data ?? ''))
  return { status: reply.status, headers: reply.headers, heard, changes, done, hangUp: () => hangUp.abort() }
}

/** Waits until it holds; fails after a second. */
async function soon(holds: () => boolean): Promise<void> {
  const begun = performance.now()
  while (!holds()) {
    if (performance.now() - begun > 1000) throw new Error('not within a second')
    await pause(5)
  }
}

const liveOf = (application: string) => `/api/applications/${application}/live`

test('a change is told within a second, with the revision that the progress then has', async () => {
  const application = await filed()
  const stream = await listen(liveOf(application), await bearer(applicant))
  expect([stream.status, stream.headers.get('content-type'), stream.headers.get('cache-control')]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
    'no-store',
  ])
  await soon(() => stream.changes().length === 1)
  const [{ revision: first }] = stream.changes()
  const progress = `/api/applications/${application}/progress`
  expect((await ask(applicant, 'GET', progress)).body.revision).toBe(first)
  const other = await filed()
  await decide(other, 'a')
  await pause(50)
  expect(stream.changes()).toHaveLength(1)
  expect((await decide(application, 'a')).status).toBe(200)
  await soon(() => stream.changes().length > 1)
  await product.engine.settled()
  await pause(50)
  expect((await ask(applicant, 'GET', progress)).body.revision).toBe(stream.changes().at(-1)?.revision)
  expect(stream.heard.text).not.toContain('张三')
  stream.hangUp()
  await soon(() => live.size === 0)
})

test('what follows by itself is told too, and a beat comes while nothing happens', async () => {
  const application = await filed()
  const stream = await listen(liveOf(application), await bearer(supervisor, 2000))
  await soon(() => stream.changes().length === 1 && stream.heard.text.includes(': beat'))
  now += 30 * 86_400_000
  await product.sweep()
  await soon(() => stream.changes().length > 1)
  stream.hangUp()
  await soon(() => live.size === 0)
})

test('a stream ends with its token, and hears nothing after it', async () => {
  const application = await filed()
  const stream = await listen(liveOf(application), await bearer(applicant))
  await soon(() => stream.changes().length === 1)
  now += 3_600_001
  await decide(application, 'a')
  await soon(() => stream.heard.ended)
  expect(stream.changes()).toHaveLength(1)
  await soon(() => live.size === 0)
})

test('only those who may follow it listen, and to a draft nobody', async () => {
  const application = await filed()
  const papers = { bundle: 'three', form: { 'applicant.name': '张三' }, way: 'window' }
  const { body: draft } = await ask(applicant, 'POST', '/api/applications', papers)
  const status = async (path: string, who?: Principal) =>
    (await fetch(`${url}${path}`, { headers: who ? await bearer(who) : {} })).status
  expect(await status(liveOf(application))).toBe(401)
  expect(await status(liveOf(application), stranger)).toBe(404)
  expect(await status(liveOf(application), clerk)).toBe(404)
  expect(await status(liveOf(application), officerOf('a'))).toBe(403)
  expect(await status(liveOf(String(draft.application)), applicant)).toBe(404)
  expect(await status(liveOf('nothing'), applicant)).toBe(404)
  for (const odd of ['%2e%2e', 'A', 'x'.repeat(41), "';--"]) expect(await status(liveOf(odd), applicant)).toBe(404)
  expect(await status('/api/inbox/live')).toBe(401)
  for (const who of [applicant, clerk, supervisor]) expect(await status('/api/inbox/live', who)).toBe(403)
  const post = await fetch(`${url}${liveOf(application)}`, { method: 'POST', headers: await bearer(applicant) })
  expect(post.status).toBe(404)
  expect(live.size).toBe(0)
})

test('a department hears of its own inbox, when something comes and when it goes', async () => {
  const a = await listen('/api/inbox/live', await bearer(officerOf('a')))
  const b = await listen('/api/inbox/live', await bearer(officerOf('b')))
  await soon(() => live.size === 2)
  const application = await filed()
  await soon(() => a.changes().length > 0 && b.changes().length > 0)
  const [before, others] = [a.changes().length, b.changes().length]
  await decide(application, 'a')
  await soon(() => a.changes().length > before)
  await pause(50)
  expect(b.changes()).toHaveLength(others)
  expect(a.changes()[0]).toEqual({})
  for (const stream of [a, b]) stream.hangUp()
  await soon(() => live.size === 0)
})

test('one person has four streams at most, and whoever hangs up makes room', async () => {
  const application = await filed()
  const headers = await bearer(applicant)
  const streams = await Promise.all(Array.from({ length: 5 }, () => listen(liveOf(application), headers)))
  expect(streams.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 503])
  expect(live.size).toBe(4)
  expect((await listen(liveOf(application), await bearer(supervisor))).status).toBe(200)
  streams.find(({ status }) => status === 200)?.hangUp()
  await soon(() => live.size === 4)
  const fifth = await listen(liveOf(application), headers)
  expect(fifth.status).toBe(200)
  live.end()
  await soon(() => live.size === 0)
})

test('a thousand streams and no more, and nothing is left of them', async () => {
  const { ports, store, live, close } = openProduct({ clock, report: (bug) => bugs.push(bug) })
  const crowded = createHttpServer({ ports, store, tokens, live, report: (bug) => bugs.push(bug) })
  crowded.listen(0, '127.0.0.1')
  await once(crowded, 'listening')
  const { port } = crowded.address() as AddressInfo
  const open = async (who: Principal) => {
    const { authorization } = await bearer(who)
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(`GET /api/inbox/live HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\n\r\n`)
    const [head] = (await once(socket, 'data')) as [Buffer]
    return { socket, status: Number(head.toString().slice(9, 12)) }
  }
  const opened = []
  for (let n = 0; n < 250; n++) {
    const who: Principal = { role: 'officer', id: `o-${n}`, department: 'office-a' }
    opened.push(...(await Promise.all([open(who), open(who), open(who), open(who)])))
  }
  expect(new Set(opened.map(({ status }) => status))).toEqual(new Set([200]))
  expect(live.size).toBe(1000)
  expect((await open(officerOf('b'))).status).toBe(503)
  for (const { socket } of opened) socket.destroy()
  await soon(() => live.size === 0)
  crowded.close()
  crowded.closeAllConnections()
  close()
}, 60_000)

test('a stream ends with its session, is no use of it, and hears nothing after it', async () => {
  const application = await filed()
  const by = async () => {
    const secret = await beginSession(ports, { principal: applicant, name: '张三' })
    return { secret, stream: await listen(liveOf(application), { cookie: `onevisit=${secret}` }) }
  }
  const ended = await by()
  await soon(() => ended.stream.changes().length === 1)
  await endSession(ports, ended.secret)
  await decide(application, 'a')
  await soon(() => ended.stream.heard.ended)
  expect(ended.stream.changes()).toHaveLength(1)
  // Two hours unused: the open stream has not kept it alive.
  const idle = await by()
  expect(idle.stream.status).toBe(200)
  for (let n = 0; n < 3; n++) {
    now += 45 * 60_000
    await pause(150)
  }
  await soon(() => idle.stream.heard.ended)
  await soon(() => live.size === 0)
})

test('there is no such route on AWS: pages ask for the progress there', () => {
  expect(() => findRoute('GET', '/api/applications/one/live')).toThrow('not-found')
  expect(() => findRoute('GET', '/api/inbox/live')).toThrow('not-found')
})

test('a server that is stopped ends its streams', async () => {
  const application = await filed()
  const stream = await listen(liveOf(application), await bearer(applicant))
  live.end()
  await stream.done
  expect(live.size).toBe(0)
})
