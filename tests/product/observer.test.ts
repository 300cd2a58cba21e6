import { expect, test } from 'vitest'
import { mayEver, type Principal } from '../../lib/application/may.ts'
import { routes } from '../../lib/desk/routes.ts'
import { goTo, realLaw } from './law.ts'
import { applicant, clerk, decide, officerOf, openTown, submitted, supervisor, type Town } from './people.ts'
import { threeApprovals } from './sample-bundle.ts'

const observer: Principal = { role: 'observer', id: 'citizen-1' }
const other: Principal = { role: 'observer', id: 'citizen-2' }
const refusal = { decision: 'refused', reason: '张三的住址不在本区', basis: '行政许可法 38' }

interface Tip {
  readonly tip: string
  readonly status: string
  readonly [field: string]: unknown
}

async function openThree() {
  const town = await openTown(threeApprovals())
  await realLaw(town)
  return { town, application: await submitted(town, 'three') }
}

async function casesOf({ ask }: Town, query = '') {
  const { status, body } = await ask(observer, 'GET', `/api/observed${query}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body as { month: string; cases: { case: string; bundle: string; items: string[] }[]; next?: string }
}

const tipsOf = async ({ ask }: Town, who: Principal, query = '') =>
  ((await ask(who, 'GET', `/api/tips${query}`)).body as { tips: readonly Tip[] }).tips

test('SUP-04 a social supervisor reads masked cases, changes none, and a tip becomes a work order that ends closed', async () => {
  const { town, application } = await openThree()
  const { ask } = town
  await decide(town, application, 'a', refusal)
  const { cases } = await casesOf(town)
  expect(cases).toMatchObject([{ bundle: 'three', channel: 'online', items: ['a', 'b', 'c'] }])
  const name = cases[0]?.case ?? ''
  const seen = await ask(observer, 'GET', `/api/observed/${name}`)
  expect(seen.body).toMatchObject({
    case: name,
    filedOn: '2026-11-23',
    status: 'in-progress',
    items: [
      { id: 'a', department: 'a部门', status: 'ended', outcome: 'refused' },
      { id: 'b', status: 'open', due: '2026-11-30', dueFor: 'decision' },
      { id: 'c' },
    ],
  })
  // Of the application neither its number nor its owner, and nothing that anybody wrote.
  for (const secret of [application, applicant.id, officerOf('a').id, '张三', '住址', 'basis', 'reason'])
    expect(JSON.stringify([cases, seen.body])).not.toContain(secret)

  const before = JSON.stringify(await town.product.ports.table.query({ pk: `APPLICATION#${application}` }))
  for (const { method, path, act } of routes.filter(({ act }) => !mayEver(observer, act))) {
    const place = path
      .replace('{application}', application)
      .replace('{task}', `${application}.a`)
      .replace(/\{\w+\}/g, 'a')
    expect((await ask(observer, method, place, {})).status, `${act} ${place}`).toBe(403)
  }

  const tip = { case: name, item: 'a', violation: 4, says: '窗口拖延' }
  const given = (await ask(observer, 'POST', '/api/tips', tip)).body as Tip
  expect(given).toMatchObject({ ...tip, status: 'new', application: undefined })
  const order = `/api/tips/${given.tip}`
  expect(await tipsOf(town, supervisor)).toMatchObject([{ ...tip, application, status: 'new' }])
  expect((await ask(officerOf('a'), 'POST', `${order}/answer`, { says: '已核实' })).status).toBe(404)
  const assigned = await ask(supervisor, 'POST', `${order}/assignment`, { department: 'office-a' })
  // Two working days from Monday 2026-11-23, as for explaining a card.
  expect(assigned.body).toMatchObject({ status: 'assigned', department: 'office-a', answerBy: '2026-11-25' })
  expect((await ask(supervisor, 'POST', `${order}/closure`, { found: false, says: '不实' })).status).toBe(409)
  expect(await tipsOf(town, officerOf('b'))).toEqual([])
  expect(await tipsOf(town, officerOf('a'))).toMatchObject([{ tip: given.tip, overdue: false }])
  expect((await ask(officerOf('a'), 'POST', `${order}/answer`, { says: '已核实，已改正' })).status).toBe(200)
  expect((await ask(supervisor, 'POST', `${order}/closure`, { found: true, says: '属实，已通报' })).status).toBe(200)
  expect(await tipsOf(town, observer)).toMatchObject([
    { status: 'closed', answered: { says: '已核实，已改正' }, closed: { found: true, says: '属实，已通报' } },
  ])
  expect(await tipsOf(town, other)).toEqual([])
  expect(JSON.stringify(await tipsOf(town, observer))).not.toContain(application)
  expect(JSON.stringify(await town.product.ports.table.query({ pk: `APPLICATION#${application}` }))).toBe(before)
})

