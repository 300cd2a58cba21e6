import { beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../lib/desk/door.ts'
import { type RefusalName, refusals } from '../../lib/desk/refusal.ts'
import { routes } from '../../lib/desk/routes.ts'
import { asked } from './ask.ts'
import { matrix } from './matrix.ts'
import { openWorld, type World } from './open-world.ts'
import { type Name, names, principals, type Relation, relations } from './principals.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})

const all = Object.keys(relations) as readonly Relation[]

/** `officer,chief ot; supervisor otd` by principal; whoever is not there may not ask. */
function readWho(who: string): ReadonlyMap<Name, readonly Relation[]> {
  const parts = who.split('; ').map((part) => part.split(' ') as [string, string])
  return new Map(
    parts.flatMap(([group, may]) => namesOf(group).map((name): [Name, readonly Relation[]] => [name, readMay(may)])),
  )
}

function namesOf(group: string): readonly Name[] {
  return group.split(',').flatMap((each) => {
    if (each === 'all') return names
    if (each === 'staff') return names.filter((name) => name !== 'anyone' && name !== 'applicant')
    if (!names.includes(each as Name)) throw new Error(`${each} is nobody`)
    return [each as Name]
  })
}

const readMay = (may: string): readonly Relation[] =>
  may === '*' ? all : may === '-' ? [] : all.filter((each) => may.includes(each))

/** Of an answer to many, that to the first. */
function statusOf({ status, body }: Reply): number {
  const [first] = (body as { results?: { error?: RefusalName }[] })?.results ?? []
  return first?.error ? refusals[first.error] : status
}

/** What does not let somebody through. */
const shut = [401, 403, 404]

/** What is wrong with a cell, if anything. */
function judge(status: number, name: Name, may: readonly Relation[] | undefined, relation: Relation) {
  if (may?.includes(relation)) return shut.includes(status) ? 'let through' : undefined
  const expected = may !== undefined ? 404 : name === 'anyone' ? 401 : 403
  return status === expected ? undefined : String(expected)
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
