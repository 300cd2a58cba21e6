import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { bundleFunctions } from '../../bin/bundle/bundle-functions.ts'
import { variables } from '../../lambdas/environment.ts'
import { context } from '../../lambdas/fixture.ts'
import { functionNames, type PeopleFunction, peopleFunctions } from '../../lambdas/functions.ts'
import type { HttpAnswer } from '../../lambdas/http-event.ts'
import type { Handler } from '../../lambdas/with.ts'
import { grants } from '../../lib/application/grants.ts'
import { describeApi } from '../../lib/desk/openapi.ts'
import { routesOf, routesOnAws } from '../../lib/desk/routes.ts'
import { startIssuer } from '../product/issuer.ts'
import { startAnswering } from './answering-server.ts'

/** An empty table, for the functions that are asked here. */
const empty = { headers: { 'content-type': 'application/x-amz-json-1.0' }, body: '{"Items":[],"Count":0}' }
const server = await startAnswering(() => ({ status: 200, ...empty }))
afterAll(server.stop)
const issuer = await startIssuer({ back: 'https://onevisit.example.org/sign-in/back', people: {} })
afterAll(issuer.stop)
const identity = {
  [variables.issuer]: issuer.url,
  [variables.audience]: 'onevisit',
  [variables.oidc]: issuer.setting,
  [variables.origin]: 'https://onevisit.example.org',
}
const role = { AWS_ACCESS_KEY_ID: 'AKIDOFTHEROLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'session' }
const given = { [variables.table]: 'rows', [variables.bucket]: 'bucket', AWS_REGION: 'eu-west-1', ...role, ...identity }
// The logger writes nothing at this level.
Object.assign(process.env, given, { AWS_ENDPOINT_URL: server.url, POWERTOOLS_LOG_LEVEL: 'SILENT' })

const folder = 'dist/measured'
const isAsked = (name: string) => peopleFunctions.some((each) => each === name)
const weights = await bundleFunctions(process.cwd(), folder)

test('a function’s entry is at most 250 KB, and its folder at most 500 KB', () => {
  expect(weights.map(({ name }) => name)).toEqual(functionNames)
  expect(weights.filter(({ entry }) => entry > 250_000)).toEqual([])
  expect(weights.filter((weight) => weight.folder > 500_000)).toEqual([])
})

test('what a function reads to start is at most 500 KB, and 400 KB for those that machines wait for', () => {
  const heavy = weights.filter(({ name, start }) => start > (isAsked(name) ? 500_000 : 400_000))
  expect(heavy).toEqual([])
})

test('what judges rules is loaded by open-task only when a rule decides', async () => {
  const late = weights.filter(({ start, folder: all }) => all - start > 50_000)
  expect(late.map(({ name }) => name)).toEqual(['open-task'])
  const [file = ''] = readdirSync(join(folder, 'open-task')).filter((each) => each.startsWith('facts-'))
  const { factsHold } = await import(join(process.cwd(), folder, 'open-task', file))
  const form = { 'mother.age': '25' }
  expect([
    factsHold('int(form.mother.age) >= 20', { form }),
    factsHold('int(form.mother.age) >= 30', { form }),
  ]).toEqual([true, false])
})

test('every bundled function starts by itself and has a handler', () => {
  const entries = functionNames.map((name) => join(process.cwd(), folder, name, 'index.mjs'))
  const script = `for (const entry of ${JSON.stringify(entries)}) console.log(typeof (await import(entry)).handler)`
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(told.trim().split('\n')).toEqual(functionNames.map(() => 'function'))
})

test('a function without its variables says which one is missing', () => {
  const entry = join(process.cwd(), folder, 'relay', 'index.mjs')
  const { [variables.table]: _, ...env } = process.env
  const start = () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', `await import(${JSON.stringify(entry)})`], {
      env,
      stdio: 'pipe',
    })
  expect(start).toThrow('the environment variable ONEVISIT_TABLE is missing')
})

type Asked = PeopleFunction | 'pages'
const handlers = new Map<Asked, Handler>()
for (const name of [...peopleFunctions, 'pages'] as const)
  handlers.set(name, (await import(join(process.cwd(), folder, name, 'index.mjs'))).handler)

async function ask(name: Asked, method: string, path: string, headers = {}) {
  const event = { routeKey: `${method} ${path}`, rawPath: path, headers, requestContext: { http: { method } } }
  const answer = await handlers.get(name)?.(event, context)
  const { statusCode, body, ...told } = answer as HttpAnswer
  return { status: statusCode, headers: told.headers, body }
}

const closed = routesOnAws.filter(({ act }) => !grants[act].some(({ role }) => role === 'anyone'))

test('a bundled function knows its own routes and no others', async () => {
  for (const name of peopleFunctions) {
    const knows: string[] = []
    // Whoever is nobody is asked to sign in where there is such a route, and told of none elsewhere.
    for (const { method, path } of closed)
      if ((await ask(name, method, path)).status === 401) knows.push(`${method} ${path}`)
    const own = closed.filter((route) => routesOf[name].includes(route))
    expect([name, knows]).toEqual([name, own.map(({ method, path }) => `${method} ${path}`)])
    expect(routesOf[name].length).toBeGreaterThan(0)
  }
})

test('the bundled API describes all routes, also those that it does not carry', async () => {
  const { status, body } = await ask('api', 'GET', '/openapi.json')
  expect(status).toBe(200)
  expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(describeApi(routesOnAws))))
})

test('the bundled pages are served with every file that they load, compressed or plain', async () => {
  const page = await ask('pages', 'GET', '/')
  expect([page.status, page.headers['cache-control'], page.headers['content-type']]).toEqual([
    200,
    'no-store',
    'text/html; charset=utf-8',
  ])
  const files = [...page.body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(2)
  for (const file of files) {
    const small = await ask('pages', 'GET', file, { 'accept-encoding': 'br' })
    const plain = await ask('pages', 'GET', file)
    expect([small.status, small.headers['content-encoding']]).toEqual([200, 'br'])
    expect(brotliDecompressSync(Buffer.from(small.body, 'base64')).toString('base64')).toBe(plain.body)
    expect(plain.headers['cache-control']).toContain('immutable')
  }
  const nowhere = await ask('pages', 'GET', '/api/nothing')
  expect([nowhere.status, JSON.parse(nowhere.body)]).toMatchObject([404, { error: 'not-found' }])
})

test('the bundled function for sessions says who asks, and sends people to the identity provider', async () => {
  const { status, body } = await ask('sessions', 'GET', '/api/session')
  expect([status, JSON.parse(body)]).toMatchObject([200, { role: 'anyone', ways: { oidc: true, accounts: false } }])
  const sent = await ask('sessions', 'GET', '/sign-in/oidc')
  expect([sent.status, new URL(sent.headers.location ?? '').origin]).toEqual([303, issuer.url])
  const back = await ask('sessions', 'GET', '/sign-in/back')
  expect([back.status, back.headers.location]).toEqual([303, '/sign-in?failed=expired'])
})

test('the bundled authorizer tells who shows nothing from whose token does not hold', async () => {
  const { handler } = await import(join(process.cwd(), folder, 'authorizer', 'index.mjs'))
  const askWho = async (headers: Record<string, string>) => {
    const event = { routeKey: 'GET /api/tasks', headers, requestContext: { http: { method: 'GET' } } }
    return (await handler(event, context)).context
  }
  expect(await askWho({})).toEqual({ role: 'anyone', sub: '' })
  expect(await askWho({ authorization: 'Bearer e30.e30.x' })).toEqual({ refused: 'unauthenticated' })
})
