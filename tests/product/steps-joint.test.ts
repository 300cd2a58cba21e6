import { expect, test } from 'vitest'
import { decide, officerOf } from './people.ts'
import { at, brokenBy, listed, openSteps, recordOf, seen, working } from './step-town.ts'

const survey = (days: number, officers: number) => [listed('site-survey', { limit: working(days), officers })]

const three = () => openSteps({ lead: survey(10, 1), a: survey(5, 2), b: survey(8, 1), other: [] })

interface Listed {
  readonly steps: readonly { readonly step: string; readonly items: readonly string[]; readonly record?: unknown }[]
}

test('SPC-03 PAR-02 one joint survey is one visit and one record, linked to each of the items it is held for', async () => {
  const { town, application } = await three()
  const lead = at(town, application, 'lead')
  const begun = await lead.begin('site-survey', ['a', 'b'])
  expect(begun.body).toMatchObject({ step: 's1', status: 'begun' })
  // The shortest of the limits rules, so that none is overrun.
  expect(await seen(town, application)).toMatchObject([
    { items: ['lead', 'a', 'b'], departments: ['lead部门', 'a部门', 'b部门'], expectedEnd: '2026-11-30' },
  ])
  for (const item of ['lead', 'a', 'b'])
    expect(brokenBy(await decide(town, application, item))).toEqual([409, 'SPC-01.running'])

  const record = ['officer-lead', 'officer-a']
  expect((await lead.end('s1', { officers: record })).status).toBe(200)
  for (const item of ['lead', 'a', 'b']) {
    const { steps } = (await at(town, application, item).list()).body as Listed
    expect(steps).toMatchObject([{ step: 's1', record: { says: '记录', officers: record } }])
    expect((await decide(town, application, item)).status).toBe(200)
  }
  expect(await seen(town, application)).toHaveLength(1)
})

test('PAR-02 the lead department brings the others together for a survey of theirs, and each of them may', async () => {
  const { town, application } = await three()
  const byLead = at(town, application, 'a', officerOf('lead'))
  expect((await byLead.begin('site-survey', ['b'])).status).toBe(201)
  expect((await byLead.notice('s1', 3)).status).toBe(200)
  expect(((await byLead.list()).body as Listed).steps).toMatchObject([{ step: 's1', items: ['a', 'b'] }])
  expect((await at(town, application, 'b').end('s1', { officers: ['officer-b', 'officer-a'] })).status).toBe(200)
  expect((await at(town, application, 'b').begin('site-survey', ['lead', 'a'])).status).toBe(201)
})

test('a department that only leads has no step of one item alone, and one that has no part in it no joint one', async () => {
  const { town, application } = await three()
  expect((await at(town, application, 'a', officerOf('lead')).begin('site-survey')).status).toBe(404)
  expect((await at(town, application, 'a', officerOf('other')).begin('site-survey', ['b'])).status).toBe(404)
})

test('a joint step is for open items that all list it; otherwise nothing begins', async () => {
  const { town, application } = await three()
  const { begin, end } = at(town, application, 'a')
  const before = await recordOf(town, application)
  expect(brokenBy(await begin('site-survey', ['other']))).toEqual([409, 'SPC-01'])
  expect((await begin('site-survey', ['nobody'])).body).toMatchObject({ problems: [{ at: 'with.nobody' }] })
  expect(await recordOf(town, application)).toBe(before)
  await begin('site-survey')
  expect(brokenBy(await at(town, application, 'b').begin('site-survey', ['a']))).toEqual([409, 'SPC-01.once'])
  await end('s1', { officers: ['officer-a', 'liu'] })
  await decide(town, application, 'a')
  expect((await at(town, application, 'b').begin('site-survey', ['a'])).body).toMatchObject({
    error: 'not-now',
    item: 'a',
  })
})

test('a joint record is signed by as many as the strictest of its items asks', async () => {
  const { town, application } = await three()
  const lead = at(town, application, 'lead')
  await lead.begin('site-survey', ['a', 'b'])
  expect(brokenBy(await lead.end('s1'))).toEqual([422, 'SPC-03.officers'])
  expect((await lead.end('s1', { officers: ['officer-lead', 'liu'] })).status).toBe(200)
})
