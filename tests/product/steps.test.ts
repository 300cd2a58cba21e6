import { expect, test } from 'vitest'
import { stepKinds } from '../../lib/bundle/step-kinds.ts'
import { applicant, decide, look, officerOf } from './people.ts'
import { at, brokenBy, listed, natural, openSteps, recordOf, seen } from './step-town.ts'

test('PRO-17 PRO-02 of the eleven special steps only those on the item’s list begin, each with the law it rests on', async () => {
  const { town, application } = await openSteps({ a: [listed('testing')], b: [] })
  const before = await recordOf(town, application)
  for (const kind of stepKinds) {
    if (kind !== 'testing') expect(brokenBy(await at(town, application, 'a').begin(kind))).toEqual([409, 'SPC-01'])
    expect(brokenBy(await at(town, application, 'b').begin(kind))).toEqual([409, 'SPC-01'])
    expect(brokenBy(await at(town, application, 'a').begin(kind, ['b']))).toEqual([409, 'SPC-01'])
  }
  expect((await at(town, application, 'a').begin('expert-opinion')).status).toBe(422)
  expect(await recordOf(town, application)).toBe(before)
  expect((await at(town, application, 'a').begin('testing')).status).toBe(201)
  expect(await seen(town, application)).toMatchObject([{ kind: 'testing', basis: ['《样例条例》第九条（testing）'] }])
})

test('PRO-02 the refusal of a step outside the flow names the rule, its article and its sentence', async () => {
  const { town, application } = await openSteps({ a: [] })
  const { body } = await at(town, application, 'a').begin('publicity')
  expect(body).toMatchObject({ error: 'unlawful', rule: { id: 'SPC-01', article: expect.stringContaining('000 §15') } })
})

test('a step of a kind runs once at a time for an item, and may be held again when it is over', async () => {
  const { town, application } = await openSteps({ a: [listed('testing'), listed('publicity')] })
  const { begin, end } = at(town, application, 'a')
  expect((await begin('testing')).body).toMatchObject({ step: 's1' })
  expect(brokenBy(await begin('testing'))).toEqual([409, 'SPC-01.once'])
  expect((await begin('publicity')).body).toMatchObject({ step: 's2' })
  expect((await end('s1')).status).toBe(200)
  expect((await end('s1')).body).toMatchObject({ error: 'not-now', status: 'ended' })
  expect((await begin('testing')).body).toMatchObject({ step: 's3' })
})

test('nothing is decided while a step runs; a required one must have been passed, the last time it was held, to grant', async () => {
  const { town, application } = await openSteps({ a: [listed('testing', { required: true })], b: [listed('testing')] })
  const { begin, end } = at(town, application, 'a')
  expect(brokenBy(await decide(town, application, 'a'))).toEqual([409, 'SPC-01.required'])
  await begin('testing')
  const refusal = { decision: 'refused', reason: '不符合条件', basis: '行政许可法 38' }
  expect(brokenBy(await decide(town, application, 'a'))).toEqual([409, 'SPC-01.running'])
  expect(brokenBy(await decide(town, application, 'a', refusal))).toEqual([409, 'SPC-01.running'])
  await end('s1', { passed: false })
  expect(brokenBy(await decide(town, application, 'a'))).toEqual([409, 'SPC-01.required'])
  await begin('testing')
  await end('s2')
  expect((await decide(town, application, 'a')).status).toBe(200)
  expect((await decide(town, application, 'b')).status).toBe(200)
})

test('while a step runs deciding is not offered, and why is said; a correction may still be asked; many at once are refused alike', async () => {
  const { town, application } = await openSteps({ a: [listed('hearing', { required: true })], b: [] })
  const { begin } = at(town, application, 'a')
  const task = `${application}.a`
  const show = async () =>
    (await town.ask(officerOf('a'), 'GET', `/api/tasks/${task}`)).body as { may: string[]; barred?: object }
  const before = await show()
  expect(before.may).toContain('decide')
  expect(before.barred).toMatchObject({ rule: 'SPC-01.required', decisions: ['granted'] })
  await begin('hearing')
  const { may, barred } = await show()
  expect(may).not.toContain('decide')
  expect(may).toContain('ask-correction')
  expect(barred).toMatchObject({
    rule: 'SPC-01.running',
    says: 'Nothing may be decided while a special step is running.',
  })
  const list = async () =>
    ((await town.ask(officerOf('a'), 'GET', '/api/tasks')).body as { tasks: { inStep: boolean }[] }).tasks
  expect(await list()).toMatchObject([{ task, inStep: true }])
  for (const body of [
    { decision: 'granted', tasks: [task] },
    { decision: 'refused', tasks: [task], reason: '不符合条件', basis: '行政许可法 38' },
  ])
    expect((await town.ask(officerOf('a'), 'POST', '/api/decisions', body)).body).toEqual({
      results: [{ task, status: 'refused', error: 'unlawful', rule: 'SPC-01.running' }],
    })
  const other = await town.ask(officerOf('b'), 'GET', `/api/tasks/${application}.b`)
  expect((other.body as { may: string[] }).may).toContain('decide')
})

