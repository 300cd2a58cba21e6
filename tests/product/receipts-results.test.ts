import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerHttp } from '../../lib/desk/http.ts'
import { carry, checked, handOut, issuingBundle, sendOver, signed } from './issuing-town.ts'
import { applicant, clerk, decide, openTown, stranger, submitted, supervisor } from './people.ts'
import { printed, receiptsOf, textsOf, theOne } from './receipt-town.ts'
import { sampleBundle } from './sample-bundle.ts'

const refusal = { decision: 'refused', reason: '场所<不符>', basis: '行政许可法 38' }

test('ISS-01 the slip bears both signatures, under the number it had with the first', async () => {
  const town = await openTown(issuingBundle())
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a')
  await sendOver(town, application, 'a')
  const open = await theOne(town, application, 'slip', 'a')
  expect(open.texts).toMatchObject({ 部门移交签字: ['officer-a，2026年11月23日'], 窗口接收签字: ['未签字'] })
  await town.ask(clerk, 'POST', `/api/deliveries/${application}/items/a/receipt`)
  const closed = await theOne(town, application, 'slip', 'a')
  expect(closed.number).toBe(open.number)
  expect(closed.texts).toMatchObject({ 窗口接收签字: ['window-1，2026年11月23日'] })
})

test('every decision is a document: a refusal with reason, basis and remedies, a grant with what is granted', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: {} }))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a', refusal)
  await decide(town, application, 'b')
  const { texts } = await theOne(town, application, 'refused', 'a')
  expect(texts).toMatchObject({ 决定: ['不予'], 理由: [refusal.reason], 依据: [refusal.basis] })
  expect(texts.救济途径).toHaveLength(2)
  expect(await theOne(town, application, 'granted', 'b')).toMatchObject({
    seal: 'b部门',
    texts: { 决定: ['准予'], 结果名称: ['b证'] },
  })
})

test('a grant that came to nothing says so wherever its document is shown, and when it is verified', async () => {
  const town = await openTown(sampleBundle({ a: {}, b: { after: ['a'], begins: 'at-once' } }))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'b')
  const grant = await theOne(town, application, 'granted', 'b')
  expect(grant.end).toBeUndefined()
  expect((await printed(town, application, grant.number)).body).not.toContain('未生效')
  await decide(town, application, 'a', refusal)
  expect((await theOne(town, application, 'granted', 'b')).end).toMatchObject({ zh: '未生效，前置事项没有办成' })
  expect((await printed(town, application, grant.number)).body).toContain('未生效，前置事项没有办成')
  const place = `/api/receipts/${grant.number}/verification?code=${grant.code}`
  expect((await town.ask(stranger, 'GET', place)).body).toMatchObject({
    valid: true,
    end: { en: 'of no effect: a result that it needs was not granted' },
  })
  expect((await theOne(town, application, 'refused', 'a')).end).toBeUndefined()
})

test('a correction asked for in review has its notice, and its answer a receipt', async () => {
  const town = await openTown(sampleBundle({ a: {} }))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a', { decision: 'correction', says: '姓名有误', fields: ['applicant.name'] })
  expect((await theOne(town, application, 'correction', 'a')).texts).toMatchObject({
    说明: ['姓名有误'],
    需补正内容: ['姓名：请改正该项内容'],
  })
  await town.ask(applicant, 'POST', `/api/applications/${application}/corrections/a`, {
    form: { 'applicant.name': '张山' },
  })
  const receipts = (await receiptsOf(town, application)).filter(({ kind }) => kind === 'materials')
  expect(await textsOf(town, application, receipts.at(-1)?.number ?? '')).toMatchObject({ 收到信息: ['姓名'] })
})

test('each hand-out has its record of delivery: what went out, how, and who signed', async () => {
  const town = await openTown(issuingBundle('as-ready'))
  const application = await submitted(town, 'sample')
  for (const item of ['a', 'b', 'c']) await decide(town, application, item)
  await handOut(town, application, { way: 'mail', tracking: 'EX1', items: ['b', 'c'] })
  await carry(town, application, 'a')
  await handOut(town, application, { ...signed, ...checked })
  const records = (await receiptsOf(town, application, supervisor)).filter(({ kind }) => kind === 'delivery')
  const [byPost, last] = await Promise.all(records.map(({ number }) => textsOf(town, application, number)))
  expect(byPost).toMatchObject({ 送达方式: ['邮寄'], 邮件号: ['EX1'] })
  expect(byPost?.结果名称).toHaveLength(2)
  expect(last).toMatchObject({
    送达方式: ['窗口领取'],
    签收人: ['张三'],
    身份核验: ['已核验身份证件'],
    发证时核验收取: ['核验身份证原件', '收回旧证'],
  })
})

test('a printed document is one page without script, Chinese first, with all that people wrote escaped', async () => {
  const town = await openTown(sampleBundle({ a: {} }))
  const application = await submitted(town, 'sample')
  await decide(town, application, 'a', refusal)
  const { number, code } = await theOne(town, application, 'refused', 'a')
  const { status, body } = await printed(town, application, number)
  expect(status).toBe(200)
  const page = String(body)
  expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
  for (const part of [number, code, '不予决定书', '2026年11月23日', 'a部门', '场所&lt;不符&gt;', 'size: A4'])
    expect(page).toContain(part)
  expect(page).not.toMatch(/<script|<不符>|javascript:/i)
  expect((await printed(town, application, number.replace(/\d$/, '9'))).status).toBe(404)
})

test('over HTTP the print is a page whose own style is all that the browser may use; others get a refusal', async () => {
  const town = await openTown(sampleBundle({ a: {} }))
  const application = await submitted(town, 'sample')
  const { number } = await theOne(town, application, 'accepted')
  const get = (who = applicant) =>
    answerHttp(
      town.product.ports,
      {
        method: 'GET',
        path: `/api/applications/${application}/receipts/${number}/print`,
        query: '',
        headers: {},
        body: new Uint8Array(),
        who: () => who,
      },
      (bug) => expect.unreachable(String(bug)),
    )
  const { status, headers, body } = await get()
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  const style = /<style>([\s\S]*?)<\/style>/.exec(String(body))?.[1] ?? ''
  expect(headers['content-security-policy']).toBe(
    `default-src 'none'; frame-ancestors 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'`,
  )
  expect(await get(stranger)).toMatchObject({
    status: 404,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
})
