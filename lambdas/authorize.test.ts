import { expect, test } from 'vitest'
import type { Principal } from '../lib/application/may.ts'
import { beginSession, endSession } from '../lib/desk/signing-in/sessions.ts'
import { authorize } from './authorize.ts'
import { context, openDesk } from './fixture.ts'
import { withPorts } from './with.ts'

const host = 'a1b2c3.execute-api.eu-west-1.amazonaws.com'
const wang: Principal = { role: 'officer', id: 'wang', department: 'police', hall: true }
const tokens = {
  read: async (token: string): Promise<Principal | undefined> =>
    token === 'good' ? { role: 'clerk', id: 'w-1' } : undefined,
}

interface Given {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
}

/** An authorizer's event as API Gateway makes it, payload format 2.0. */
const event = ({ method = 'GET', headers = {}, cookies }: Given) => ({
  version: '2.0',
  type: 'REQUEST',
  routeArn: `arn:aws:execute-api:eu-west-1:123456789012:a1b2c3/$default/${method}/api/tasks`,
  identitySource: null,
  routeKey: `${method} /api/tasks`,
  rawPath: '/api/tasks',
  rawQueryString: '',
  ...(cookies && { cookies }),
  headers: { accept: '*/*', host, ...headers },
  requestContext: { apiId: 'a1b2c3', domainName: host, http: { method, path: '/api/tasks' }, stage: '$default' },
})

async function ask(given: Given, desk = openDesk()) {
  const answer = await withPorts('authorizer', authorize(tokens), desk.ports, desk.log)(event(given), context)
  const { isAuthorized, context: who } = answer as { isAuthorized: boolean; context: unknown }
  expect(isAuthorized).toBe(true)
  return who
}

async function signedIn(principal = wang) {
  const desk = openDesk()
  const secret = await beginSession(desk.ports, { principal, name: '王警官' })
  return { desk, secret, cookies: ['theme=dark', `__Host-onevisit=${secret}`] }
}

test('who shows a token that holds is named by it, and one that does not hold is refused', async () => {
  expect(await ask({ headers: { authorization: 'Bearer good' } })).toEqual({ role: 'clerk', sub: 'w-1' })
  for (const authorization of ['Bearer bad', 'Basic good', 'good', ''])
    expect([authorization, await ask({ headers: { authorization } })]).toEqual([
      authorization,
      { refused: 'unauthenticated' },
    ])
})

test('who comes with the cookie of a session is named by it, with department and hall', async () => {
  const { desk, cookies } = await signedIn()
  expect(await ask({ cookies }, desk)).toEqual({ role: 'officer', sub: 'wang', department: 'police', hall: true })
})

test('a token goes before a cookie, also one that does not hold', async () => {
  const { desk, cookies } = await signedIn()
  expect(await ask({ cookies, headers: { authorization: 'Bearer good' } }, desk)).toMatchObject({ role: 'clerk' })
  expect(await ask({ cookies, headers: { authorization: 'Bearer bad' } }, desk)).toEqual({ refused: 'unauthenticated' })
})

test('who shows nothing, an unknown secret or an ended session is anyone', async () => {
  const { desk, secret, cookies } = await signedIn()
  const anyone = { role: 'anyone', sub: '' }
  expect(await ask({})).toEqual(anyone)
  expect(await ask({ cookies: [`__Host-onevisit=${'x'.repeat(43)}`] }, desk)).toEqual(anyone)
  // The name that the cookie has without TLS counts for nothing here: a neighbouring host could have set it.
  expect(await ask({ cookies: [`onevisit=${secret}`] }, desk)).toEqual(anyone)
  await endSession(desk.ports, secret)
  expect(await ask({ cookies }, desk)).toEqual(anyone)
})

test('a change that comes with a cookie from elsewhere is refused, from our own pages it is not', async () => {
  const { desk, cookies } = await signedIn()
  const foreign: readonly Given['headers'][] = [
    {},
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
  ]
  for (const headers of foreign)
    expect(await ask({ method: 'POST', cookies, headers }, desk)).toEqual({ refused: 'forbidden' })
  const own: readonly Given['headers'][] = [{ 'sec-fetch-site': 'same-origin' }, { origin: `https://${host}` }]
  for (const headers of own)
    expect(await ask({ method: 'POST', cookies, headers }, desk)).toMatchObject({ sub: 'wang' })
})

test('behind another address than the gateway’s own, changes come from that one', async () => {
  const { desk, cookies } = await signedIn()
  const behind = { ...desk, ports: { ...desk.ports, origin: 'https://onevisit.example.org' } }
  const headers = { origin: 'https://onevisit.example.org' }
  expect(await ask({ method: 'POST', cookies, headers }, behind)).toMatchObject({ sub: 'wang' })
  expect(await ask({ method: 'POST', cookies, headers }, desk)).toEqual({ refused: 'forbidden' })
})

test('its line says the route and in which role, and nothing of who it is', async () => {
  const { desk, cookies, secret } = await signedIn()
  await ask({ cookies }, desk)
  expect(desk.lines).toMatchObject([{ outcome: 'done', route: 'GET /api/tasks', who: 'officer' }])
  for (const kept of [secret, 'wang', '王警官']) expect(JSON.stringify(desk.lines)).not.toContain(kept)
})

test('a table that cannot be read lets nobody through', async () => {
  const { desk, cookies } = await signedIn()
  const table = { ...desk.ports.table, get: () => Promise.reject(new Error('the table is away')) }
  await expect(ask({ cookies }, { ...desk, ports: { ...desk.ports, table } })).rejects.toThrow()
})
