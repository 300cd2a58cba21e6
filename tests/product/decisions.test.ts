import { expect, test } from 'vitest'
import { decisionBundle, refusal, ruleOf } from './decision-bundle.ts'
import { applicant, decide, look, officerOf, openTown, staffOf, submitted, type Town } from './people.ts'

const granted = { decision: 'granted' }
const seen = async (town: Town, application: string) =>
  (await town.ask(applicant, 'GET', `/api/applications/${application}`)).body as {
    items: { id: string; decision?: Record<string, unknown> }[]
  }

test('PRO-09 a refusal without its reason or its basis is refused with the rule, and nothing changes', async () => {
  const town = await openTown(decisionBundle({ a: {} }))
  const application = await submitted(town, 'decided')
  for (const lacking of [{ reason: undefined }, { reason: '  ' }, { basis: undefined }, { basis: '' }]) {
    const reply = await decide(town, application, 'a', { ...refusal, ...lacking })
    expect(reply).toMatchObject({ status: 422, body: { error: 'incomplete', rule: { id: 'PRO-09' } } })
  }
  expect((await look(town, application)).items.a?.status).toBe('open')
  expect((await decide(town, application, 'a', refusal)).status).toBe(200)
  const [item] = (await seen(town, application)).items
  expect(item?.decision).toMatchObject({
    reason: '不符合条件',
    basis: '行政许可法 38',
    remedies: [
      { way: 'reconsideration', within: '60 days' },
      { way: 'litigation', within: '6 months' },
    ],
  })
})

test('whoever grants has ticked each review point of the item; who refuses need not', async () => {
  const points = [
    { id: 'identity', name: '身份核对' },
    { id: 'premises', name: '场所核对' },
  ]
  const town = await openTown(decisionBundle({ a: { points } }))
  const application = await submitted(town, 'decided')
  expect(ruleOf(await decide(town, application, 'a', granted))).toBe('CAT-15')
  expect(ruleOf(await decide(town, application, 'a', { ...granted, points: ['identity'] }))).toBe('CAT-15')
  const unknown = await decide(town, application, 'a', { ...granted, points: ['identity', 'premises', 'mood'] })
  expect(unknown).toMatchObject({ status: 422, body: { problems: [{ at: 'points.2', wrong: 'not-a-choice' }] } })
  expect((await decide(town, application, 'a', { ...granted, points: ['premises', 'identity'] })).status).toBe(200)
  const other = await submitted(town, 'decided')
  expect((await decide(town, other, 'a', refusal)).status).toBe(200)
})

test('SEA-01 a decision bears the approval seal of its department by itself, and no other seal is taken', async () => {
  const town = await openTown(decisionBundle({ a: {}, b: {} }))
  const application = await submitted(town, 'decided')
  for (const seal of ['a部门公章', 'b部门行政审批专用章'])
    expect(await decide(town, application, 'a', { ...granted, seal })).toMatchObject({
      status: 409,
      body: { error: 'unlawful', rule: { id: 'SEA-01' } },
    })
  expect((await look(town, application)).items.a?.status).toBe('open')
  await decide(town, application, 'a', { ...granted, seal: 'a部门行政审批专用章' })
  await decide(town, application, 'b', refusal)
  const { items } = await seen(town, application)
  expect(items.map(({ decision }) => decision?.seal)).toEqual(['a部门行政审批专用章', 'b部门行政审批专用章'])
})

test('SEA-03 compliance and technical review are made by different people, and both before a grant', async () => {
  const town = await openTown(decisionBundle({ a: { reviews: ['compliance', 'technical'] } }))
  const application = await submitted(town, 'decided')
  const review = (by: string, what: string, passed = true) =>
    town.ask(staffOf('a', 'officer', by), 'POST', `/api/tasks/${application}.a/reviews`, {
      review: what,
      passed,
      ...(passed ? {} : { says: '图纸不全' }),
    })
  expect(ruleOf(await decide(town, application, 'a', granted))).toBe('SEA-03.reviews')
  expect((await review('wang', 'compliance')).status).toBe(200)
  expect(await review('wang', 'technical')).toMatchObject({ status: 409, body: { rule: { id: 'SEA-03' } } })
  expect((await review('zhao', 'technical', false)).status).toBe(200)
  expect(ruleOf(await decide(town, application, 'a', granted))).toBe('SEA-03.reviews')
  expect(await review('zhao', 'technical')).toMatchObject({ status: 200, body: { passed: true } })
  expect((await review('qian', 'technical')).status).toBe(409)
  expect((await decide(town, application, 'a', granted)).status).toBe(200)
})

