import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttpServer } from '../../lib/adapters/local/http.ts'
import { createTokens } from '../../lib/adapters/local/tokens.ts'
import { sessionCookie } from '../../lib/desk/signing-in/cookie.ts'
import { asked } from './ask.ts'
import { matrix } from './matrix.ts'
import { openWorld, type World } from './open-world.ts'
import { type Name, principals, type Relation, relations } from './principals.ts'

let world: World
let url = ''
const closing: (() => void)[] = []
const tokens = createTokens(new Uint8Array(32).fill(7), { now: () => Date.UTC(2026, 10, 23, 1) })

beforeAll(async () => {
  world = await openWorld()
  const { ports, town } = world.roles
  const report = (bug: unknown) => closing.push(() => expect.unreachable(String(bug)))
  const server = createHttpServer({ ports, store: town.product.store, tokens, report })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  closing.push(() => {
    server.close()
    server.closeAllConnections()
  })
})

afterAll(() => {
  for (const close of closing) close()
})

/** Refused to whom, of whose things. */
const foreign: readonly [route: string, name: Name, relation: Relation, status: number][] = [
  ['GET /api/applications/{application}', 'applicant', 't', 404],
  ['GET /api/applications/{application}/materials/{material}/file', 'applicant', 't', 404],
  ['GET /api/applications/{application}/receipts/{number}/print', 'applicant', 'd', 404],
  ['GET /api/applications/{application}/flow.svg', 'officer', 'o', 403],
  ['PUT /api/applications/{application}/materials/{material}/file', 'applicant', 't', 404],
  ['POST /api/applications/{application}/withdrawal', 'clerk', 't', 404],
  ['GET /api/tasks/{task}', 'officer', 'd', 404],
  ['GET /api/tasks/{task}/materials/{material}/file', 'head', 'd', 404],
  ['POST /api/tasks/{task}/decision', 'chief', 'd', 404],
  ['POST /api/letters/{letter}/answer', 'officer', 'd', 404],
  ['POST /api/acceptances/{application}', 'applicant', 'o', 403],
  ['POST /api/proposals/{proposal}/withdrawal', 'designer', 't', 404],
  ['GET /api/accounts', 'supervisor', 'n', 403],
]

test.for(foreign)(
  '%s: by HTTP a foreign session and a foreign token get what the matrix says',
  async ([route, name, relation, status]) => {
    const given = asked(route, matrix[route]?.[1] ?? {}, world.thingsOf(name, relation))
    const query = new URLSearchParams(given.query)
    const send = async (headers: Record<string, string>) => {
      const { body } = given
      const isFile = body instanceof Uint8Array
      const type = isFile ? 'image/png' : 'application/json'
      const sent = isFile ? new Uint8Array(body) : JSON.stringify(body ?? {})
      return fetch(`${url}${given.path}?${query}`, {
        method: given.method,
        headers: { ...headers, 'content-type': type },
        ...(given.method !== 'GET' && { body: sent }),
      })
    }
    const cookie = sessionCookie(world.sessions.get(name)).split(';')[0] ?? ''
    const byCookie = await send({ cookie, 'sec-fetch-site': 'same-origin' })
    const byToken = await send({ authorization: `Bearer ${await tokens.sign(principals[name], 1)}` })
    const byNobody = await send({})
    const inside = await world.roles.tries(principals[name], given)
    expect([byCookie.status, byToken.status, inside.status], `${name}, ${relations[relation]}`).toEqual([
      status,
      status,
      status,
    ])
    expect(byNobody.status).toBe(401)
    expect(await byCookie.json()).toEqual(await byToken.json())
  },
)
