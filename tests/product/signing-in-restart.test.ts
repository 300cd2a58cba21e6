import { afterAll, expect, test } from 'vitest'
import { freshFolder, outcome, type Running, removeFolder, run } from '../hostile/running.ts'
import { longPassword } from './signing-in-town.ts'

const folder = freshFolder()
afterAll(() => removeFolder(folder))

const sent = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
const signIn = ({ url }: Running, password: string) =>
  fetch(`${url}/api/session`, sent({ login: 'first.one', password }))

test('sessions, accounts and locks outlive a server that is killed; the first link is given out once', async () => {
  const before = await run(folder)
  const [link = ''] = /\/first\/[A-Za-z0-9_-]{43}/.exec(before.said()) ?? []
  expect(link).not.toBe('')
  expect(before.said()).not.toContain('eyJ')
  const opened = await fetch(
    `${before.url}${link.replace('/first/', '/api/first-links/')}`,
    sent({ login: 'first.one', password: longPassword }),
  )
  expect(await opened.json()).toMatchObject({ role: 'administrator' })
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  for (let i = 0; i < 5; i++) await signIn(before, 'wrong, but long enough')
  expect((await signIn(before, longPassword)).status).toBe(429)
  await before.stop('SIGKILL')

  const after = await run(folder)
  expect(after.said()).not.toContain('/first/')
  expect((await fetch(`${after.url}/api/accounts`, { headers: { cookie } })).status).toBe(200)
  expect((await signIn(after, longPassword)).status).toBe(429)

  const env = { ONEVISIT_DATA: folder, PORT: String(after.port) }
  const invited = await outcome(
    ['invite', '--role', 'officer', '--department', 'public-security', '--name', '王警官'],
    env,
  )
  const [, fresh = ''] = new RegExp(`${after.url}/first/([A-Za-z0-9_-]{43})`).exec(invited.out) ?? []
  expect(await (await fetch(`${after.url}/api/first-links/${fresh}`)).json()).toMatchObject({ name: '王警官' })
  const refused = await outcome(['invite', '--role', 'officer', '--name', '王警官'], env)
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('department:')])
  const told = await outcome(['tokens'], env)
  expect(told.out.match(/eyJ/g)?.length).toBeGreaterThan(20)
  expect(after.errors()).toBe('')
  expect(await after.stop('SIGTERM')).toBe(0)
}, 60_000)
