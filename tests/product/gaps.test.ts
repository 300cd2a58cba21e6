import { expect, test } from 'vitest'
import type { Gaps, Item } from '../../lib/bundle/model.ts'
import { asJson, smallPng } from '../small-files.ts'
import { day, file, filed, papersBundle, pledge, runStatus, seeItem } from './papers.ts'
import { applicant, clerk, decide, look, officerOf, openTown, stranger, type Town } from './people.ts'

const later = (onExpiry: Gaps['onExpiry'] = 'withdrawn', days = 3): Partial<Item> => ({
  materials: ['plan', 'photo'],
  gaps: { materials: { photo: { days, count: 'working' } }, onExpiry },
})
const promised = { materials: ['plan'], gaps: ['photo'], signed: '张三' }
const upload = asJson('photo.png', smallPng())

const place = (application: string) => `/api/applications/${application}`
const fill = ({ ask }: Town, application: string, body: unknown = {}, who = applicant) =>
  ask(who, 'POST', `${place(application)}/gaps/photo`, body)
const problems = (reply: { readonly body: unknown }) => (reply.body as { problems: unknown }).problems

test('TOL-01 the notice lists what may follow and how long; a main material is never tolerated', async () => {
  const town = await openTown(papersBundle({ a: later() }))
  const { body: notice } = await town.ask(applicant, 'GET', '/api/bundles/sample/notice')
  expect(notice).toMatchObject({
    items: [{ onExpiry: 'withdrawn' }],
    materials: [{ id: 'plan' }, { id: 'photo', later: { days: 3, count: 'working' } }],
  })
  expect((notice as { materials: { later?: unknown }[] }).materials[0]?.later).toBeUndefined()
  const main = await file(town, { materials: ['photo'], gaps: ['plan'], signed: '张三' })
  expect(main.reply).toMatchObject({
    status: 422,
    body: { error: 'incomplete', rule: { id: 'TOL-01' }, problems: [{ at: 'materials.plan', wrong: 'missing' }] },
  })
  expect((await look(town, main.application)).status).toBe('draft')
  expect((await file(town, promised)).reply.status).toBe(201)
})

test('TOL-01 what could follow is said to, where it was not promised; and the promise needs a name under it', async () => {
  const town = await openTown(papersBundle({ a: later() }))
  const silent = await file(town, { materials: ['plan'] })
  expect(problems(silent.reply)).toMatchObject([
    { at: 'materials.photo', wrong: 'may-follow', says: expect.stringContaining('follow later') },
  ])
  const { body: draft } = await town.ask(applicant, 'GET', place(silent.application))
  expect(draft).toMatchObject({ status: 'draft', gaps: undefined, signed: undefined })
  const unsigned = await file(town, { ...promised, signed: undefined })
  expect((await town.ask(applicant, 'GET', place(unsigned.application))).body).toMatchObject({ gaps: ['photo'] })
  expect(problems(unsigned.reply)).toMatchObject([{ at: 'signed', wrong: 'missing' }])
})

test('TOL-01 what several items need follows only where all of them can begin without it', async () => {
  const strict = await openTown(papersBundle({ a: later(), b: { materials: ['photo'] } }))
  expect((await file(strict, promised)).reply).toMatchObject({ status: 422, body: { rule: { id: 'TOL-01' } } })
  const both = await openTown(papersBundle({ a: later(), b: later('withdrawn', 2) }))
  const application = await filed(both, promised)
  for (const item of ['a', 'b'])
    expect(await seeItem(both, application, item)).toMatchObject({ gaps: [{ material: 'photo', due: '2026-11-25' }] })
})

test('TOL-02 it is accepted at once and reviewed; the grant’s result is withheld until the material is there', async () => {
  const town = await openTown(papersBundle({ a: later(), b: {} }))
  const application = await filed(town, promised)
  expect(await seeItem(town, application, 'a')).toMatchObject({ status: 'open', gaps: [{ due: '2026-11-26' }] })
  for (const item of ['a', 'b']) expect((await decide(town, application, item)).status).toBe(200)
  expect(await seeItem(town, application, 'a')).toMatchObject({ status: 'decided', certificate: undefined })
  expect(await look(town, application)).toMatchObject({ status: 'in-progress', items: { b: { outcome: 'granted' } } })

  expect((await fill(town, application)).status).toBe(422)
  expect((await town.ask(stranger, 'PUT', `${place(application)}/materials/photo`, upload)).status).toBe(404)
  expect((await town.ask(applicant, 'PUT', `${place(application)}/materials/plan`, upload)).status).toBe(409)
  expect((await town.ask(applicant, 'PUT', `${place(application)}/materials/photo`, upload)).status).toBe(200)
  expect((await look(town, application)).status).toBe('in-progress')
  expect((await fill(town, application, {}, stranger)).status).toBe(404)
  expect((await fill(town, application)).status).toBe(200)
  expect(await seeItem(town, application, 'a')).toMatchObject({ outcome: 'granted', certificate: { name: 'a证' } })
  expect((await look(town, application)).status).toBe('ready')
  expect((await fill(town, application)).status).toBe(409)
})

