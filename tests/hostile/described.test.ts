import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { createHold, type Described } from '../described.ts'
import { asJson, smallPng } from '../small-files.ts'
import {
  applicant,
  carryAll,
  clerk,
  createAsk,
  grantAll,
  look,
  officerAt,
  readDepartments,
  readPapers,
  submit,
  supervisor,
} from './newborn.ts'
import { freshFolder, type Running, removeFolder, run } from './running.ts'

const folder = freshFolder()
let product: Running
let hold: ReturnType<typeof createHold>

beforeAll(async () => {
  product = await run(folder, { ONEVISIT_BUNDLES: bundlesWithSurvey(join(folder, 'bundles')) })
  hold = createHold((await (await fetch(`${product.url}/openapi.json`)).json()) as Described)
})
afterAll(async () => {
  await product.stop('SIGTERM')
  removeFolder(folder)
})

/** The product's bundles, of which one item of the newborn's may need a survey on the spot. */
function bundlesWithSurvey(to: string): string {
  cpSync(new URL('../../bundles', import.meta.url), to, { recursive: true })
  const file = join(to, 'catalogue/items/newborn.yaml')
  const step = '    steps: [{ kind: site-survey, basis: 《样例条例》第九条, limit: { days: 5 } }]\n'
  const text = readFileSync(file, 'utf8').replace(/^( {4}name: 出生登记（户口）\n)/m, `$1${step}`)
  writeFileSync(file, text)
  return to
}

/** Asks, and holds the answer to its description. */
async function ask(who: Principal, method: string, path: string, body?: unknown) {
  const answer = await createAsk(product.url, product.bearer)(who, method, path, body)
  hold(method, path, answer)
  return answer
}

/** Asks what must not be refused. */
async function done(...asked: Parameters<typeof ask>) {
  const answer = await ask(...asked)
  expect(answer.status, `${asked[1]} ${asked[2]}: ${answer.text}`).toBeLessThan(300)
  return answer
}

test('every answer of a whole case is what the API description says', async () => {
  await done(applicant, 'GET', '/api/bundles')
  await done(applicant, 'GET', '/api/bundles/newborn/notice?insure=yes')
  const draft = String((await done(applicant, 'POST', '/api/applications', { bundle: 'newborn' })).body.application)
  await done(applicant, 'PUT', `/api/applications/${draft}`, { ...readPapers(), revision: 1 })
  const material = readPapers().materials[0] ?? ''
  const file = asJson('证件.png', smallPng())
  await done(applicant, 'PUT', `/api/applications/${draft}/materials/${material}`, file)
  await done(applicant, 'GET', `/api/applications/${draft}`)
  const id = await submit(done)
  await done(applicant, 'POST', `/api/applications/${draft}/submission`)
  const police = officerAt('public-security')
  const task = `/api/tasks/${id}.household-registration`
  await done(police, 'GET', '/api/tasks?limit=1')
  await done(police, 'GET', task)
  await done(police, 'GET', `/api/tasks/${draft}.household-registration/materials/${material}`)
  const correction = { decision: 'correction', says: '请核对姓名', fields: ['child.name'] }
  await done(police, 'POST', `${task}/decision`, correction)
  await done(police, 'GET', task)
  await done(applicant, 'GET', `/api/applications/${id}`)
  await done(applicant, 'POST', `/api/applications/${id}/corrections/household-registration`, {
    form: { 'child.name': '张晓宝' },
  })
  expect((await grantAll(ask, id)).status).toBe('ready')
  await done(clerk, 'GET', '/api/deliveries')
  await done(clerk, 'GET', `/api/deliveries/${id}`)
  await done(clerk, 'POST', `/api/deliveries/${id}`, await carryAll(done, id))
  await done(applicant, 'GET', `/api/applications/${id}/results`)
  const receipts = `/api/applications/${id}/receipts`
  const [first] = (await done(applicant, 'GET', receipts)).body.receipts as { number: string; code: string }[]
  await done(applicant, 'GET', `${receipts}/${first?.number}`)
  await done(applicant, 'GET', `${receipts}/${first?.number}/print`)
  await done(applicant, 'GET', `/api/receipts/${first?.number}/verification?code=${first?.code}`)
  await done(supervisor, 'GET', `/api/applications/${id}`)
  await done(applicant, 'GET', '/api/applications')
  expect((await look(done, id)).status).toBe('delivered')
})

