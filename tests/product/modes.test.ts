import { expect, test } from 'vitest'
import type { Item } from '../../lib/bundle/model.ts'
import { publish } from '../../lib/desk/publish.ts'
import { filed, papersBundle, pledge, runStatus, seeItem } from './papers.ts'
import { applicant, decide, look, officerOf, openTown, type Town } from './people.ts'

const decides = [{ when: 'form.applicant.name == "张三"', says: '申请人姓名与登记一致' }]
const paper = { materials: ['proof'], decides, commitment: pledge('proof') } satisfies Partial<Item>
const refusal = { decision: 'refused', reason: '不符合条件', basis: '行政许可法 38' }

const tasksOf = async ({ ask }: Town, item: string) =>
  ((await ask(officerOf(item), 'GET', '/api/tasks')).body as { tasks: readonly unknown[] }).tasks

test('RSK-01 the same item goes four ways by its mode alone, without a change of program', async () => {
  const flow = async (mode: Item['mode'], papers = {}, form = { 'applicant.name': '张三' }) => {
    const town = await openTown(papersBundle({ a: { ...paper, mode } }))
    const application = await filed(town, { materials: ['proof'], form, ...papers })
    const { status, rule } = { ...(await seeItem(town, application, 'a')) }
    const refused = status === 'open' ? (await decide(town, application, 'a', refusal)).status : undefined
    return { status, by: (rule as { by: string } | undefined)?.by, refused }
  }
  const other = { 'applicant.name': '李四' }
  expect(await flow('exempt')).toEqual({ status: 'ended', by: 'rules', refused: undefined })
  expect(await flow('exempt', {}, other)).toEqual({ status: 'open', by: undefined, refused: 200 })
  expect(await flow('filing')).toEqual({ status: 'ended', by: 'rules', refused: undefined })
  expect(await flow('filing', {}, other)).toEqual({ status: 'open', by: undefined, refused: 409 })
  const committed = { materials: [], commits: ['a'], signed: '张三' }
  expect(await flow('commitment', committed)).toEqual({ status: 'ended', by: 'commitment', refused: undefined })
  expect(await flow('commitment')).toEqual({ status: 'open', by: undefined, refused: 200 })
  expect(await flow('strict')).toEqual({ status: 'open', by: undefined, refused: 200 })
})

test('RSK-02 a change of mode holds for new applications, and those under way end as they began', async () => {
  const bundle = (mode: Item['mode'], basis: string) =>
    papersBundle({ a: {}, b: { mode, decides, basis: [basis] } }, { b: { after: ['a'], begins: 'after-results' } })
  const town = await openTown(bundle('strict', '行政许可法 42'))
  const before = await filed(town)
  await publish(town.product.ports, bundle('exempt', '000 §17'))
  const after = await filed(town)
  const notice = await town.ask(applicant, 'GET', '/api/bundles/sample/notice')
  expect(notice.body).toMatchObject({ version: 2, items: [{}, { id: 'b', basis: ['000 §17'] }] })
  for (const application of [before, after]) await decide(town, application, 'a')
  expect(await seeItem(town, before, 'b')).toMatchObject({ status: 'open' })
  expect(await seeItem(town, after, 'b')).toMatchObject({ status: 'ended', outcome: 'granted', rule: { by: 'rules' } })
  expect((await decide(town, before, 'b')).status).toBe(200)
  expect((await look(town, before)).status).toBe('ready')
  await publish(town.product.ports, bundle('strict', '行政许可法 42'))
  expect(await seeItem(town, after, 'b')).toMatchObject({ outcome: 'granted' })
})

test('ONL-09 what the rules allow is decided at once with its explanation, and what they do not goes to a person', async () => {
  const town = await openTown(papersBundle({ a: { mode: 'exempt', decides }, b: {} }))
  const same = await Promise.all([filed(town), filed(town)])
  for (const application of same) {
    const seen = await seeItem(town, application, 'a')
    expect(seen).toMatchObject({ outcome: 'granted', rule: { by: 'rules', because: ['申请人姓名与登记一致'] } })
    expect(seen?.certificate).toBeDefined()
  }
  const other = await filed(town, { form: { 'applicant.name': '李四' } })
  expect(await seeItem(town, other, 'a')).toMatchObject({ status: 'open', toPeople: ['申请人姓名与登记一致'] })
  expect((await seeItem(town, other, 'a'))?.decision).toBeUndefined()
  expect(await tasksOf(town, 'a')).toHaveLength(1)
  expect((await decide(town, other, 'a')).status).toBe(200)
  expect(await seeItem(town, other, 'a')).toMatchObject({ outcome: 'granted', rule: undefined })
})

test('ONL-09 whoever wants no decision by rule alone gets a person', async () => {
  const town = await openTown(papersBundle({ a: { mode: 'exempt', decides } }))
  const application = await filed(town, { byPeople: true })
  expect(await seeItem(town, application, 'a')).toMatchObject({
    status: 'open',
    toPeople: ['申请人要求由工作人员审查决定（个人信息保护法 24）。'],
  })
  await decide(town, application, 'a')
  expect(runStatus(town, application)).toBe('RUNNING')
  expect((await look(town, application)).status).toBe('ready')
})

test('an item that went to people stays with them after a correction, although the rules hold then', async () => {
  const town = await openTown(papersBundle({ a: { mode: 'exempt', decides } }))
  const application = await filed(town, { form: { 'applicant.name': '张山' } })
  await decide(town, application, 'a', { decision: 'correction', says: '姓名有误', fields: ['applicant.name'] })
  const form = { 'applicant.name': '张三' }
  const answer = await town.ask(applicant, 'POST', `/api/applications/${application}/corrections/a`, { form })
  expect(answer.status).toBe(200)
  expect(await seeItem(town, application, 'a')).toMatchObject({ status: 'open', round: 2 })
})

test('an exempt item without rules of its own is decided by a person', async () => {
  const town = await openTown(papersBundle({ a: { mode: 'exempt' } }))
  const application = await filed(town)
  expect(await seeItem(town, application, 'a')).toMatchObject({ status: 'open', toPeople: undefined })
})

test('PRO-12 a filing cannot be refused like an approval: the refusal names the rule and changes nothing', async () => {
  const town = await openTown(papersBundle({ a: { mode: 'filing', decides } }))
  const application = await filed(town, { form: { 'applicant.name': '李四' } })
  const before = await seeItem(town, application, 'a')
  const reply = await decide(town, application, 'a', refusal)
  expect(reply).toMatchObject({ status: 409, body: { error: 'unlawful', rule: { id: 'PRO-12' } } })
  expect(await seeItem(town, application, 'a')).toEqual(before)
  expect((await decide(town, application, 'a')).status).toBe(200)
  expect(await seeItem(town, application, 'a')).toMatchObject({ outcome: 'granted' })
})
