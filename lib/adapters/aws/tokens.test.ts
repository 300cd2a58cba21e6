import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { createIssuerTokens } from './tokens.ts'

const { privateKey, publicKey } = await generateKeyPair('RS256')
const other = await generateKeyPair('RS256')

let works = true
let asked = 0
const server = createServer(async ({ url }, response) => {
  asked++
  const about = { issuer, jwks_uri: `${issuer}/keys` }
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: '1', alg: 'RS256' }] }
  response.writeHead(works ? 200 : 500, { 'content-type': 'application/json' })
  response.end(JSON.stringify(url === '/keys' ? keys : about))
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const soon = () => Math.floor(Date.now() / 1000) + 60
const claims = () => ({ iss: issuer, aud: 'onevisit', sub: 'zhang', role: 'applicant', exp: soon() })
const sign = (change: JWTPayload = {}, key = privateKey, alg = 'RS256') =>
  new SignJWT({ ...claims(), ...change }).setProtectedHeader({ alg, kid: '1' }).sign(key)
const tokens = createIssuerTokens({ issuer, audience: ['onevisit', 'onevisit-api'] })

test('a token of the issuer for one of our audiences names its bearer', async () => {
  expect(await tokens.read(await sign())).toEqual({ role: 'applicant', id: 'zhang' })
  const officer = { aud: ['x', 'onevisit-api'], role: 'officer', department: 'police', hall: true }
  expect(await tokens.read(await sign(officer))).toEqual({
    role: 'officer',
    id: 'zhang',
    department: 'police',
    hall: true,
  })
})

test('a token that names its client instead of an audience holds when that is ours', async () => {
  expect(await tokens.read(await sign({ aud: undefined, client_id: 'onevisit' }))).toMatchObject({ id: 'zhang' })
  expect(await tokens.read(await sign({ aud: undefined, client_id: 'another' }))).toBeUndefined()
  expect(await tokens.read(await sign({ aud: 'another', client_id: 'onevisit' }))).toBeUndefined()
})

test('no other token holds', async () => {
  const shared = new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: '1' })
  const bad = {
    expired: await sign({ exp: soon() - 120 }),
    'without an end': await sign({ exp: undefined }),
    'not valid yet': await sign({ nbf: soon() }),
    'for another audience': await sign({ aud: 'another' }),
    'for nobody': await sign({ aud: undefined }),
    'of another issuer': await sign({ iss: 'https://another.example.org' }),
    'by another key': await sign({}, other.privateKey),
    'by a shared secret': await shared.sign(new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey)))),
    'not signed': new UnsecuredJWT(claims()).encode(),
    'without a role': await sign({ role: undefined }),
    'with a role that is none of ours': await sign({ role: 'king' }),
    'no token': 'x',
    nothing: '',
  }
  for (const [name, token] of Object.entries(bad)) expect([name, await tokens.read(token)]).toEqual([name, undefined])
})

test('the issuer is asked for its keys once, and again after it could not be asked', async () => {
  const fresh = createIssuerTokens({ issuer, audience: ['onevisit'] })
  works = false
  await expect(fresh.read(await sign())).rejects.toThrow('answers 500')
  works = true
  const before = asked
  await Promise.all([fresh.read(await sign()), fresh.read(await sign())])
  expect(await fresh.read(await sign())).toMatchObject({ id: 'zhang' })
  expect(asked - before).toBe(2)
})

test('an issuer that calls itself by another name is not believed', async () => {
  const alias = createIssuerTokens({ issuer: issuer.replace('127.0.0.1', 'localhost'), audience: ['onevisit'] })
  await expect(alias.read(await sign())).rejects.toThrow('another name')
})
