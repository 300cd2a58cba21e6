import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect } from 'vitest'
import { createIdentity } from '../../lib/adapters/identity.ts'
import { createHttpServer } from '../../lib/adapters/local/http.ts'
import { openProduct, type Product } from '../../lib/adapters/local/product.ts'
import { createTokens } from '../../lib/adapters/local/tokens.ts'
import { readOidc } from '../../lib/adapters/oidc-setting.ts'
import type { Ports } from '../../lib/desk/ports.ts'
import { findSession } from '../../lib/desk/signing-in/sessions.ts'
import type { BuiltPages } from '../../lib/pages/answer-page.ts'
import { openBrowser } from './browser.ts'
import { startIssuer } from './issuer.ts'

export const people = {
  zhang: { name: '张三' },
  wang: { name: '王警官', role: 'officer', department: 'public-security', hall: true },
  lost: { name: '李四', role: 'officer' },
  odd: { name: '赵六', role: 'king' },
}

const bugs: unknown[] = []
export const told: string[] = []
let late = 0
const clock = { now: () => Date.now() + late }

/** Our address is there before its issuer, who must know it; behind it is the product that `turn` names. */
let turn: Server
const server = createServer((request, response) => void turn.emit('request', request, response))
server.listen(0, '127.0.0.1')
await once(server, 'listening')
export const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
export const issuer = await startIssuer({ back: `${url}/sign-in/back`, people })

/** A product whose people sign in at this address. */
export function openFor(setting: string | undefined) {
  const identity =
    setting === undefined ? undefined : createIdentity(readOidc(setting), (sentence) => told.push(sentence))
  return openProduct({ clock, identity, report: (bug) => bugs.push(bug) })
}

export const product = openFor(issuer.setting)
const tokens = createTokens(new Uint8Array(32), clock)
const report = (bug: unknown) => void bugs.push(bug)

/** From now on this product answers at our address, with other ports or pages where they are given. */
export function serve({ ports, store }: Product, more: Partial<Ports> = {}, pages?: BuiltPages): void {
  turn = createHttpServer({ ports: { ...ports, ...more }, store, tokens, report, pages })
}

/** Time goes on by this much, for our product only (ms). */
export function pass(ms: number): void {
  late += ms
}

beforeEach(() => {
  late = 0
  serve(product)
  issuer.seat('zhang')
  issuer.alters(undefined)
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await issuer.stop()
  product.close()
  expect(bugs).toEqual([])
})

/** A browser at our door, on the way to the issuer: where it would go next. */
export async function begin(to = '/my') {
  const browser = openBrowser()
  const sent = await browser.get(`${url}/sign-in/oidc?to=${encodeURIComponent(to)}`)
  return { browser, sent, next: sent.headers.get('location') ?? '' }
}

/** The address with which the issuer sends the browser back to us; not gone to yet. */
export async function backFrom({ browser, next }: Awaited<ReturnType<typeof begin>>): Promise<string> {
  return browser.until(next, (place) => place.startsWith(`${url}/sign-in/back`))
}

/** Signs in as whoever is seated: where on our pages that ends. */
export async function signIn(to?: string) {
  const begun = await begin(to)
  const back = await begun.browser.get(await backFrom(begun))
  return { ...begun, back, ended: back.headers.get('location') }
}

export const sessionOf = async (cookie: string | undefined) =>
  cookie === undefined ? undefined : findSession(product.ports, cookie)
