import { afterAll, expect, test } from 'vitest'
import { applicant, clerk, officerOf } from './people.ts'
import { administrator, hour, invite, longPassword, openHall } from './signing-in-town.ts'

const hall = await openHall()
afterAll(() => hall.close())
const { ask, bearer, pass } = hall

const show = (link: string) => ask('GET', `/api/first-links/${link}`)
const use = (link: string, login: string) =>
  ask('POST', `/api/first-links/${link}`, { body: { login, password: longPassword } })
const signIn = (login: string) => ask('POST', '/api/session', { body: { login, password: longPassword } })
const roleOf = async (session: string | undefined) => (await ask('GET', '/api/session', { session })).body.role
const end = async (account: string) =>
  ask('POST', `/api/accounts/${account}/end`, { headers: await bearer(administrator) })
const renew = async (account: string) =>
  ask('POST', `/api/accounts/${account}/link`, { headers: await bearer(administrator) })
const officer = (name: string) => ({ role: 'officer', department: 'office-a', hall: true, name })

interface Listed {
  account: string
  person: string
  opened: boolean
  disabled?: number
  seen?: number
}
async function find(account: string): Promise<Listed> {
  const { body } = await ask('GET', '/api/accounts', { headers: await bearer(administrator) })
  return (body.accounts as Listed[]).find((each) => each.account === account) as Listed
}

test('a first link tells whom it is for, sets login and password, signs in, and is used up', async () => {
  const { link } = await invite(hall, officer('王警官'))
  expect((await show(link)).body).toMatchObject({ name: '王警官', role: 'officer', department: { id: 'office-a' } })
  const { status, body, session } = await use(link, 'wang')
  expect(status).toBe(201)
  expect(body).toMatchObject({ role: 'officer', name: '王警官', department: { id: 'office-a' }, account: true })
  expect((await ask('GET', '/api/tasks', { session })).status).toBe(200)
  expect((await signIn('wang')).status).toBe(201)
  expect((await use(link, 'wang.again')).status).toBe(404)
  expect((await signIn('wang.again')).status).toBe(401)
})

test('links that are wrong, used, old or no links at all are answered alike', async () => {
  const { link: used } = await invite(hall, officer('甲'))
  await use(used, 'jia')
  const { link: old } = await invite(hall, officer('乙'))
  pass(7 * 24 * hour - 1)
  expect((await show(old)).status).toBe(200)
  pass(1)
  const seen = []
  for (const link of [used, old, 'A'.repeat(43), 'x']) seen.push(await show(link), await use(link, 'yi.person'))
  expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1)
  expect(seen[0]?.status).toBe(404)
})

test('of many who use a link at the same moment one gets in', async () => {
  for (const logins of [
    ['same', 'same', 'same', 'same'],
    ['one', 'two', 'three', 'four'],
  ]) {
    const { link } = await invite(hall, officer('丙'))
    const seen = await Promise.all(logins.map((login) => use(link, login)))
    expect(seen.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404])
    const opened = await Promise.all([...new Set(logins)].map(signIn))
    expect(opened.filter(({ status }) => status === 201)).toHaveLength(1)
  }
})

test('a login that is taken, or a weak password, leaves the link as it is', async () => {
  const { link } = await invite(hall, officer('丁'))
  const { link: other } = await invite(hall, officer('戊'))
  await use(other, 'taken')
  expect((await use(link, 'Taken')).body.error).toBe('taken')
  const weak = { body: { login: 'ding', password: 'short' } }
  expect((await ask('POST', `/api/first-links/${link}`, weak)).status).toBe(422)
  expect((await use(link, 'ding')).status).toBe(201)
})

test('a new link ends the password, the sessions and the link before; the person stays the same to everybody', async () => {
  const { account, link } = await invite(hall, officer('己'))
  const { session } = await use(link, 'ji.one')
  const { person } = await find(account)
  const again = async () => String((await renew(account)).body.link).replace('/first/', '')
  const lost = await again()
  expect(await roleOf(session)).toBe('anyone')
  expect((await signIn('ji.one')).status).toBe(401)
  const fresh = await again()
  expect((await show(lost)).status).toBe(404)
  expect((await show(fresh)).body).toMatchObject({ name: '己', login: 'ji.one' })
  expect((await use(fresh, 'ji.new')).status).toBe(201)
  expect((await signIn('ji.one')).status).toBe(401)
  expect((await signIn('ji.new')).status).toBe(201)
  expect((await find(account)).person).toBe(person)
})

