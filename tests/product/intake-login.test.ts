import { afterAll, expect, test } from 'vitest'
import { clerk } from './people.ts'
import { openHall, register } from './signing-in-town.ts'

const hall = await openHall()
afterAll(() => hall.close())
const { ask, bearer } = hall

test('the window names an account by its login, in any spelling, and the case is that person’s; a login that nobody has is told at its place', async () => {
  const session = await register(hall, 'zhang.san')
  const begin = async (login: string) =>
    ask('POST', '/api/intakes', { body: { bundle: 'three', login }, headers: await bearer(clerk) })
  const begun = await begin(' Zhang.San ')
  expect(begun.status).toBe(201)
  expect((await ask('GET', '/api/applications', { session })).body).toMatchObject([
    { application: begun.body.application, status: 'draft' },
  ])
  expect(await begin('zhang.sam')).toMatchObject({
    status: 422,
    body: { error: 'invalid', problems: [{ at: 'login', wrong: 'unknown' }] },
  })
})
