import type { webcrypto } from 'node:crypto'
import { decodeJwt, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { startIssuer } from './issuer.ts'
import { begin, issuer, openFor, people, product, serve, signIn, told, url } from './oidc-town.ts'

const sign = (claims: JWTPayload, key: webcrypto.CryptoKey) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(key)
const past = Math.floor(Date.now() / 1000) - 3600

test.each([
  ['is for another sign-in', { nonce: 'another' }],
  ['has expired', { iat: past - 60, exp: past }],
  ['is for another audience', { aud: 'somebody-else' }],
  ['is of another issuer', { iss: 'http://127.0.0.1:1' }],
  ['names another person than the issuer does when asked', { sub: 'wang' }],
  ['says no nonce', { nonce: undefined }],
])('an id token that %s signs in nobody, signed though it is', async (_, change) => {
  issuer.alters((token, key) => sign({ ...decodeJwt(token), ...change }, key))
  const { browser, ended } = await signIn()
  expect(ended).toBe('/sign-in?failed=invalid&to=%2Fmy')
  expect(browser.cookie('onevisit')).toBeUndefined()
})

test('an id token that is not signed, or not by the issuer’s key, signs in nobody', async () => {
  const wrong = await crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    true,
    ['sign', 'verify'],
  )
  const bad = [
    async (token: string) => new UnsecuredJWT(decodeJwt(token)).encode(),
    async (token: string) => token.replace(/[^.]+$/, ''),
    async (token: string) => sign(decodeJwt(token), wrong.privateKey),
    async () => 'x',
  ]
  for (const how of bad) {
    issuer.alters(how)
    expect((await signIn()).ended).toBe('/sign-in?failed=invalid&to=%2Fmy')
  }
})

test('an issuer that cannot be reached is said so, to people and to whoever runs this, and works once it is there', async () => {
  const away = await startIssuer({ back: `${url}/sign-in/back`, people })
  await away.stop()
  const alone = openFor(away.setting)
  serve(alone)
  told.splice(0)
  const sentFor = async (query: string) => {
    const answered = await openBrowser().get(`${url}/sign-in/oidc${query}`)
    return [answered.status, answered.headers.get('location'), answered.headers.get('set-cookie')]
  }
  expect(await sentFor('')).toEqual([303, '/sign-in?failed=unavailable', null])
  expect(await sentFor('?to=%2Fs%2Fnewborn')).toEqual([303, '/sign-in?failed=unavailable&to=%2Fs%2Fnewborn', null])
  expect(await sentFor('?to=%2F%2Fevil.example')).toEqual([303, '/sign-in?failed=unavailable', null])
  expect(new Set(told)).toEqual(new Set([`The identity provider ${away.url}/ cannot be used (ECONNREFUSED).`]))
  const there = await startIssuer({ back: `${url}/sign-in/back`, people, port: Number(new URL(away.url).port) })
  there.seat('zhang')
  expect((await signIn()).ended).toBe('/my')
  expect(told).toHaveLength(3)
  await there.stop()
  alone.close()
})

test('a secret that the issuer does not know ends at the sign-in page, and whoever runs this is told', async () => {
  const wrong = openFor(issuer.setting.replace('%25@', '@'))
  serve(wrong)
  told.splice(0)
  expect((await signIn()).ended).toBe('/sign-in?failed=unavailable&to=%2Fmy')
  expect(told).toEqual([`The identity provider ${issuer.url}/ cannot be used (invalid_client).`])
  wrong.close()
})

test('where no identity provider is set up, its addresses are not there', async () => {
  const without = openFor(undefined)
  serve(without)
  for (const path of ['/sign-in/oidc', '/sign-in/back']) expect((await openBrowser().get(url + path)).status).toBe(404)
  without.close()
})

test('pages do not stand in the way: what asks for a page is sent to the issuer and back all the same', async () => {
  const pages = { manifest: { styles: {}, scripts: {}, words: {}, pages: [] }, files: new Map() }
  serve(product, {}, pages)
  const headers = { accept: 'text/html' }
  for (const path of ['/sign-in/oidc', '/sign-in/back'])
    expect([path, (await fetch(url + path, { headers, redirect: 'manual' })).status]).toEqual([path, 303])
})

test('behind TLS the issuer sends people back to the address that is set, and both cookies stay behind TLS', async () => {
  const origin = 'https://onevisit.example.org'
  serve(product, { origin })
  const { sent, next } = await begin()
  expect(new URL(next).searchParams.get('redirect_uri')).toBe(`${origin}/sign-in/back`)
  expect(sent.headers.get('set-cookie')).toMatch(/; Secure$/)
})

test('no session, no code and no name of a person is in what whoever runs this is told', () => {
  expect(told.length).toBeGreaterThan(0)
  for (const sentence of told)
    expect(sentence).toMatch(/^The identity provider http:\/\/127\.0\.0\.1:\d+\/ cannot be used \(\w+\)\.$/)
})