test('a new link opens a login that wrong passwords have locked', async () => {
  const { account, link } = await invite(hall, officer('庚'))
  await use(link, 'geng')
  const wrong = { body: { login: 'geng', password: 'wrong, but long enough' } }
  for (let i = 0; i < 5; i++) await ask('POST', '/api/session', wrong)
  expect((await signIn('geng')).status).toBe(429)
  const { body } = await renew(account)
  expect((await use(String(body.link).replace('/first/', ''), 'geng')).status).toBe(201)
  expect((await signIn('geng')).status).toBe(201)
})

test('whoever leaves is out at once and for good', async () => {
  const { account, link } = await invite(hall, officer('辛'))
  const { session } = await use(link, 'xin')
  expect((await end(account)).body).toEqual({ account, disabled: hall.now() })
  expect(await roleOf(session)).toBe('anyone')
  expect((await signIn('xin')).status).toBe(401)
  expect((await renew(account)).body).toMatchObject({ error: 'not-now', status: 'ended' })
  pass(hour)
  expect((await end(account)).body.disabled).toBe(hall.now() - hour)
  const { link: unused, account: other } = await invite(hall, officer('壬'))
  await end(other)
  expect((await show(unused)).status).toBe(404)
})

test('the list of staff says who is in, since when not, and who was last seen when, and holds no hash', async () => {
  const { account, link } = await invite(hall, { role: 'clerk', name: '癸' })
  expect(await find(account)).toMatchObject({ account, name: '癸', role: 'clerk', opened: false })
  const { session } = await use(link, 'gui')
  pass(5 * 60_000)
  await roleOf(session)
  const listed = await find(account)
  expect(listed).toMatchObject({ opened: true, seen: hall.now() })
  expect(Object.keys(listed).sort()).toEqual(['account', 'name', 'opened', 'person', 'role', 'seen'])
  await end(account)
  expect((await find(account)).disabled).toBe(hall.now())
})

test('an officer finds those whom a task can be passed on to by name; whoever left, and people who decide nothing, are not among them', async () => {
  const { account, link } = await invite(hall, officer('钱警官'))
  const { session } = await use(link, 'qian')
  await invite(hall, { role: 'supervisor', name: '孙监督' })
  const names = async () => {
    const { body } = await ask('GET', '/api/colleagues', { headers: await bearer(officerOf('a')) })
    return (body.colleagues as { name: string; own: boolean }[]).filter(({ own }) => own).map(({ name }) => name)
  }
  expect(await names()).toContain('钱警官')
  expect(await names()).not.toContain('孙监督')
  expect((await ask('GET', '/api/colleagues', { session })).status).toBe(200)
  await end(account)
  expect(await names()).not.toContain('钱警官')
})

test('only the administrator manages accounts, and does nothing else', async () => {
  const body = officer('不该有')
  for (const principal of [applicant, clerk, officerOf('a')]) {
    const headers = await bearer(principal)
    expect((await ask('GET', '/api/accounts', { headers })).status).toBe(403)
    expect((await ask('POST', '/api/accounts/invitations', { headers, body })).status).toBe(403)
    for (const act of ['end', 'link'])
      expect((await ask('POST', `/api/accounts/x/${act}`, { headers })).status).toBe(403)
  }
  expect((await ask('POST', '/api/accounts/invitations', { body })).status).toBe(401)
  const headers = await bearer(administrator)
  for (const place of ['/api/tasks', '/api/applications', '/api/proposals'])
    expect((await ask('GET', place, { headers })).status, place).toBe(403)
})

test('an invitation names a department that there is, for those who belong to one and no others', async () => {
  const headers = await bearer(administrator)
  const wrong = async (body: unknown) => {
    const seen = await ask('POST', '/api/accounts/invitations', { headers, body })
    return (seen.body.problems as { at: string; wrong: string }[]).map((each) => `${each.at} ${each.wrong}`)
  }
  expect(await wrong({ role: 'officer', name: '某' })).toEqual(['department missing'])
  expect(await wrong({ role: 'head', department: 'nowhere', name: '某' })).toEqual(['department not-a-choice'])
  expect(await wrong({ role: 'clerk', department: 'office-a', name: '某' })).toEqual(['department not-asked'])
  expect(await wrong({ role: 'clerk', hall: true, name: '某' })).toEqual(['hall not-asked'])
  expect(await wrong({ role: 'applicant', name: '某' })).toEqual(['role not-a-choice'])
  expect((await end('nobody')).status).toBe(404)
  expect((await renew('nobody')).status).toBe(404)
})
