import { afterAll, expect, test } from 'vitest'
import { createPasswords } from '../../lib/adapters/passwords.ts'
import { papersKey } from '../../lib/desk/rows/application.ts'
import { applicant } from './people.ts'
import { hour, longPassword, minute, openHall, register } from './signing-in-town.ts'

const hall = await openHall()
afterAll(() => hall.close())
const { ask, pass } = hall

const signIn = (login: string, password = longPassword) => ask('POST', '/api/session', { body: { login, password } })
const wrong = 'wrong, but long enough'
const roleOf = async (session: string | undefined) => (await ask('GET', '/api/session', { session })).body.role

test('an account is opened once, however its login is spelled, and signs its owner in again', async () => {
  await register(hall, 'Zhang.San')
  const { status, body } = await ask('POST', '/api/accounts', {
    body: { login: 'zhang.san', name: '别人', password: longPassword },
  })
  expect([status, body.error]).toEqual([409, 'taken'])
  const { session, body: seen } = await signIn('ZHANG.san')
  expect(seen).toMatchObject({ role: 'applicant', name: '张三' })
  expect(await roleOf(session)).toBe('applicant')
})

test('two who register the same login at the same moment: one gets it', async () => {
  const body = { login: 'gemini', name: '双子', password: longPassword }
  const seen = await Promise.all([1, 2].map(() => ask('POST', '/api/accounts', { body })))
  expect(seen.map(({ status }) => status).sort()).toEqual([201, 409])
})

test('the owner of an account goes by an id that tells nothing of the login', async () => {
  const session = await register(hall, '13803750000')
  const { body } = await ask('POST', '/api/applications', { session, body: { bundle: 'three', way: 'window' } })
  const draft = await hall.product.ports.table.get(papersKey(String(body.application)))
  expect(draft).toMatchObject({ owner: expect.stringMatching(/^[0-9a-z]{26}$/) })
  expect(JSON.stringify(draft)).not.toContain('13803750000')
})

test('a password is refused that is short, common, repeated or the login', async () => {
  const refused = async (password: string, login = 'weak.person') => {
    const { status, body } = await ask('POST', '/api/accounts', { body: { login, name: '张三', password } })
    return [status, (body.problems as { at: string; wrong: string }[] | undefined)?.[0]?.wrong]
  }
  expect(await refused('short 123')).toEqual([422, 'too-short'])
  expect(await refused('Password123')).toEqual([422, 'guessable'])
  expect(await refused('ababababababab')).toEqual([422, 'guessable'])
  expect(await refused('Weak.Person', 'weak.person')).toEqual([422, 'guessable'])
  expect(await refused(longPassword, 'a b')).toEqual([422, 'malformed'])
})

test('a wrong login and a wrong password are answered alike', async () => {
  await register(hall, 'li.si')
  const [known, unknown] = [await signIn('li.si', wrong), await signIn('nobody.at.all', wrong)]
  expect(known.status).toBe(401)
  expect(known).toEqual(unknown)
})

test('an unknown login takes as long as a wrong password', async () => {
  await register(hall, 'timed.one')
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let i = 0; i < 4; i++)
    for (const [which, login] of [
      ['known', 'timed.one'],
      ['unknown', `nobody.${i}`],
    ] as const) {
      const begun = performance.now()
      expect((await signIn(login, wrong)).status).toBe(401)
      times[which].push(performance.now() - begun)
    }
  // The quickest of each: what else runs here makes others slower.
  const ratio = Math.min(...times.known) / Math.min(...times.unknown)
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

test('five wrong passwords in a row lock a login for fifteen minutes, even to the right one, and say until when', async () => {
  await register(hall, 'wang.wu')
  for (let i = 0; i < 4; i++) expect((await signIn('wang.wu', wrong)).status).toBe(401)
  const until = hall.now() + 15 * minute
  const fifth = await signIn('wang.wu', wrong)
  expect([fifth.status, fifth.body.error, fifth.body.until]).toEqual([429, 'locked', until])
  pass(15 * minute - 1)
  expect((await signIn('wang.wu')).body).toMatchObject({ error: 'locked', until })
  pass(1)
  expect((await signIn('wang.wu', wrong)).status).toBe(401)
  expect((await signIn('Wang.Wu')).status).toBe(201)
})

test('a login that nobody has is locked in the same way', async () => {
  for (let i = 0; i < 4; i++) expect((await signIn('no.such.login', wrong)).status).toBe(401)
  const { status, body } = await signIn('no.such.login', wrong)
  expect([status, body.until]).toEqual([429, hall.now() + 15 * minute])
})

test('a right password begins the count anew', async () => {
  await register(hall, 'zhao.liu')
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 4; i++) expect((await signIn('zhao.liu', wrong)).status).toBe(401)
    expect((await signIn('zhao.liu')).status).toBe(201)
  }
})

