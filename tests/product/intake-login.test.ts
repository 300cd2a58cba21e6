import { afterAll, expect, test } from 'vitest'
import { clerk } from './people.ts'
import { openHall, register } from './signing-in-town.ts'

const hall = await openHall()
afterAll(() => hall.close())
const { ask, bearer } = hall

test('the window names an account by its login, in any spelling, and the case is that person’s; a login that nobody has is told at its place', async () => {
  const session = await register(hall, 'zhang.san')
  const begin = async (login: string) =>
    ask('POST', '/api/intakes', { body: { bundle: 'three', login, holder: '张*' }, headers: await bearer(clerk) })
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

test('nothing is put into an account before its holder’s masked name was read and confirmed; then the window sees it, and nobody else', async () => {
  const session = await register(hall, 'li.si')
  const headers = await bearer(clerk)
  const begin = (holder?: string) =>
    ask('POST', '/api/intakes', { body: { bundle: 'three', login: 'Li.Si', holder }, headers })
  for (const wrong of [undefined, '', '李*', '张三'])
    expect(await begin(wrong)).toMatchObject({ status: 409, body: { error: 'unconfirmed', holder: '张*' } })
  expect((await ask('GET', '/api/applications', { session })).body).toEqual([])
  const { status, body } = await begin('张*')
  expect(status).toBe(201)
  const path = `/api/applications/${body.application}`
  expect((await ask('GET', path, { headers })).body).toMatchObject({ account: { login: 'li.si', holder: '张*' } })
  expect((await ask('GET', path, { session })).body.account).toBeUndefined()
  await ask('POST', `/api/intakes/${body.application}/takeover`, { body: { consent: true }, headers })
  expect((await ask('GET', path, { headers })).body, 'opened again by its number').toMatchObject({
    account: { login: 'li.si', holder: '张*' },
  })
})
