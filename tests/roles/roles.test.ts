import { beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../lib/desk/door.ts'
import { type RefusalName, refusals } from '../../lib/desk/refusal.ts'
import { routes } from '../../lib/desk/routes.ts'
import { asked } from './ask.ts'
import { all, judge, readWho } from './judge.ts'
import { matrix } from './matrix.ts'
import { openWorld, type World } from './open-world.ts'
import { names, principals, relations } from './principals.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})

/** Of an answer to many, that to the first. */
function statusOf({ status, body }: Reply): number {
  const [first] = (body as { results?: { error?: RefusalName }[] })?.results ?? []
  return first?.error ? refusals[first.error] : status
}

test('every route has its row in the matrix, and every row its route', () => {
  expect(Object.keys(matrix).toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted())
})

test('every principal is let through to what the matrix gives them, and told of nothing else', async () => {
  const { roles, thingsOf, sessions } = world
  const wrong: string[] = []
  let cells = 0
  for (const [route, [who, ask = {}]] of Object.entries(matrix)) {
    const may = readWho(who)
    for (const name of names)
      for (const relation of all) {
        const request = { ...asked(route, ask, thingsOf(name, relation)), session: sessions.get(name) }
        const status = statusOf(await roles.tries(principals[name], request))
        const expected = judge(status, name, may.get(name), relation)
        if (expected) wrong.push(`${route}, ${name}, ${relations[relation]}: ${status} instead of ${expected}`)
        cells++
      }
  }
  expect(wrong).toEqual([])
  expect(cells).toBe(routes.length * names.length * all.length)
}, 20_000)