test('what was proposed before the step began is not signed while it runs, but may be sent back', async () => {
  const { town, application } = await openSteps({ a: [listed('testing')] }, { countersign: true })
  const { begin, end } = at(town, application, 'a')
  const second = { ...officerOf('a'), id: 'second' }
  const task = `/api/tasks/${application}.a`
  const mayOf = async () => ((await town.ask(second, 'GET', task)).body as { may: string[] }).may
  await decide(town, application, 'a')
  expect(await mayOf()).toEqual(expect.arrayContaining(['sign', 'send-back']))
  await begin('testing')
  expect(await mayOf()).not.toContain('sign')
  expect(await mayOf()).toContain('send-back')
  expect(brokenBy(await town.ask(second, 'POST', `${task}/countersignature`))).toEqual([409, 'SPC-01.running'])
  await end('s1')
  expect(await mayOf()).toContain('sign')
  expect((await town.ask(second, 'POST', `${task}/countersignature`)).status).toBe(200)
})

test('to refuse, a required step need not have been held', async () => {
  const { town, application } = await openSteps({ a: [listed('testing', { required: true })] })
  const refusal = { decision: 'refused', reason: '不符合条件', basis: '行政许可法 38' }
  expect((await decide(town, application, 'a', refusal)).status).toBe(200)
  expect((await look(town, application)).items.a).toMatchObject({ outcome: 'refused' })
})

test('SPC-02 the time is told within the published limit, once, and the applicant sees when the step should end', async () => {
  const { town, application } = await openSteps({ a: [listed('testing')] })
  const { begin, notice } = at(town, application, 'a')
  await begin('testing')
  // Begun on Monday 2026-11-23: by its limit of ten working days it ends on Monday 2026-12-07.
  expect(await seen(town, application)).toMatchObject([
    { departments: ['a部门'], expectedEnd: '2026-12-07', stops: false, stopsBy: [] },
  ])
  expect(brokenBy(await notice('s1', 11))).toEqual([409, 'SPC-02'])
  town.pass(86_400_000)
  expect((await notice('s1', 4)).status).toBe(200)
  expect(await seen(town, application)).toMatchObject([
    { noticed: { days: 4, says: '所需时间' }, expectedEnd: '2026-11-30', stops: true, stopsBy: ['行政许可法 45'] },
  ])
  expect((await notice('s1', 5)).body).toMatchObject({ error: 'not-now', status: 'noticed' })
})

test('SPC-02 the guide publishes each special step with its basis, its limit and whether time stands still', async () => {
  const steps = [listed('testing', { required: true }), listed('publicity', { limit: natural(7) })]
  const { town } = await openSteps({ a: steps, b: [] })
  const { body } = await town.ask(applicant, 'GET', '/api/bundles/steps/notice')
  expect((body as { items: object[] }).items).toMatchObject([
    {
      id: 'a',
      steps: [
        {
          kind: 'testing',
          name: 'testing',
          basis: '《样例条例》第九条（testing）',
          limit: { days: 10, count: 'working' },
          required: true,
          stops: true,
          stopsBy: '行政许可法 45',
        },
        { name: 'public notice', limit: { days: 7, count: 'natural' }, required: false, stops: false },
      ],
    },
    { id: 'b', steps: [] },
  ])
})

test('a record that two officers must sign is signed by two different ones, whoever sends it among them', async () => {
  const { town, application } = await openSteps({ a: [listed('inspection', { officers: 2 })] })
  const { begin, end } = at(town, application, 'a')
  await begin('inspection')
  const me = officerOf('a').id
  for (const officers of [[], [me], [me, me], ['liu', 'wang']])
    expect(brokenBy(await end('s1', { officers }))).toEqual([422, 'SPC-03.officers'])
  expect((await end('s1', { officers: [me, 'liu'] })).status).toBe(200)
})

test('a step is of the item’s own department: for officers of others there is none', async () => {
  const { town, application } = await openSteps({ a: [listed('testing')], b: [listed('testing')] })
  const foreign = at(town, application, 'a', officerOf('b'))
  expect((await foreign.begin('testing')).status).toBe(404)
  await at(town, application, 'a').begin('testing')
  for (const reply of [await foreign.notice('s1', 1), await foreign.end('s1'), await foreign.list()])
    expect(reply.status).toBe(404)
  expect((await at(town, application, 'b').notice('s1', 1)).status).toBe(404)
  expect((await at(town, application, 'b').list()).body).toEqual({ steps: [] })
})

test('no step begins once the item is decided', async () => {
  const { town, application } = await openSteps({
    a: [listed('testing')],
    b: [listed('publicity', { limit: natural(7) })],
  })
  await decide(town, application, 'a')
  expect((await at(town, application, 'a').begin('testing')).body).toMatchObject({ error: 'not-now' })
})
