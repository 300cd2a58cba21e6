import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import type { Principal } from '../../lib/application/may.ts'
import {
  applicant,
  carryAll,
  clerk,
  createAsk,
  grantAll,
  look,
  officerAt,
  readPapers,
  submit,
  supervisor,
} from './newborn.ts'
import { freshFolder, type Running, removeFolder, run } from './running.ts'

type Schema = Parameters<typeof z.fromJSONSchema>[0]
interface Operation {
  readonly responses: Readonly<Record<string, { content: Readonly<Record<string, { schema: Schema }>> }>>
}
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: { readonly Refusal: Schema } }
}

const folder = freshFolder()
let product: Running
let described: Described
const heard = new Set<string>()

beforeAll(async () => {
  product = await run(folder)
  described = (await (await fetch(`${product.url}/openapi.json`)).json()) as Described
})
afterAll(async () => {
  await product.stop('SIGTERM')
  removeFolder(folder)
})

/** The description of what was asked: `GET /api/tasks/x` is `GET /api/tasks/{task}`. */
function find(method: string, path: string): { name: string; operation: Operation } {
  const parts = (path.split('?')[0] ?? '').split('/')
  for (const [pattern, methods] of Object.entries(described.paths)) {
    const wanted = pattern.split('/')
    const fits = wanted.length === parts.length && wanted.every((part, i) => part.startsWith('{') || part === parts[i])
    const operation = methods[method.toLowerCase()]
    if (fits && operation) return { name: `${method} ${pattern}`, operation }
  }
  throw new Error(`${method} ${path} is not described`)
}

/** Asks, and holds the answer to its description. */
async function ask(who: Principal, method: string, path: string, body?: unknown) {
  const answer = await createAsk(product.url, product.bearer)(who, method, path, body)
  const { name, operation } = find(method, path)
  const refusal = answer.status >= 400
  const schema = refusal
    ? described.components.schemas.Refusal
    : Object.values(operation.responses[answer.status]?.content ?? {})[0]?.schema
  expect(schema, `${name} does not describe ${answer.status}`).toBeDefined()
  const read = z.fromJSONSchema(schema ?? false).safeParse(answer.body)
  expect(read.error?.issues ?? [], `${name}: ${answer.text.slice(0, 300)}`).toEqual([])
  if (!refusal) heard.add(name)
  return answer
}

test('every answer of a whole case is what the API description says, and every operation is heard', async () => {
  await ask(applicant, 'GET', '/api/bundles')
  await ask(applicant, 'GET', '/api/bundles/newborn/notice?insure=yes')
  const draft = String((await ask(applicant, 'POST', '/api/applications', { bundle: 'newborn' })).body.application)
  await ask(applicant, 'PUT', `/api/applications/${draft}`, { ...readPapers(), revision: 1 })
  const material = readPapers().materials[0] ?? ''
  const file = { name: '证件.png', content: Buffer.from('a picture').toString('base64') }
  await ask(applicant, 'PUT', `/api/applications/${draft}/materials/${material}`, file)
  await ask(applicant, 'GET', `/api/applications/${draft}`)
  const id = await submit(ask)
  await ask(applicant, 'POST', `/api/applications/${draft}/submission`)
  const police = officerAt('public-security')
  const task = `/api/tasks/${id}.household-registration`
  await ask(police, 'GET', '/api/tasks?limit=1')
  await ask(police, 'GET', task)
  await ask(police, 'GET', `/api/tasks/${draft}.household-registration/materials/${material}`)
  const correction = { decision: 'correction', says: '请核对姓名', fields: ['child.name'] }
  await ask(police, 'POST', `${task}/decision`, correction)
  await ask(police, 'GET', task)
  await ask(applicant, 'GET', `/api/applications/${id}`)
  await ask(applicant, 'POST', `/api/applications/${id}/corrections/household-registration`, {
    form: { 'child.name': '张晓宝' },
  })
  expect((await grantAll(ask, id)).status).toBe('ready')
  await ask(clerk, 'GET', '/api/deliveries')
  await ask(clerk, 'GET', `/api/deliveries/${id}`)
  await ask(clerk, 'POST', `/api/deliveries/${id}`, await carryAll(ask, id))
  await ask(applicant, 'GET', `/api/applications/${id}/results`)
  const receipts = `/api/applications/${id}/receipts`
  const [first] = (await ask(applicant, 'GET', receipts)).body.receipts as { number: string; code: string }[]
  await ask(applicant, 'GET', `${receipts}/${first?.number}`)
  await ask(applicant, 'GET', `${receipts}/${first?.number}/print`)
  await ask(applicant, 'GET', `/api/receipts/${first?.number}/verification?code=${first?.code}`)
  await ask(supervisor, 'GET', `/api/applications/${id}`)
  await ask(applicant, 'GET', '/api/applications')
  expect((await look(ask, id)).status).toBe('delivered')
  const all = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(all.filter((name) => !heard.has(name))).toEqual([])
})

test('every refusal is what the API description says, and names no value that people typed', async () => {
  const id = await submit(ask)
  const police = officerAt('public-security')
  const task = `/api/tasks/${id}.household-registration`
  const secret = '密码四一〇'
  const refused = await Promise.all([
    ask(applicant, 'GET', '/api/applications/none'),
    ask(police, 'POST', `${task}/decision`, { decision: secret }),
    ask(police, 'POST', `${task}/decision`, { decision: 'correction', says: secret, fields: ['child.nick'] }),
    ask(officerAt('taxation'), 'GET', task),
    ask(clerk, 'POST', `/api/deliveries/${id}`, { way: 'window', receiver: secret, identity: true }),
    ask(clerk, 'GET', task),
    ask(applicant, 'POST', `/api/applications/${id}/submission`),
    ask(applicant, 'POST', '/api/applications', { bundle: 'newborn', form: { 'mother.id_no': secret, moon: secret } }),
    ask(applicant, 'POST', '/api/applications', { bundle: 'newborn', [secret.slice(0, 1)]: secret, way: secret }),
  ])
  expect(refused.map(({ status }) => status)).toEqual([404, 422, 422, 404, 409, 403, 409, 422, 422])
  for (const { text } of refused) expect(text).not.toContain(secret)
})