/** Asks of the applicant's view until it has come to a status; the machine goes on beside the answers. */
async function until(id: string, wanted: string): Promise<void> {
  await expect.poll(async () => (await look(done, id)).status, { timeout: 10_000 }).toBe(wanted)
}

test('every answer before an acceptance by departments is what the API description says', async () => {
  const id = await submit(done, readPapers('retirement', 'refused'))
  const departments = await readDepartments(done, 'retirement')
  const check = (item: string, body: object = {}) =>
    done(officerAt(departments.get(item) ?? ''), 'POST', `/api/tasks/${id}.${item}/check`, body)
  const checkRest = async () => {
    const { items } = (await done(clerk, 'GET', `/api/acceptances/${id}`)).body
    for (const { id: item, toCheck } of items as { id: string; toCheck: boolean }[]) if (toCheck) await check(item)
  }
  await until(id, 'checking')
  await done(clerk, 'GET', '/api/acceptances?limit=5')
  await done(officerAt('human-resources'), 'GET', `/api/tasks/${id}.pension-assessment`)
  const findings = [{ at: 'materials.retiree-bank-card', says: '看不清卡号' }]
  expect((await check('pension-assessment', { findings })).body).toMatchObject({ findings: 1 })
  await checkRest()
  await until(id, 'correcting')
  const materials = ['retiree-bank-card']
  await done(applicant, 'POST', `/api/applications/${id}/notice`, { materials })
  await until(id, 'checking')
  await checkRest()
  await until(id, 'in-progress')
  const clock = await done(supervisor, 'GET', `/api/applications/${id}/clock`)
  expect(clock.body).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ lines: expect.any(Array) })]),
  })
})

test('every answer about a survey, a promised material and a card is what the API description says', async () => {
  const papers = readPapers()
  const promise = { materials: papers.materials.filter((one) => one !== 'card-photo'), gaps: ['card-photo'] }
  const id = await submit(done, { ...papers, ...promise, signed: '李梅' })
  const gap = await done(applicant, 'POST', `/api/applications/${id}/gaps/card-photo`, { medium: 'paper' })
  expect(gap).toMatchObject({ body: { material: 'card-photo' } })
  const police = officerAt('public-security')
  const steps = `/api/tasks/${id}.household-registration/steps`
  const begun = await done(police, 'POST', steps, { kind: 'site-survey', reason: '核对住址' })
  const step = `${steps}/${begun.body.step}`
  await done(police, 'POST', `${step}/notice`, { days: 3, says: '实地核对住址' })
  const record = { passed: true, says: '相符', officers: [police.id] }
  await done(police, 'POST', `${step}/end`, record)
  expect((await done(police, 'GET', steps)).body).toMatchObject({ steps: [{ kind: 'site-survey' }] })
  const conduct = { item: 'household-registration', violation: 2, says: '要求重复提交' }
  const shown = await done(supervisor, 'POST', `/api/applications/${id}/cards`, conduct)
  const card = `/api/applications/${id}/cards/${shown.body.card}`
  await done(police, 'POST', `${card}/explanation`, { says: '已归还申请人' })
  expect((await done(supervisor, 'GET', '/api/cards?colour=red')).body).toMatchObject({ cards: [{ application: id }] })
  await done(police, 'GET', `/api/applications/${id}/cards`)
  const verdict = { verdict: 'dropped', says: '已说明' }
  await done(supervisor, 'POST', `${card}/review`, verdict)
  expect((await done(officerAt('health-commission'), 'GET', '/api/board')).body).toMatchObject({ cards: [] })
  const { body } = await done(applicant, 'GET', `/api/applications/${id}/clock`)
  expect(body).toMatchObject({ application: id })
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
