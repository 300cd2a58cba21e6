import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { beginSession } from '../../lib/desk/signing-in/sessions.ts'
import { applicant, clerk } from './people.ts'
import { hour, longPassword, minute, openHall, register } from './signing-in-town.ts'

const hall = await openHall()
afterAll(() => hall.close())
const { ask, bearer, pass, product } = hall

const mine = (session: string) => ask('GET', '/api/applications', { session })
const roleOf = async (session: string) => (await ask('GET', '/api/session', { session })).body.role

test('whoever is not signed in is anyone, and hears how one can sign in', async () => {
  const { status, body } = await ask('GET', '/api/session')
  expect(status).toBe(200)
  expect(body).toEqual({ role: 'anyone', account: false, ways: { accounts: true, oidc: false, demo: false } })
  expect((await ask('GET', '/api/applications')).status).toBe(401)
})

test('a session leaves as a cookie that scripts cannot read and other sites cannot bring, and never in a body', async () => {
  const { status, body, cookie, session } = await ask('POST', '/api/accounts', {
    body: { login: 'Zhang.San', name: '张三', password: '白龟湖的秋天真好看啊' },
  })
  expect(status).toBe(201)
  expect(cookie).toMatch(/^onevisit=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(JSON.stringify(body)).not.toContain(session)
  expect(body).toMatchObject({ role: 'applicant', name: '张三', account: true, until: hall.now() + 2 * hour })
  expect((await mine(session ?? '')).status).toBe(200)
})

test('behind TLS the cookie is Secure and of this host alone, and the unguarded one opens nothing', async () => {
  const guarded = await openHall({ origin: 'https://onevisit.example.org' })
  const { cookie, session = '' } = await guarded.ask('POST', '/api/accounts', {
    body: { login: 'zhang.san', name: '张三', password: '白龟湖的秋天真好看啊' },
  })
  expect(cookie).toMatch(/^__Host-onevisit=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  expect((await guarded.ask('GET', '/api/applications', { session })).status).toBe(200)
  const plain = { cookie: `onevisit=${session}` }
  expect((await guarded.ask('GET', '/api/applications', { headers: plain })).status).toBe(401)
  guarded.close()
})

test('signing out ends the session for good and takes the cookie away', async () => {
  const session = await register(hall, 'li.si')
  const { status, cookie } = await ask('POST', '/api/session/end', { session })
  expect(status).toBe(200)
  expect(cookie).toBe('onevisit=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
  expect((await mine(session)).status).toBe(401)
  expect(await roleOf(session)).toBe('anyone')
  expect((await ask('POST', '/api/session/end')).status).toBe(200)
})

test('who signs in again in the same browser leaves no session behind', async () => {
  const before = await register(hall, 'qian.er')
  const body = { login: 'qian.er', password: longPassword }
  const { session = '' } = await ask('POST', '/api/session', { session: before, body })
  expect([await roleOf(before), await roleOf(session)]).toEqual(['anyone', 'applicant'])
})

test('an applicant’s session that is left ends after two hours, one of the staff after thirty minutes', async () => {
  for (const [principal, idle] of [
    [applicant, 2 * hour],
    [clerk, 30 * minute],
  ] as const) {
    const session = await beginSession(product.ports, { principal, name: '某人' })
    pass(idle - minute)
    expect(await roleOf(session)).toBe(principal.role)
    pass(idle - 1)
    expect(await roleOf(session)).toBe(principal.role)
    pass(idle)
    expect(await roleOf(session)).toBe('anyone')
    expect((await mine(session)).status).toBe(401)
  }
})

test('a session that is used all the time ends after twelve hours', async () => {
  const session = await beginSession(product.ports, { principal: applicant, name: '某人' })
  const until = hall.now() + 12 * hour
  while (hall.now() + hour < until) {
    pass(hour)
    expect(await roleOf(session)).toBe('applicant')
  }
  expect((await ask('GET', '/api/session', { session })).body.until).toBe(until)
  pass(hour - 1)
  expect(await roleOf(session)).toBe('applicant')
  pass(1)
  expect(await roleOf(session)).toBe('anyone')
})

test('the use of a session is written once a minute at most', async () => {
  const session = await beginSession(product.ports, { principal: clerk, name: '某人' })
  const began = hall.now()
  const until = async () => (await ask('GET', '/api/session', { session })).body.until
  pass(minute - 1)
  expect(await until()).toBe(began + 30 * minute)
  pass(1)
  expect(await until()).toBe(began + 31 * minute)
})

test('a change that comes by cookie from another site, or from nowhere, is refused; what only reads is not', async () => {
  const session = await register(hall, 'wang.wu')
  const change = (headers: Record<string, string>) =>
    ask('POST', '/api/applications', { session, body: { bundle: 'three', way: 'window' }, headers })
  for (const site of ['cross-site', 'same-site', 'none'])
    expect((await change({ 'sec-fetch-site': site })).body.error, site).toBe('forbidden')
  expect((await change({ 'sec-fetch-site': 'cross-site', origin: `http://${hall.host}` })).status).toBe(403)
  expect((await change({ 'sec-fetch-site': 'same-origin' })).status).toBe(201)
  expect((await ask('GET', '/api/applications', { session, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(
    200,
  )
})

test('a browser that does not say from where is believed by its origin alone', async () => {
  const session = await register(hall, 'zhao.liu')
  const cookie = `onevisit=${session}`
  const send = async (headers: Record<string, string>) =>
    (
      await fetch(`http://${hall.host}/api/session/end`, {
        method: 'POST',
        headers: { cookie, 'sec-fetch-mode': 'cors', ...headers },
      })
    ).status
  expect(await send({ origin: 'http://elsewhere.example' })).toBe(403)
  expect(await send({ origin: 'null' })).toBe(403)
  expect(await send({})).toBe(403)
  expect((await mine(session)).status).toBe(200)
  expect(await send({ origin: `http://${hall.host}` })).toBe(200)
  expect((await mine(session)).status).toBe(401)
})

test('no other site can sign a browser in', async () => {
  await register(hall, 'sun.qi')
  const body = { login: 'sun.qi', password: longPassword }
  expect((await ask('POST', '/api/session', { body, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect((await ask('POST', '/api/session', { body })).status).toBe(201)
})

test('whoever shows a token acts by it and not by the cookie beside it', async () => {
  const session = await register(hall, 'zhou.ba')
  const headers = await bearer(clerk)
  expect((await ask('GET', '/api/session', { session, headers })).body).toMatchObject({ role: 'clerk', account: false })
  const wrong = { authorization: 'Bearer x' }
  expect((await ask('GET', '/api/applications', { session, headers: wrong })).status).toBe(401)
  expect((await ask('POST', '/api/session/end', { session, headers })).status).toBe(200)
  expect((await mine(session)).status).toBe(200)
})

test('cookies of another shape, or of nobody, are nobody’s', async () => {
  for (const cookie of ['onevisit=', 'onevisit=x', `onevisit=${'a'.repeat(43)}`, `xonevisit=${'a'.repeat(43)}`, ';;=;'])
    expect((await ask('GET', '/api/session', { headers: { cookie } })).body.role, cookie).toBe('anyone')
})

test('neither a secret nor a password is on the disk, only their hashes', async () => {
  const password = '尧山脚下有温泉 2026'
  const session = await register(hall, 'wu.jiu', password)
  await product.store.durable()
  const bytes = globSync('**/*', { cwd: hall.folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  const found = (text: string) => bytes.some((file) => file.includes(text))
  expect(found(createHash('sha256').update(session).digest('base64url'))).toBe(true)
  expect(found(session)).toBe(false)
  expect(found(password)).toBe(false)
})
