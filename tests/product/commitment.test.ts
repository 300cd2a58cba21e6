import { expect, test } from 'vitest'
import type { Item } from '../../lib/bundle/model.ts'
import { anyone } from '../../lib/desk/claims.ts'
import { day, file, filed, papersBundle, pledge, runStatus, seeItem, supervisor } from './papers.ts'
import { applicant, clerk, decide, look, officerOf, openTown, stranger, type Town } from './people.ts'
import { theOne } from './receipt-town.ts'

const committable = {
  mode: 'commitment',
  materials: ['plan', 'proof'],
  commitment: pledge('proof'),
} satisfies Partial<Item>
const committed = { materials: ['plan'], commits: ['a'], signed: '张三' }
const inspect = ({ ask }: Town, application: string, act: string, body: unknown, who = officerOf('a')) =>
  ask(who, 'POST', `/api/tasks/${application}.a/${act}`, body)
const reasons = { reason: '整改期满仍不符合承诺', basis: '行政许可法 69' }

test('COM-01 a signed commitment stands in for the proof and is decided on the spot; a check with a due date follows', async () => {
  const town = await openTown(papersBundle({ a: committable }))
  const { body: notice } = await town.ask(applicant, 'GET', '/api/bundles/sample/notice')
  expect(notice).toMatchObject({ items: [{ commitment: { ...pledge('proof') } }] })
  const application = await filed(town, committed)
  expect(await seeItem(town, application, 'a')).toMatchObject({
    outcome: 'granted',
    rule: { by: 'commitment', because: ['经营场所符合规定'] },
    certificate: { name: 'a证' },
    postCheck: { due: '2026-12-03' },
  })
  const { body } = await town.ask(officerOf('a'), 'GET', '/api/tasks')
  expect(body).toMatchObject({ tasks: [{ task: `${application}.a` }] })
  expect((await look(town, application)).status).toBe('ready')
  const task = await town.ask(officerOf('a'), 'GET', `/api/tasks/${application}.a`)
  expect(task.body).toMatchObject({ commitment: { ...pledge('proof'), signed: '张三' }, form: {} })
  const kept = await inspect(town, application, 'post-check', { kept: true, says: '现场符合' })
  expect(kept).toMatchObject({ status: 200, body: { kept: true } })
  expect((await town.ask(officerOf('a'), 'GET', '/api/tasks')).body).toMatchObject({ tasks: [] })
  const twice = await inspect(town, application, 'post-check', { kept: false, says: '不符' })
  expect(twice).toMatchObject({ status: 409, body: { rule: { id: 'COM-01.post-check' } } })
})

test('COM-01 nobody has to commit: without it all materials are asked and an officer decides', async () => {
  const town = await openTown(papersBundle({ a: committable }))
  const without = await file(town, { materials: ['plan'] })
  expect(without.reply).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'materials.proof', wrong: 'missing' }] },
  })
  const application = await filed(town, { materials: ['plan', 'proof'] })
  expect(await seeItem(town, application, 'a')).toMatchObject({ status: 'open', rule: undefined })
  await decide(town, application, 'a')
  expect(await seeItem(town, application, 'a')).toMatchObject({ outcome: 'granted', postCheck: undefined })
  const check = await inspect(town, application, 'post-check', { kept: false, says: '不符' })
  expect(check).toMatchObject({ status: 409, body: { rule: { id: 'COM-01.post-check' } } })
})

test('COM-01 a commitment needs a name under it, replaces nothing else, and is withdrawn by saving without it', async () => {
  const town = await openTown(papersBundle({ a: committable, b: { materials: ['proof'] } }))
  const unsigned = await file(town, { materials: ['plan', 'proof'], commits: ['a'] })
  expect(unsigned.reply).toMatchObject({ status: 422, body: { problems: [{ at: 'signed', wrong: 'missing' }] } })
  const needed = await file(town, committed)
  expect(needed.reply).toMatchObject({ status: 422, body: { problems: [{ at: 'materials.proof' }] } })
  const wrong = await file(town, { materials: ['plan', 'proof'], commits: ['b'], signed: '张三' })
  expect(wrong.reply).toMatchObject({ status: 422, body: { problems: [{ at: 'commits.b', wrong: 'not-asked' }] } })
  const papers = { bundle: 'sample', form: { 'applicant.name': '张三' }, way: 'window', materials: ['plan', 'proof'] }
  const place = `/api/applications/${unsigned.application}`
  expect((await town.ask(applicant, 'PUT', place, papers)).status).toBe(200)
  expect((await town.ask(applicant, 'POST', `${place}/submission`)).status).toBe(201)
  expect(await seeItem(town, unsigned.application, 'a')).toMatchObject({ status: 'open' })
})