test('TOL-02 a refusal is not withheld, and an original shown at the window fills the gap too', async () => {
  const town = await openTown(papersBundle({ a: later(), b: later() }))
  const application = await filed(town, promised)
  await decide(town, application, 'a', { decision: 'refused', reason: '不符合条件', basis: '行政许可法 38' })
  expect(await seeItem(town, application, 'a')).toMatchObject({ outcome: 'refused' })
  expect((await fill(town, application, { medium: 'paper' }, clerk)).status).toBe(404)
  expect((await fill(town, application, { medium: 'paper' })).status).toBe(200)
  expect(await seeItem(town, application, 'b')).toMatchObject({
    status: 'open',
    gaps: [{ filledAt: expect.any(Number) }],
  })
  await decide(town, application, 'b')
  expect((await look(town, application)).status).toBe('ready')
})

for (const [onExpiry, outcome] of [
  ['withdrawn', 'withdrawn'],
  ['ended', 'expired'],
  ['refused', 'refused'],
] as const)
  test(`TOL-02 at the end of the term an item set to “${onExpiry}” ends so, decided or not, and the machine goes on`, async () => {
    const bundle = papersBundle({ a: later(onExpiry), b: {}, c: {}, d: later(onExpiry) }, { c: { after: ['a'] } })
    const town = await openTown(bundle)
    const application = await filed(town, promised)
    await decide(town, application, 'a')
    town.pass(3 * day + 14 * 3_600_000)
    await town.product.sweep()
    expect((await look(town, application)).items.a?.status).toBe('decided')
    town.pass(2 * 3_600_000)
    const late = await fill(town, application, { medium: 'paper' })
    expect(late).toMatchObject({ status: 409, body: { rule: { id: 'TOL-02.late' } } })
    await town.product.sweep()
    await town.product.run()
    const { items } = await look(town, application)
    expect(items).toMatchObject({
      a: { status: 'ended', outcome, because: 'photo', certificate: undefined },
      b: { status: 'open' },
      c: { outcome: 'blocked', because: 'a' },
      d: { outcome, because: 'photo' },
    })
    expect(await seeItem(town, application, 'a')).toMatchObject({ gaps: [{ expiredAt: expect.any(Number) }] })
    await decide(town, application, 'b')
    expect((await look(town, application)).status).toBe('ready')
  })

test('TOL-02 where departments accept, the term runs from their acceptance, and what comes before it fills the gap too', async () => {
  const bundle = { ...papersBundle({ a: later() }), accept: { by: 'departments' } as const }
  const town = await openTown(bundle)
  const check = (id: string) => town.ask(officerOf('a'), 'POST', `/api/tasks/${id}.a/check`, { findings: [] })
  const [early, application] = [await filed(town, promised), await filed(town, promised)]
  expect(await seeItem(town, application, 'a')).toMatchObject({ status: 'waiting', gaps: [{ due: undefined }] })
  expect((await fill(town, early, { medium: 'paper' })).status).toBe(200)
  town.pass(day)
  for (const id of [early, application]) expect((await check(id)).status).toBe(200)
  expect(await seeItem(town, application, 'a')).toMatchObject({ status: 'open', gaps: [{ due: '2026-11-27' }] })
  town.pass(5 * day)
  await town.product.run()
  expect((await look(town, early)).items.a).toMatchObject({ status: 'open' })
  expect((await look(town, application)).items.a).toMatchObject({ outcome: 'withdrawn', because: 'photo' })
})

test('TOL-02 what came in time and what has ended before is left alone when the term runs out', async () => {
  const town = await openTown(papersBundle({ a: later(), b: later() }))
  const kept = await filed(town, promised)
  await fill(town, kept, { medium: 'paper' })
  const ended = await filed(town, promised)
  for (const item of ['a', 'b'])
    await decide(town, ended, item, { decision: 'refused', reason: '不符合条件', basis: '行政许可法 38' })
  town.pass(20 * day)
  await town.product.sweep()
  await town.product.run()
  expect((await look(town, kept)).items).toMatchObject({ a: { status: 'open' }, b: { status: 'open' } })
  expect((await look(town, ended)).items).toMatchObject({ a: { outcome: 'refused', because: undefined } })
})

test('what a commitment stands in for is no gap of its item, though another item waits for it', async () => {
  const a: Partial<Item> = { mode: 'commitment', materials: ['photo'], commitment: pledge('photo') }
  const town = await openTown(papersBundle({ a, b: later() }))
  const application = await filed(town, { ...promised, commits: ['a'] })
  expect(await seeItem(town, application, 'a')).toMatchObject({ outcome: 'granted', gaps: undefined })
  await decide(town, application, 'b')
  expect(await seeItem(town, application, 'b')).toMatchObject({ status: 'decided', gaps: [{ material: 'photo' }] })
})

test('what the law decides at once is withheld like any grant until the gap is filled', async () => {
  const decides = [{ when: 'form.applicant.name == "张三"', says: '姓名一致' }]
  const town = await openTown(papersBundle({ a: { ...later(), mode: 'exempt', decides } }))
  const application = await filed(town, promised)
  expect(await seeItem(town, application, 'a')).toMatchObject({ status: 'decided', rule: { by: 'rules' } })
  await fill(town, application, { medium: 'paper' })
  expect(await seeItem(town, application, 'a')).toMatchObject({ outcome: 'granted' })
  expect(runStatus(town, application)).toBe('RUNNING')
  expect((await look(town, application)).status).toBe('ready')
})
