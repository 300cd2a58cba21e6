import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Answer,
  type Ask,
  applicant,
  carryAll,
  clerk,
  createAsk,
  fixed,
  grantAll,
  look,
  officerAt,
  readPapers,
  submit,
} from './newborn.ts'
import { freshFolder, outcome, type Running, removeFolder, run } from './running.ts'

const folder = freshFolder()
let product: Running
let ask: Ask

beforeAll(async () => {
  product = await run(folder)
  ask = createAsk(product.url, product.bearer)
})
afterAll(async () => {
  expect(product.errors()).toBe('')
  await product.stop('SIGTERM')
  removeFolder(folder)
})

const atOnce = (times: number, one: (n: number) => Promise<Answer>) =>
  Promise.all(Array.from({ length: times }, (_, n) => one(n)))
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort()
const health = officerAt('health-commission')
const police = officerAt('public-security')
const task = (id: string, item: string) => `/api/tasks/${id}.${item}/decision`

test('one request id sent twenty times at once does its work once and is answered alike twenty times', async () => {
  const saved = await atOnce(20, () => ask(applicant, 'POST', '/api/applications', readPapers(), 'save'))
  expect(new Set(saved.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  const id = String(saved[0]?.body.application)
  const sent = await atOnce(20, () => ask(applicant, 'POST', `/api/applications/${id}/submission`, undefined, 'send'))
  expect(new Set(sent.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set([`201 ${sent[0]?.text}`]))
  const path = task(id, 'birth-registration')
  const decided = await atOnce(20, () => ask(health, 'POST', path, { decision: 'granted' }, 'decide'))
  expect(new Set(decided.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set([`200 ${decided[0]?.text}`]))
  const mine = (await ask(applicant, 'GET', '/api/applications')).body as unknown as unknown[]
  expect(mine).toHaveLength(1)
})

test('of submissions, saves and hand-overs at once exactly one of each holds', async () => {
  const draft = String((await ask(applicant, 'POST', '/api/applications', readPapers())).body.application)
  const place = `/api/applications/${draft}`
  const saves = await atOnce(6, () => ask(applicant, 'PUT', place, { ...readPapers(), revision: 1 }))
  expect(statuses(saves)).toEqual([200, 409, 409, 409, 409, 409])
  expect(saves.filter(({ status }) => status === 409).map(({ body }) => body.error)).toEqual(
    Array(5).fill('changed-meanwhile'),
  )
  const sent = await atOnce(6, () => ask(applicant, 'POST', `${place}/submission`))
  expect(statuses(sent)).toEqual([201, 409, 409, 409, 409, 409])
  expect((await grantAll(ask, draft)).status).toBe('ready')
  const signed = await carryAll(ask, draft)
  const issued = await atOnce(6, () => ask(clerk, 'POST', `/api/deliveries/${draft}`, signed))
  expect(statuses(issued)).toEqual([200, 409, 409, 409, 409, 409])
  const { history } = (await ask(applicant, 'GET', place)).body as { history: { what: string }[] }
  expect(history.filter(({ what }) => what === 'delivered')).toHaveLength(1)
})

test('a grant and a request for correction at once: one stands, the others are told, and the case still ends', async () => {
  const id = await submit(ask)
  const item = 'household-registration'
  const correct = { decision: 'correction', says: '请核对', fields: ['child.name'] }
  const grant = { decision: 'granted', points: ['child', 'address'], makes: fixed[item] }
  const decided = await atOnce(8, (n) => ask(police, 'POST', task(id, item), n % 2 ? grant : correct))
  expect(statuses(decided)).toEqual([200, ...Array(7).fill(409)])
  const now = (await look(ask, id)).items.find((each) => each.id === item)
  if (now?.status === 'correcting') {
    const place = `/api/applications/${id}/corrections/${item}`
    const given = await atOnce(4, (n) => ask(applicant, 'POST', place, { form: { 'child.name': `张${n}` } }))
    expect(statuses(given)).toEqual([200, 409, 409, 409])
  }
  expect((await grantAll(ask, id)).status).toBe('ready')
})

test('after kill -9 a request id is answered as before, a decided task with what stands, and the case ends', async () => {
  const id = await submit(ask)
  const path = task(id, 'birth-registration')
  const refuse = { decision: 'refused', reason: '材料不符', basis: '第一条' }
  const before = await ask(health, 'POST', path, { decision: 'granted' }, 'before-the-crash')
  expect(await product.stop('SIGKILL')).toBe('SIGKILL')
  product = await run(folder)
  ask = createAsk(product.url, product.bearer)
  expect(await ask(health, 'POST', path, { decision: 'granted' }, 'before-the-crash')).toEqual(before)
  expect(await ask(health, 'POST', path, refuse, 'before-the-crash')).toMatchObject({
    status: 409,
    body: { error: 'request-id-reused' },
  })
  expect(await ask(health, 'POST', path, refuse)).toMatchObject({
    status: 409,
    body: { error: 'already-decided', standing: { decision: 'granted' } },
  })
  expect((await grantAll(ask, id)).status).toBe('ready')
})

test('a second server on the folder is told so and ends with 1, and the first goes on', async () => {
  const second = await outcome(['start'], { PORT: '0', ONEVISIT_DATA: folder })
  expect(second.code).toBe(1)
  expect(second.err).toMatch(/^Another OneVisit server is using .*ONEVISIT_DATA\.\n$/)
  expect((await ask(applicant, 'GET', '/api/bundles')).status).toBe(200)
})