test('COM-01 a broken commitment is ordered to be put right, then revoked, and stands on the credit record', async () => {
  const town = await openTown(papersBundle({ a: committable }))
  const application = await filed(town, committed)
  const early = await inspect(town, application, 'revocation', reasons)
  expect(early).toMatchObject({ status: 409, body: { rule: { id: 'COM-01.revocation' } } })
  const broken = await inspect(town, application, 'post-check', { kept: false, says: '场所不符' })
  expect(broken.body).toMatchObject({ kept: false, fixBy: '2026-11-30' })
  town.pass(7 * day)
  expect(await inspect(town, application, 'revocation', reasons)).toMatchObject({ status: 409 })
  town.pass(day)
  const empty = await inspect(town, application, 'revocation', { reason: '不符' })
  expect(empty).toMatchObject({ status: 422, body: { rule: { id: 'COM-01.reasons' } } })
  expect((await inspect(town, application, 'revocation', reasons)).status).toBe(200)
  expect(await seeItem(town, application, 'a')).toMatchObject({ revoked: reasons })
  const { items } = await look(town, application)
  const certificate = `/api/certificates/${items.a?.certificate?.number}`
  expect((await town.ask(anyone, 'GET', certificate)).body).toMatchObject({ status: 'revoked' })
  expect((await theOne(town, application, 'granted', 'a')).end).toMatchObject({ zh: '已撤销' })
  expect((await inspect(town, application, 'fix', { says: '迟了' })).status).toBe(409)

  const again = await file(town, committed)
  expect(again.reply).toMatchObject({ status: 409, body: { error: 'unlawful', rule: { id: 'COM-01.credit' } } })
  expect((await file(town, committed, stranger)).reply.status).toBe(201)
  expect((await file(town, { materials: ['plan', 'proof'] })).reply.status).toBe(201)

  const repair = (who = supervisor) => town.ask(who, 'POST', '/api/credit/zhang/repair', { reason: '已整改并公示' })
  expect((await repair(clerk)).status).toBe(403)
  expect(await repair()).toMatchObject({ status: 200, body: { repaired: 1 } })
  expect(await repair()).toMatchObject({ status: 200, body: { repaired: 0 } })
  expect((await town.ask(applicant, 'POST', `/api/applications/${again.application}/submission`)).status).toBe(201)
})

test('COM-01 whoever commits and wants a person gets one, and the check follows all the same', async () => {
  const town = await openTown(papersBundle({ a: committable }))
  const application = await filed(town, { ...committed, byPeople: true })
  expect(await seeItem(town, application, 'a')).toMatchObject({ status: 'open', toPeople: [expect.any(String)] })
  await decide(town, application, 'a')
  expect(await seeItem(town, application, 'a')).toMatchObject({ rule: undefined, postCheck: { due: '2026-12-03' } })
  expect((await inspect(town, application, 'post-check', { kept: true, says: '符合' })).status).toBe(200)
})

test('TOL-01 with a broken commitment on record nothing may follow later, until it is repaired', async () => {
  const gaps = { materials: { photo: { days: 3, count: 'working' } }, onExpiry: 'ended' } as const
  const town = await openTown(papersBundle({ a: committable, b: { materials: ['plan', 'photo'], gaps } }))
  const promised = { ...committed, gaps: ['photo'] }
  const application = await filed(town, promised)
  await inspect(town, application, 'post-check', { kept: false, says: '场所不符' })
  await town.ask(applicant, 'POST', `/api/applications/${application}/gaps/photo`, { medium: 'paper' })
  town.pass(8 * day)
  expect((await inspect(town, application, 'post-check', { kept: true, says: '再查' })).status).toBe(409)
  expect((await inspect(town, application, 'revocation', reasons)).status).toBe(200)
  const again = await file(town, { materials: ['plan', 'proof'], gaps: ['photo'], signed: '张三' })
  expect(again.reply).toMatchObject({ status: 409, body: { rule: { id: 'TOL-01.credit' } } })
  await town.ask(supervisor, 'POST', '/api/credit/zhang/repair', { reason: '已整改并公示' })
  const place = `/api/applications/${again.application}`
  expect((await town.ask(applicant, 'POST', `${place}/submission`)).status).toBe(201)
})

test('a mark ends by itself after the term that the region sets', async () => {
  const town = await openTown(papersBundle({ a: committable }))
  const application = await filed(town, committed)
  await inspect(town, application, 'post-check', { kept: false, says: '场所不符' })
  town.pass(8 * day)
  await inspect(town, application, 'revocation', reasons)
  town.pass(364 * day)
  expect((await file(town, committed)).reply.status).toBe(409)
  town.pass(2 * day)
  expect((await file(town, committed)).reply.status).toBe(201)
})

test('what is put right stands, and is not revoked afterwards', async () => {
  const town = await openTown(papersBundle({ a: committable }))
  const application = await filed(town, committed)
  await inspect(town, application, 'post-check', { kept: false, says: '场所不符' })
  expect((await town.ask(officerOf('a'), 'GET', '/api/tasks')).body).toMatchObject({ tasks: [{}] })
  expect((await inspect(town, application, 'fix', { says: '已整改' }, officerOf('b'))).status).toBe(404)
  expect((await inspect(town, application, 'fix', { says: '已整改' })).status).toBe(200)
  expect((await town.ask(officerOf('a'), 'GET', '/api/tasks')).body).toMatchObject({ tasks: [] })
  town.pass(30 * day)
  expect((await inspect(town, application, 'revocation', reasons)).status).toBe(409)
  expect(await seeItem(town, application, 'a')).toMatchObject({ revoked: undefined, postCheck: { kept: false } })
})

test('a commitment is decided at once while its result waits for what the item needs', async () => {
  const town = await openTown(papersBundle({ a: { ...committable }, b: {} }, { a: { after: ['b'] } }))
  const application = await filed(town, committed)
  expect(await seeItem(town, application, 'a')).toMatchObject({ status: 'decided', rule: { by: 'commitment' } })
  expect((await inspect(town, application, 'post-check', { kept: true, says: '符合' })).status).toBe(409)
  await decide(town, application, 'b')
  expect(await seeItem(town, application, 'a')).toMatchObject({ outcome: 'granted' })
  expect(runStatus(town, application)).toBe('RUNNING')
  expect((await look(town, application)).status).toBe('ready')
})