test('a tip that its department does not answer in time is overdue, and may be closed then', async () => {
  const { town } = await openThree()
  const { ask } = town
  const { tip } = (await ask(observer, 'POST', '/api/tips', { says: '大厅无人值守' })).body as Tip
  await ask(supervisor, 'POST', `/api/tips/${tip}/assignment`, { department: 'office-b' })
  await ask(supervisor, 'POST', `/api/tips/${tip}/assignment`, { department: 'office-c' })
  expect(await tipsOf(town, officerOf('b'))).toEqual([])
  await goTo(town, '2026-11-25', 23)
  expect(await tipsOf(town, officerOf('c'))).toMatchObject([{ overdue: false }])
  await goTo(town, '2026-11-26', 0)
  expect(await tipsOf(town, officerOf('c'))).toMatchObject([{ overdue: true }])
  expect((await ask(supervisor, 'POST', `/api/tips/${tip}/closure`, { found: true, says: '逾期' })).status).toBe(200)
  for (const [who, act, body] of [
    [officerOf('c'), 'answer', { says: '迟到' }],
    [supervisor, 'assignment', { department: 'office-b' }],
    [supervisor, 'closure', { found: true, says: '再次' }],
  ] as const)
    expect((await ask(who, 'POST', `/api/tips/${tip}/${act}`, body)).body).toMatchObject({ status: 'closed' })
  expect(await tipsOf(town, supervisor, '?status=new')).toEqual([])
  expect(await tipsOf(town, supervisor, '?status=closed')).toHaveLength(1)
})

test('a tip names what there is, and is assigned to whom there is', async () => {
  const { town } = await openThree()
  const name = (await casesOf(town)).cases[0]?.case ?? ''
  const places = async (body: object) =>
    ((await town.ask(observer, 'POST', '/api/tips', { says: '线索', ...body })).body as { problems: { at: string }[] })
      .problems[0]?.at
  expect(await places({ case: `${name.slice(0, -1)}x` })).toBe('case')
  expect(await places({ case: name.replace(/.{16}$/, '0123456789abcdef') })).toBe('case')
  expect(await places({ case: name, item: 'z' })).toBe('item')
  expect(await places({ item: 'a' })).toBe('case')
  expect(await places({ violation: 9 })).toBe('violation')
  expect(await places({ says: ' ' })).toBe('says')
  const { tip } = (await town.ask(observer, 'POST', '/api/tips', { says: '线索' })).body as Tip
  const assigned = await town.ask(supervisor, 'POST', `/api/tips/${tip}/assignment`, { department: 'office-z' })
  expect(assigned).toMatchObject({ status: 422, body: { problems: [{ at: 'department' }] } })
  expect((await town.ask(clerk, 'GET', '/api/tips')).status).toBe(403)
})

test('the same tip sent twice under one request id is one work order', async () => {
  const { town } = await openThree()
  const give = () => town.ask(observer, 'POST', '/api/tips', { says: '线索' }, 'tip-1')
  expect(await give()).toEqual(await give())
  expect(await tipsOf(town, supervisor)).toHaveLength(1)
})

test('masked cases are listed by the month of filing, page by page', async () => {
  const { town } = await openThree()
  for (let more = 0; more < 4; more++) await submitted(town, 'three')
  const names = []
  for (let next: string | undefined = '', page = 0; next !== undefined && page < 9; page++) {
    const list = await casesOf(town, `?limit=2${next && `&after=${next}`}`)
    names.push(...list.cases.map((each) => each.case))
    next = list.next
  }
  expect(new Set(names).size).toBe(5)
  expect((await casesOf(town, '?month=2026-10')).cases).toEqual([])
  const foreign = await town.ask(observer, 'GET', `/api/observed?after=2026-11-0000000000-0123456789abcdef`)
  expect(foreign).toMatchObject({ status: 422, body: { problems: [{ at: 'query.after' }] } })
  expect((await town.ask(observer, 'GET', '/api/observed/2026-11-0000000000-0123456789abcdef')).status).toBe(404)
  expect((await town.ask(applicant, 'GET', '/api/observed')).status).toBe(403)
})
