import { afterAll, beforeAll, expect, test } from 'vitest'
import { asked } from './ask.ts'
import { matrix } from './matrix.ts'
import { type Name, principals, type Relation, relations } from './principals.ts'
import { openServedWorld, type ServedWorld } from './served-world.ts'

let world: ServedWorld
beforeAll(async () => {
  world = await openServedWorld()
})
afterAll(() => world.close())

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
      return fetch(`${world.url}${given.path}?${query}`, {
        method: given.method,
        headers: { ...headers, 'content-type': type },
        ...(given.method !== 'GET' && { body: sent }),
      })
    }
    const byCookie = await send(world.cookieOf(name))
    const byToken = await send(await world.tokenOf(name))
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
