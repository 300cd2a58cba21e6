import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHttpServer, type Served } from '../../lib/adapters/local/http.ts'
import { openProduct, type ProductOptions } from '../../lib/adapters/local/product.ts'
import { createTokens, readTokenKey } from '../../lib/adapters/local/tokens.ts'
import type { Principal } from '../../lib/application/may.ts'
import { describeApi } from '../../lib/desk/openapi.ts'
import { publish } from '../../lib/desk/publish.ts'
import { createHold, type Described } from '../described.ts'
import { quickPasswords } from '../quick-passwords.ts'
import { threeApprovals } from './sample-bundle.ts'

interface Sent {
  readonly body?: unknown
  /** The secret of a session. */
  readonly session?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Seen {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  /** The secret that it began a session with. */
  readonly session: string | undefined
  readonly cookie: string | undefined
}

export const minute = 60_000
export const hour = 60 * minute
export const longPassword = '九月的白龟湖 湿地公园'

const hold = createHold(describeApi() as Described)

/** The product behind its HTTP server, on a clock of the test's, with a browser that keeps one cookie at most. */
export async function openHall(options: Partial<ProductOptions> = {}, served: Partial<Served> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-signing-in-'))
  const bugs: unknown[] = []
  let now = Date.UTC(2026, 10, 23)
  const clock = { now: () => now }
  const product = openProduct({
    folder,
    clock,
    passwords: quickPasswords(),
    report: (bug) => bugs.push(bug),
    ...options,
  })
  const tokens = createTokens(readTokenKey(folder), clock)
  const { ports, store } = product
  const server = createHttpServer({ ports, store, tokens, report: (bug) => bugs.push(bug), ...served })
  await publish(ports, threeApprovals())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const host = `127.0.0.1:${port}`

  /** As a page of ours asks; `headers` come over it. */
  async function ask(method: string, path: string, sent?: Sent): Promise<Seen> {
    const seen = await askUndescribed(method, path, sent)
    hold(method, path, seen)
    return seen
  }
  /** Of what the API's description keeps to itself. */
  async function askUndescribed(method: string, path: string, { body, session, headers = {} }: Sent = {}) {
    const name = options.origin === undefined ? 'onevisit' : '__Host-onevisit'
    const own = {
      host,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      ...(session === undefined ? {} : { cookie: `${name}=${session}` }),
    }
    return send(port, method, path, { ...own, ...headers }, body)
  }
  async function bearer(principal: Principal): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await tokens.sign(principal, 24)}` }
  }
  function close(): void {
    server.close()
    server.closeAllConnections()
    product.close()
    rmSync(folder, { recursive: true })
    if (bugs.length > 0) throw bugs[0]
  }
  return {
    ask,
    askUndescribed,
    bearer,
    product,
    folder,
    host,
    close,
    pass: (ms: number) => (now += ms),
    now: () => now,
  }
}

export type Hall = Awaited<ReturnType<typeof openHall>>

function send(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      const cookie = response.headers['set-cookie']?.[0]
      resolve({
        status: response.statusCode ?? 0,
        body: JSON.parse(Buffer.concat(chunks).toString('utf8')),
        session: /onevisit=([^;]+);/.exec(cookie ?? '')?.[1],
        cookie,
      })
    })
    sent.on('error', reject)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

/** Opens an applicant's account; the secret of its session. */
export async function register({ ask }: Hall, login: string, password = longPassword): Promise<string> {
  const { status, session } = await ask('POST', '/api/accounts', { body: { login, name: '张三', password } })
  if (status !== 201 || session === undefined) throw new Error(`${login} is not registered: ${status}`)
  return session
}

export const administrator: Principal = { role: 'administrator', id: 'administrator-1' }

/** Invites somebody; the account and the secret of the link. */
export async function invite({ ask, bearer }: Hall, who: Record<string, unknown>) {
  const headers = await bearer(administrator)
  const { status, body } = await ask('POST', '/api/accounts/invitations', { body: who, headers })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return { account: String(body.account), link: String(body.link).replace('/first/', '') }
}
