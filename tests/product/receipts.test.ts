import { expect, test } from 'vitest'
import { anyone } from '../../lib/desk/claims.ts'
import { acceptanceTown, answerNotice, check, defect, filed, handIn, refusal } from './acceptance-town.ts'
import { goTo, realLaw } from './law.ts'
import { file, papersBundle } from './papers.ts'
import { applicant, clerk, decide, openTown, stranger, submitted } from './people.ts'
import { printed, receiptsOf, textsOf, theOne } from './receipt-town.ts'
import { threeApprovals } from './sample-bundle.ts'

const departments = { by: 'departments' } as const

test('ACC-04 whoever hands in materials gets a receipt with number, date, seal and what was received, each time', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  const [first, ...none] = await receiptsOf(town, application)
  expect(none).toEqual([])
  expect(first).toMatchObject({
    kind: 'materials',
    title: { zh: '材料受理及接收凭证' },
    day: '2026-11-02',
    seal: 'a部门',
    number: `SJ-20261102-${application}-1`,
    code: expect.stringMatching(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/),
  })
  expect(await textsOf(town, application, first?.number ?? '')).toMatchObject({ 收到材料: ['照片', '平面图'] })
  town.pass(1000)
  await check(town, application, 'a', defect('materials.photo'))
  for (const item of ['b', 'c']) await check(town, application, item)
  town.pass(1000)
  await handIn(town, application, 'photo', 'new')
  await answerNotice(town, application, {})
  const again = (await receiptsOf(town, application)).filter(({ kind }) => kind === 'materials')
  expect(again).toHaveLength(2)
  expect(await textsOf(town, application, again[1]?.number ?? '')).toMatchObject({ 收到材料: ['照片'] })
})

test('ACC-04 a reprint keeps its number, its code and every word, whatever happens and whatever law comes later', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  const before = await receiptsOf(town, application)
  const pages = await Promise.all(before.map(({ number }) => printed(town, application, number)))
  expect(before.map(({ kind }) => kind)).toEqual(['materials', 'accepted'])
  await realLaw(town)
  for (const item of ['a', 'b', 'c']) await decide(town, application, item)
  await goTo(town, '2026-12-30')
  expect((await receiptsOf(town, application)).slice(0, 2)).toEqual(before)
  for (const [index, { number }] of before.entries())
    expect((await printed(town, application, number)).body).toBe(pages[index]?.body)
})

test('ACC-04 anybody can verify a number with its code, and learns nothing of the person', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  const [{ number, code } = { number: '', code: '' }] = await receiptsOf(town, application)
  const verify = (of: string, by: string) => town.ask(anyone, 'GET', `/api/receipts/${of}/verification?code=${by}`)
  expect((await verify(number, code)).body).toEqual({
    valid: true,
    kind: 'materials',
    title: { zh: '材料受理及接收凭证', en: 'Receipt of materials' },
    day: '2026-11-23',
  })
  for (const [of, by] of [
    [number, '0000-0000-0000-0000'],
    [number.replace('-20261123-', '-20261124-'), code],
    [`SJ-20261123-${'0'.repeat(26)}-1`, code],
  ])
    expect((await verify(of ?? '', by ?? '')).body).toEqual({ valid: false })
  expect((await verify('nonsense', code)).status).toBe(404)
  expect((await town.ask(anyone, 'GET', `/api/receipts/${number}/verification`)).status).toBe(422)
})

test('ACC-07 a refusal of acceptance is a document with its reason, its basis, its remedies and the seal', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  for (const item of ['a', 'b', 'c']) await check(town, application, item, { refuses: refusal })
  const whole = await theOne(town, application, 'not-accepted')
  expect(whole).toMatchObject({ number: expect.stringMatching(/^BS-20261102-/), title: { zh: '不予受理决定书' } })
  expect(whole.seal).toBe('a部门')
  expect(whole.texts).toMatchObject({ 理由: [refusal.reason], 依据: [refusal.basis] })
  expect(whole.texts.救济途径).toEqual([
    expect.stringMatching(/六十日内申请行政复议（行政复议法 20）/),
    expect.stringMatching(/六个月内提起行政诉讼/),
  ])
})

test('ACC-07 items that are not accepted have a refusal of their own each, under their department’s seal', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  for (const item of ['a', 'b']) await check(town, application, item, { refuses: refusal })
  await check(town, application, 'c')
  const refused = (await receiptsOf(town, application)).filter(({ kind }) => kind === 'not-accepted')
  expect(refused).toMatchObject([
    { item: 'a', seal: 'a部门' },
    { item: 'b', seal: 'b部门' },
  ])
  expect(new Set(refused.map(({ number }) => number)).size).toBe(2)
  const { texts } = await theOne(town, application, 'accepted')
  expect(texts.承诺办结).toEqual([expect.stringMatching(/^事项c（c部门）：5个工作日，2026年11月9日前$/)])
})

test('what counts as accepted because nothing was told in time has its notice, dated on the day of receipt', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  await goTo(town, '2026-11-10')
  const notice = await theOne(town, application, 'accepted')
  expect(notice).toMatchObject({ day: '2026-11-02', number: expect.stringMatching(/^SL-20261102-/) })
  expect(notice.texts).toMatchObject({
    受理日期: ['2026年11月2日'],
    说明: [expect.stringContaining('行政许可法 32(4)')],
  })
})

test('a notice of correction names every place, what to do about it, and the last day', async () => {
  const town = await acceptanceTown(departments)
  const application = await filed(town)
  await check(town, application, 'a', { findings: [...defect('materials.photo', '照片不清晰。').findings] })
  await check(town, application, 'b', defect('fields.applicant.name', '与证件不符'))
  await check(town, application, 'c')
  const { texts } = await theOne(town, application, 'correction')
  expect(texts.需补正内容).toEqual([
    expect.stringMatching(/^照片：照片不清晰。请补交或更换该材料（事项a/),
    expect.stringMatching(/^姓名：与证件不符。请改正该项内容（.*事项b/),
  ])
  expect(texts.期限).toEqual([expect.stringContaining('2026年12月2日前')])
})

test('a promised material has its notice of what follows by when; its coming has a receipt', async () => {
  const gaps = { materials: { photo: { days: 3, count: 'working' } }, onExpiry: 'withdrawn' } as const
  const town = await openTown(papersBundle({ a: { materials: ['plan', 'photo'], gaps } }))
  await realLaw(town)
  const { application } = await file(town, { materials: ['plan'], gaps: ['photo'], signed: '张三' })
  expect((await theOne(town, application, 'materials')).texts).toMatchObject({
    收到材料: ['材料plan'],
    承诺后补: ['材料photo'],
  })
  expect((await theOne(town, application, 'gaps')).texts).toMatchObject({
    承诺后补: ['材料photo，2026年11月26日前补交'],
  })
  expect(await receiptsOf(town, application)).toHaveLength(3)
  expect(
    (await town.ask(applicant, 'POST', `/api/applications/${application}/gaps/photo`, { medium: 'paper' })).status,
  ).toBe(200)
  const last = (await receiptsOf(town, application)).at(-1)
  expect(last).toMatchObject({ kind: 'materials' })
  expect(await textsOf(town, application, last?.number ?? '')).toMatchObject({ 收到材料: ['材料photo'] })
  for (const who of [stranger, clerk])
    expect((await town.ask(who, 'GET', `/api/applications/${application}/receipts`)).status).toBe(404)
})
