import { afterAll, expect, test } from 'vitest'
import { showsDemo } from '../../bin/environment.ts'
import { describeApi } from '../../lib/desk/openapi.ts'
import { routes, routesOnAws } from '../../lib/desk/routes.ts'
import { demoRoutes } from '../../lib/desk/routes-of-demo.ts'
import { openHall } from './signing-in-town.ts'

const without = await openHall()
const shown = await openHall({}, { demo: demoRoutes })
afterAll(() => {
  without.close()
  shown.close()
})

interface Offered {
  role: string
  name: string
  department?: { id: string }
}

test('without the switch the demo is not there: nothing tells it from a place that never was', async () => {
  const { ask } = without
  for (const method of ['GET', 'POST', 'PUT']) {
    const sent = method === 'GET' ? {} : { body: { role: 'officer' } }
    expect(await ask(method, '/api/demo', sent)).toEqual(await ask(method, '/api/nothing', sent))
  }
  expect((await ask('GET', '/api/demo')).status).toBe(404)
  expect((await ask('GET', '/api/session')).body.ways).toMatchObject({ demo: false })
})

test('no table of routes holds the demo, neither here nor on AWS, and the description of the API does not either', () => {
  const paths = new Set(demoRoutes.map(({ path }) => path))
  expect(paths).toEqual(new Set(['/api/demo']))
  for (const table of [routes, routesOnAws]) expect(table.filter(({ path }) => paths.has(path))).toEqual([])
  expect(JSON.stringify(describeApi())).not.toContain('/api/demo')
})

test('with the switch every role that is offered is taken in one click', async () => {
  const { ask } = shown
  expect((await ask('GET', '/api/session')).body.ways).toMatchObject({ demo: true })
  const { body } = await shown.askUndescribed('GET', '/api/demo')
  const people = body.people as Offered[]
  expect(people.map(({ role, department }) => [role, department?.id].join(' ')).sort()).toEqual(
    [
      ...['applicant ', 'clerk ', 'supervisor ', 'observer ', 'designer ', 'publisher ', 'administrator '],
      ...['a', 'b', 'c'].flatMap((of) => ['officer', 'chief', 'head'].map((role) => `${role} office-${of}`)),
      'head government',
    ].sort(),
  )
  for (const { role, department, name } of people) {
    const taken = { role, ...(department && { department: department.id }) }
    const { status, session } = await shown.askUndescribed('POST', '/api/demo', { body: taken })
    expect(status).toBe(201)
    expect((await ask('GET', '/api/session', { session })).body).toMatchObject({ role, name, account: false })
  }
})

test('what is not offered is not taken, and a demo’s password cannot be changed', async () => {
  const take = (body: unknown) => shown.askUndescribed('POST', '/api/demo', { body })
  for (const body of [{ role: 'anyone' }, { role: 'officer' }, { role: 'officer', department: 'x' }, {}])
    expect((await take(body)).status).toBe(422)
  const { session } = await take({ role: 'clerk' })
  const body = { old: 'x', new: 'y' }
  expect((await shown.ask('POST', '/api/session/password', { session, body })).body).toMatchObject({
    error: 'not-now',
    status: 'no-account',
  })
})

test('with the switch it is there only for whoever calls this computer by its own name, and through no proxy', async () => {
  const see = (headers: Record<string, string>) => shown.askUndescribed('GET', '/api/demo', { headers })
  for (const host of ['127.0.0.1', 'localhost:8700', '[::1]:8700']) expect((await see({ host })).status, host).toBe(200)
  const foreign = ['onevisit.example.org', '10.0.0.1:8700', '127.0.0.1.example.org', 'localhost.example.org', '[::2]']
  for (const host of foreign) expect((await see({ host })).status, host).toBe(404)
  for (const header of ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])
    expect((await see({ [header]: 'x' })).status, header).toBe(404)
  const { body } = await shown.ask('GET', '/api/session', { headers: { host: 'onevisit.example.org' } })
  expect(body.ways).toMatchObject({ demo: false })
})

test('the switch is refused together with an address that others reach, and in any other spelling', () => {
  const { env } = process
  const set = (demo: string, origin: string) => Object.assign(env, { ONEVISIT_DEMO: demo, ONEVISIT_ORIGIN: origin })
  set('1', '')
  expect(showsDemo()).toBe(true)
  set('1', 'https://onevisit.example.org')
  expect(showsDemo).toThrow('cannot be set together with ONEVISIT_ORIGIN')
  set('yes', '')
  expect(showsDemo).toThrow('ONEVISIT_DEMO can only be "1"')
  for (const origin of ['onevisit.example.org', 'http://onevisit.example.org', 'https://onevisit.example.org/desk']) {
    set('1', origin)
    expect(showsDemo, origin).toThrow('ONEVISIT_ORIGIN must be an address')
  }
  delete env.ONEVISIT_DEMO
  delete env.ONEVISIT_ORIGIN
  expect(showsDemo()).toBe(false)
})