test('tries side by side are not more than tries one after another', async () => {
  await register(hall, 'sun.qi')
  const seen = await Promise.all(Array.from({ length: 8 }, () => signIn('sun.qi', wrong)))
  expect(seen.filter(({ status }) => status === 401)).toHaveLength(4)
  expect(seen.filter(({ status }) => status === 429)).toHaveLength(4)
})

test('a new password ends all sessions of the account, and gives the browser that set it a new one', async () => {
  const first = await register(hall, 'zhou.ba')
  const { session: second } = await signIn('zhou.ba')
  const changed = '又一个足够长的密码 2026'
  const body = { old: longPassword, new: changed }
  const { status, session } = await ask('POST', '/api/session/password', { session: second, body })
  expect(status).toBe(200)
  expect(await Promise.all([first, second, session].map(roleOf))).toEqual(['anyone', 'anyone', 'applicant'])
  expect((await signIn('zhou.ba')).status).toBe(401)
  expect((await signIn('zhou.ba', changed)).status).toBe(201)
})

test('the old password must be right, tries of it count, and the new one must not be weak', async () => {
  const session = await register(hall, 'wu.jiu')
  const change = (old: string, fresh: string) =>
    ask('POST', '/api/session/password', { session, body: { old, new: fresh } })
  expect((await change(longPassword, 'wu.jiu')).body.problems).toMatchObject([{ at: 'new', wrong: 'too-short' }])
  for (let i = 0; i < 4; i++) expect((await change(wrong, longPassword)).status).toBe(401)
  expect((await change(wrong, longPassword)).status).toBe(429)
  expect((await signIn('wu.jiu')).status).toBe(429)
  expect((await ask('POST', '/api/session/password', { body: { old: 'x', new: 'y' } })).status).toBe(401)
  const headers = await hall.bearer(applicant)
  expect((await ask('POST', '/api/session/password', { headers, body: { old: 'x', new: 'y' } })).status).toBe(401)
})

test('sixty accounts a minute are opened in all, then it is busy for the rest of it', async () => {
  pass(hour)
  const open = (i: number) =>
    ask('POST', '/api/accounts', { body: { login: 'zhang.san', name: '张三', password: `${longPassword}${i}` } })
  const statuses = []
  for (let i = 0; i < 61; i++) statuses.push((await open(i)).status)
  expect(statuses).toEqual([...Array(60).fill(409), 503])
  pass(minute)
  expect((await open(0)).status).toBe(409)
})

test('passwords are hashed two at a time; a flood hears that it is busy, and locks out nobody', async () => {
  await register(hall, 'patient.one')
  const { passwords } = hall.product.ports
  const flood = Promise.allSettled(Array.from({ length: 25 }, () => passwords?.verify('x', undefined)))
  const tries = await Promise.all(Array.from({ length: 5 }, () => signIn('patient.one')))
  expect(tries.map(({ body }) => body.error)).toEqual(Array(5).fill('busy'))
  expect((await flood).filter(({ status }) => status === 'fulfilled')).toHaveLength(22)
  expect((await signIn('patient.one', wrong)).status).toBe(401)
  expect((await signIn('patient.one')).status).toBe(201)
}, 60_000)

test('a password is known again by its hash, which holds its salt and parameters', async () => {
  const passwords = createPasswords()
  const [one, other] = [await passwords.hash(longPassword), await passwords.hash(longPassword)]
  expect(one).toMatch(/^scrypt\$131072\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
  expect(one).not.toBe(other)
  expect(await passwords.verify(longPassword, one)).toBe(true)
  expect(await passwords.verify(`${longPassword} `, one)).toBe(false)
  expect(await passwords.verify(longPassword, undefined)).toBe(false)
})
