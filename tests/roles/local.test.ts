import { afterAll, beforeAll, expect, test } from 'vitest'
import { streams } from '../../lib/adapters/local/answer-live.ts'
import { demoRoutes } from '../../lib/desk/routes-of-demo.ts'
import { type Ask, asked } from './ask.ts'
import { all, judge, readWho } from './judge.ts'
import { names, relations } from './principals.ts'
import { openServedWorld, type ServedWorld } from './served-world.ts'

/** What one computer answers besides the table of routes: as in matrix.ts. */
const matrix: Readonly<Record<string, readonly [who: string, ask?: Ask]>> = {
  'GET /api/applications/{application}/live': ['applicant,clerk o; supervisor otd'],
  'GET /api/inbox/live': ['officer,chief,head *'],
  // Of a computer whose owner has set the switch: whoever sits there takes any role.
  'GET /api/demo': ['all *'],
  'POST /api/demo': ['all *', { body: { role: 'clerk' } }],
}

let world: ServedWorld
beforeAll(async () => {
  world = await openServedWorld()
})
afterAll(() => world.close())

/** The status of an answer, of which no more is read: a stream is hung up on. */
async function statusOf(route: string, ask: Ask, headers: Record<string, string>, things: Parameters<typeof asked>[2]) {
  const { method, path, body } = asked(route, ask, things)
  const hangUp = new AbortController()
  const { status } = await fetch(`${world.url}${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    signal: hangUp.signal,
    ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
  })
  hangUp.abort()
  return status
}

test('every stream and every route of the demo has its row, and every row its stream or route', () => {
  const there = [
    ...Object.keys(streams).map((path) => `GET ${path}`),
    ...demoRoutes.map((one) => `${one.method} ${one.path}`),
  ]
  expect(Object.keys(matrix).toSorted()).toEqual(there.toSorted())
})

test('by HTTP streams and the demo are open to whom the matrix says, by session and by token, and nothing is told of others', async () => {
  const wrong: string[] = []
  for (const [route, [who, ask = {}]] of Object.entries(matrix)) {
    const may = readWho(who)
    // A demo’s session would end the one that it is asked with.
    for (const name of names)
      for (const relation of all)
        for (const headers of [
          await world.tokenOf(name),
          ...(route === 'POST /api/demo' ? [] : [world.cookieOf(name)]),
        ]) {
          const status = await statusOf(route, ask, headers, world.thingsOf(name, relation))
          const expected = judge(status, name, may.get(name), relation)
          if (expected) wrong.push(`${route}, ${name}, ${relations[relation]}: ${status} instead of ${expected}`)
        }
  }
  expect(wrong).toEqual([])
}, 20_000)