test('a review that the item does not ask for is refused', async () => {
  const town = await openTown(decisionBundle({ a: { reviews: ['technical'] } }))
  const application = await submitted(town, 'decided')
  const body = { review: 'compliance', passed: true }
  expect(await town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/reviews`, body)).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'review', wrong: 'not-a-choice' }] },
  })
})

test('where two must sign, the proposal stands only when a second person has signed it', async () => {
  const town = await openTown(decisionBundle({ a: { countersign: true } }))
  const application = await submitted(town, 'decided')
  const sign = (by: ReturnType<typeof officerOf>) =>
    town.ask(by, 'POST', `/api/tasks/${application}.a/countersignature`)
  expect((await sign(staffOf('a', 'head', 'sun'))).status).toBe(409)
  expect(await decide(town, application, 'a', granted)).toMatchObject({ status: 200, body: { status: 'proposed' } })
  expect((await look(town, application)).items.a?.status).toBe('open')
  expect((await decide(town, application, 'a', refusal)).body).toMatchObject({ error: 'not-now', status: 'proposed' })
  expect(ruleOf(await sign(officerOf('a')))).toBe('SEA-03.countersign')
  expect((await sign(staffOf('b', 'head', 'sun'))).status).toBe(404)
  expect(ruleOf(await sign(staffOf('a', 'chief', 'li')))).toBe('CRP-01')
  expect(await sign(staffOf('a', 'head', 'sun'))).toMatchObject({ status: 200, body: { status: 'decided' } })
  expect((await look(town, application)).items.a).toMatchObject({ outcome: 'granted' })
  expect((await sign(staffOf('a', 'officer', 'zhou'))).status).toBe(409)
})

test('whoever should have signed can send it back: to be decided anew, or with the reviews from there on', async () => {
  const town = await openTown(decisionBundle({ a: { countersign: true, reviews: ['compliance', 'technical'] } }))
  const application = await submitted(town, 'decided')
  const place = `/api/tasks/${application}.a`
  const review = (by: string, what: string) =>
    town.ask(staffOf('a', 'officer', by), 'POST', `${place}/reviews`, { review: what, passed: true })
  const back = (body: unknown) => town.ask(staffOf('a', 'head', 'sun'), 'POST', `${place}/return`, body)
  const standing = async () => ((await town.ask(officerOf('a'), 'GET', place)).body as { review: unknown }).review
  await review('wang', 'compliance')
  await review('zhao', 'technical')
  expect((await back({ reason: '无' })).status).toBe(409)
  await decide(town, application, 'a', granted)
  expect((await back({})).status).toBe(422)
  expect((await back({ reason: '理由不足' })).status).toBe(200)
  expect(await standing()).toMatchObject({ reviewed: { compliance: { by: 'wang' }, technical: { by: 'zhao' } } })
  expect(await standing()).not.toHaveProperty('proposal.by')
  await decide(town, application, 'a', granted)
  await back({ to: 'technical', reason: '重新勘验' })
  expect(await standing()).toMatchObject({ reviewed: { compliance: { by: 'wang' } } })
  expect(ruleOf(await decide(town, application, 'a', granted))).toBe('SEA-03.reviews')
  await review('zhao', 'technical')
  await decide(town, application, 'a', granted)
  await back({ to: 'compliance', reason: '依据有误' })
  expect(await standing()).toMatchObject({ reviewed: {} })
  expect(ruleOf(await decide(town, application, 'a', granted))).toBe('SEA-03.reviews')
})
