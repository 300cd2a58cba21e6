import { afterAll, expect, test } from 'vitest'
import { applicant, clerk, supervisor } from './people.ts'
import { administrator, invite, longPassword, openHall, register } from './signing-in-town.ts'

const hall = await openHall()
afterAll(() => hall.close())
const { ask, bearer } = hall

const recover = async (login: string, who = clerk) =>
  ask('POST', '/api/accounts/recovery', { body: { login }, headers: await bearer(who) })
const signIn = (login: string, password = longPassword) => ask('POST', '/api/session', { body: { login, password } })
const secretOf = ({ body }: { readonly body: Readonly<Record<string, unknown>> }) =>
  String(body.link).replace('/first/', '')

test('who has forgotten the password is let in again at the window: the old one and all sessions end, the cases stay theirs', async () => {
  const session = await register(hall, 'zhang.san')
  const papers = { bundle: 'three', form: { 'applicant.name': '张三' }, way: 'window' }
  const saved = await ask('POST', '/api/applications', { session, body: papers })
  expect(saved.status).toBe(201)
  const given = await recover(' Zhang.San ')
  expect([given.status, given.body.name, given.session]).toEqual([201, '张三', undefined])
  expect((await ask('GET', '/api/session', { session })).body.role).toBe('anyone')
  expect((await signIn('zhang.san')).status).toBe(401)

  const link = secretOf(given)
  expect((await ask('GET', `/api/first-links/${link}`)).body).toMatchObject({ role: 'applicant', login: 'zhang.san' })
  const password = '平顶山的另一个 长口令'
  const used = await ask('POST', `/api/first-links/${link}`, { body: { login: 'zhang.san', password } })
  expect(used.status).toBe(201)
  expect((await ask('GET', '/api/applications', { session: used.session })).body).toMatchObject([
    { application: saved.body.application },
  ])
  expect((await ask('POST', `/api/first-links/${link}`, { body: { login: 'zhang.san', password } })).status).toBe(404)
  expect((await signIn('zhang.san', password)).status).toBe(201)
})

test('only a clerk does it, only for an applicant’s account, and the last link alone holds', async () => {
  await register(hall, 'li.si')
  for (const who of [applicant, supervisor, administrator]) expect((await recover('li.si', who)).status).toBe(403)
  expect((await ask('POST', '/api/accounts/recovery', { body: { login: 'li.si' } })).status).toBe(401)
  const { link } = await invite(hall, { role: 'clerk', name: '窗口人员' })
  await ask('POST', `/api/first-links/${link}`, { body: { login: 'a.clerk', password: longPassword } })
  for (const login of ['a.clerk', 'nobody.at.all', '%', 'x'.repeat(200)])
    expect((await recover(login)).status).toBe(404)
  expect((await signIn('a.clerk')).status).toBe(201)
  expect((await recover('')).status).toBe(422)
  const lost = secretOf(await recover('li.si'))
  const fresh = secretOf(await recover('li.si'))
  expect((await ask('GET', `/api/first-links/${lost}`)).status).toBe(404)
  expect((await ask('GET', `/api/first-links/${fresh}`)).status).toBe(200)
})

test('whoever supervises sees which clerk did it and when, and neither login nor link', async () => {
  const session = await register(hall, 'wang.wu')
  expect(session).toBeDefined()
  const at = hall.now() + 1
  hall.pass(1)
  const link = secretOf(await recover('wang.wu'))
  const headers = await bearer(supervisor)
  const seen = await ask('GET', '/api/accounts/recoveries', { headers })
  const all = seen.body.recoveries as object[]
  expect(all.at(-1)).toEqual({ account: expect.any(String), by: clerk.id, at })
  expect(JSON.stringify(seen.body)).not.toMatch(new RegExp(`wang|${link}`))
  const first = await ask('GET', '/api/accounts/recoveries?limit=1', { headers })
  const rest = await ask('GET', `/api/accounts/recoveries?after=${first.body.next}`, { headers })
  expect([...(first.body.recoveries as object[]), ...(rest.body.recoveries as object[])]).toEqual(all)
})
