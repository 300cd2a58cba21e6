import { expect, test } from 'vitest'
import type { Identity } from '../lib/desk/ports.ts'
import { beginSession } from '../lib/desk/signing-in/sessions.ts'
import { context, openDesk } from './fixture.ts'
import { answerHttp } from './http-api.ts'
import { withPorts } from './with.ts'

const officer = { sub: 'o-1', role: 'officer', department: 'police' }
const applicant = { sub: 'zhang', role: 'applicant' }

interface Given {
  readonly who?: Record<string, string>
  readonly cookies?: readonly string[]
  readonly query?: string
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

/** An event as API Gateway makes it for an HTTP API, payload format 2.0. */
function event(method: string, path: string, { who, query = '', headers, ...rest }: Given = {}) {
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: query,
    headers: { accept: '*/*', 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.7', ...headers },
    requestContext: {
      accountId: '123456789012',
      apiId: 'a1b2c3',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.7', userAgent: 'agent' },
      domainName: 'a1b2c3.execute-api.eu-west-1.amazonaws.com',
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: `${method} ${path}`,
      stage: '$default',
      ...(who ? { authorizer: { lambda: who } } : {}),
    },
    isBase64Encoded: false,
    ...rest,
  }
}

interface Answer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
  readonly body: string
}

async function ask(asked: unknown, desk = openDesk()) {
  const answer = await withPorts('api', answerHttp, desk.ports, desk.log)(asked, context)
  const { statusCode, headers, cookies, body } = answer as Answer
  return { status: statusCode, headers, cookies, body, json: () => JSON.parse(body), lines: desk.lines }
}

test('an open request is answered to anyone, and its line says route and status only', async () => {
  const { status, headers, json, lines } = await ask(event('GET', '/api/bundles'))
  expect([status, json()]).toEqual([200, []])
  expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  const line = { outcome: 'done', ms: 0, request: '8f5d1c0e-call', route: 'GET /api/bundles', status: 200 }
  expect(lines).toEqual([{ level: 'info', message: 'called', ...line }])
})

test('the principal is who the verified claims name', async () => {
  expect((await ask(event('GET', '/api/tasks', { who: officer }))).status).toBe(200)
  expect((await ask(event('GET', '/api/tasks', { who: applicant }))).status).toBe(403)
  expect((await ask(event('GET', '/api/tasks'))).status).toBe(401)
})

test('whom the authorizer refused is refused here, in the words of the door', async () => {
  for (const [refused, status] of [
    ['unauthenticated', 401],
    ['forbidden', 403],
  ] as const) {
    const answer = await ask(event('GET', '/api/bundles', { who: { refused } }))
    expect([answer.status, answer.json().error]).toEqual([status, refused])
  }
})

test('who has no role of ours is refused, not taken for anyone', async () => {
  for (const who of [
    { sub: 'x', role: 'admin' },
    { sub: 'x', role: 'officer' },
    { sub: '', role: 'applicant' },
  ])
    expect((await ask(event('GET', '/api/bundles', { who }))).status).toBe(401)
})

test('a body is read as JSON, base64 or not', async () => {
  const text = JSON.stringify({ bundle: 'none', form: {}, way: 'window' })
  const base64 = Buffer.from(text).toString('base64')
  const plain = await ask(event('POST', '/api/applications', { who: applicant, body: text }))
  const coded = await ask(event('POST', '/api/applications', { who: applicant, body: base64, isBase64Encoded: true }))
  expect([plain.status, plain.json().error]).toEqual([404, 'not-found'])
  expect([coded.status, coded.json().error]).toEqual([404, 'not-found'])
})

test('what is not JSON, not said to be JSON, or not UTF-8 is refused as malformed', async () => {
  const bad: readonly Given[] = [
    { body: '{"bundle":' },
    { body: '{}', headers: { 'content-type': 'text/plain' } },
    { body: Buffer.from([0x22, 0xff, 0x22]).toString('base64'), isBase64Encoded: true },
  ]
  for (const given of bad) {
    const { status, json } = await ask(event('POST', '/api/applications', { who: applicant, ...given }))
    expect([status, json().error]).toEqual([400, 'malformed'])
  }
})

test('a body over 256 KB is refused, one of 256 KB is read', async () => {
  const of = (bytes: number) =>
    event('POST', '/api/applications', { who: applicant, body: `"${'x'.repeat(bytes - 2)}"` })
  expect((await ask(of(256 * 1024 + 1))).status).toBe(413)
  expect((await ask(of(256 * 1024))).status).toBe(422)
})

test('a parameter given twice and a request id that is none are refused', async () => {
  const twice = event('GET', '/api/bundles', { query: 'a=1&a=2' })
  const id = event('GET', '/api/bundles', { headers: { 'idempotency-key': 'x'.repeat(101) } })
  for (const asked of [twice, id]) expect((await ask(asked)).status).toBe(400)
})

test('people are answered in the language that they ask for', async () => {
  const of = (language: string) => event('GET', '/api/tasks', { headers: { 'accept-language': language } })
  expect((await ask(of('en-GB,en;q=0.9'))).json().says).toMatch(/^Sign in first/)
  expect((await ask(of('zh-CN'))).json().says).toMatch(/^请先登录/)
})

test('who is signed in with a cookie is told so by name, and leaves with the cookie taken away', async () => {
  const desk = openDesk()
  const principal = { role: 'applicant', id: 'zhang' } as const
  const cookies = [`__Host-onevisit=${await beginSession(desk.ports, { principal, name: '张三' })}`, 'other=1']
  const who = { role: 'applicant', sub: 'zhang' }
  const seen = await ask(event('GET', '/api/session', { who, cookies }), desk)
  expect(seen.json()).toMatchObject({ role: 'applicant', name: '张三', ways: { accounts: false, oidc: false } })
  const left = await ask(event('POST', '/api/session/end', { who, cookies }), desk)
  expect(left.cookies).toEqual(['__Host-onevisit=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0'])
  expect(left.headers).not.toHaveProperty('set-cookie')
  expect((await ask(event('GET', '/api/session', { who, cookies }), desk)).json()).not.toHaveProperty('name')
})

test('a sign-in goes to the provider and comes back at the gateway’s own address, its cookies apart from the headers', async () => {
  const desk = openDesk()
  let back = ''
  const identity: Identity = {
    begin: async (asked) => {
      back = `${asked.back}?code=c&state=${asked.state}`
      return { url: 'https://issuer.example.org/', verifier: 'v', nonce: 'n' }
    },
    end: async () => ({ claims: { sub: 'zhang', name: '张三' } }),
  }
  const provided = { ...desk, ports: { ...desk.ports, identity } }
  const sent = await ask(event('GET', '/sign-in/oidc', { query: 'to=%2Fmy' }), provided)
  expect([sent.status, sent.headers.location]).toEqual([303, 'https://issuer.example.org/'])
  const [cookie = ''] = sent.cookies ?? []
  expect(cookie).toMatch(/^onevisit-oidc=[\w-]{43}; .*; Secure$/)
  const { origin, pathname, search } = new URL(back)
  expect(origin).toBe('https://a1b2c3.execute-api.eu-west-1.amazonaws.com')
  const cookies = [cookie.split(';')[0] ?? '']
  const ended = await ask(event('GET', pathname, { query: search.slice(1), cookies }), provided)
  expect([ended.status, ended.headers.location]).toEqual([303, '/my'])
  expect(ended.cookies).toEqual([
    expect.stringMatching(/^__Host-onevisit=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
  ])
})

test('the API’s description is served', async () => {
  expect((await ask(event('GET', '/openapi.json'))).json()).toMatchObject({ openapi: '3.1.0' })
})

test('a bug is answered 500 without a word about it, and logged once', async () => {
  const desk = openDesk()
  const table = { ...desk.ports.table, query: () => Promise.reject(new Error('the table is away')) }
  const { status, body, lines } = await ask(event('GET', '/api/bundles'), { ...desk, ports: { ...desk.ports, table } })
  expect(status).toBe(500)
  expect(body).not.toContain('table')
  expect(lines.filter(({ says }) => says === 'the table is away')).toHaveLength(1)
  expect(lines.at(-1)).toMatchObject({ outcome: 'done', status: 500 })
})
