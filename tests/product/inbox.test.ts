import { expect, test } from 'vitest'
import { type InboxRow, inboxOf } from '../../lib/desk/rows/lists.ts'
import { acceptanceTown, check, defect, filed as filedToDepartments } from './acceptance-town.ts'
import { goTo, realLaw } from './law.ts'
import { filed, papersBundle } from './papers.ts'
import { decide, officerOf, openTown, staffOf, type Town } from './people.ts'
import { at, listed, openSteps } from './step-town.ts'

interface Row {
  task: string
  application: string
  itemName: string
  applicant?: string
  status: string
  lamp: string
  dueAt?: number
  left?: number
  mine: boolean
  countersign?: 'mine' | 'others'
}
interface Inbox {
  tasks: Row[]
  next?: string
  counts: Record<'all' | 'today' | 'warning' | 'late' | 'correcting' | 'to-sign' | 'to-hand-over', number>
}

const hour = 3_600_000
const day = 24 * hour

const inbox = async ({ ask }: Town, query = '', who = officerOf('a')) =>
  (await ask(who, 'GET', `/api/tasks?order=left${query}`)).body as Inbox

/** Two items of five and of ten working days, under the real calendar; the day is a Monday. */
async function office() {
  const bundle = papersBundle({
    a: { legalLimit: { days: 20, count: 'working' } },
    b: { promise: { days: 10, count: 'working' } },
  })
  const town = await openTown(bundle)
  await realLaw(town)
  await goTo(town, '2026-11-02')
  return town
}

test('tasks stand in the order of the working time left, which counts whole working days', async () => {
  const town = await office()
  const first = await filed(town)
  await goTo(town, '2026-11-04')
  const second = await filed(town)
  const { tasks, counts } = await inbox(town)
  expect(tasks.map(({ application }) => application)).toEqual([first, second])
  // Until the end of Monday 9 and of Wednesday 11: the weekend is no working time.
  expect(tasks.map(({ left }) => left)).toEqual([15 * hour + 3 * day, 15 * hour + 5 * day])
  expect(tasks[0]).toMatchObject({ dueAt: Date.UTC(2026, 10, 9, 16), lamp: 'none', status: 'open', applicant: '张*' })
  expect(counts).toEqual({ all: 2, today: 0, warning: 0, late: 0, correcting: 0, 'to-sign': 0, 'to-hand-over': 0 })
})

test('the lamp and the counts follow the day: warned of, due today, late', async () => {
  const town = await office()
  const application = await filed(town)
  const lamps: unknown[] = []
  for (const each of ['2026-11-05', '2026-11-06', '2026-11-09', '2026-11-10']) {
    await goTo(town, each)
    const { tasks, counts } = await inbox(town)
    lamps.push([tasks[0]?.lamp, counts.today, counts.warning, counts.late])
  }
  expect(lamps).toEqual([
    ['none', 0, 0, 0],
    ['warning', 0, 1, 0],
    ['warning', 1, 1, 0],
    ['red', 0, 0, 1],
  ])
  expect((await inbox(town)).tasks[0]?.left).toBe(-9 * hour)
  expect((await inbox(town, '&show=late')).tasks.map((each) => each.application)).toEqual([application])
  expect((await inbox(town, '&show=today')).tasks).toEqual([])
})

test('what an applicant was asked to correct is counted and shown apart, and is nobody’s open task', async () => {
  const town = await office()
  const application = await filed(town)
  await decide(town, application, 'a', { decision: 'correction', says: '姓名不清', fields: ['applicant.name'] })
  expect(await inbox(town)).toMatchObject({ tasks: [{ status: 'correcting' }], counts: { all: 1, correcting: 1 } })
  expect((await town.ask(officerOf('a'), 'GET', '/api/tasks')).body).toEqual({ tasks: [] })
})

test('a department that checks the form sees what it has asked for before acceptance, without a limit of its own', async () => {
  const town = await acceptanceTown({ by: 'departments' })
  const application = await filedToDepartments(town)
  expect((await inbox(town)).tasks).toMatchObject([{ kind: 'check', status: 'open', dueAt: Date.UTC(2026, 10, 4, 16) }])
  await check(town, application, 'a', defect('materials.photo'))
  await check(town, application, 'b')
  await check(town, application, 'c')
  expect((await inbox(town)).tasks).toMatchObject([{ kind: 'check', status: 'correcting' }])
  expect((await inbox(town)).tasks[0]?.dueAt).toBeUndefined()
  expect((await inbox(town, '', officerOf('c'))).tasks).toEqual([])
})

test('a task whose clock stands still has no time that runs out, and comes last; when it goes on it has its time again', async () => {
  const { town, application } = await openSteps({ a: [listed('testing')] }, { on: '2026-11-02' })
  const { begin, notice, end } = at(town, application, 'a')
  const before = (await inbox(town)).tasks[0]
  await begin('testing')
  await notice('s1', 5)
  expect((await inbox(town)).tasks).toMatchObject([{ status: 'suspended', lamp: 'none' }])
  expect((await inbox(town)).tasks[0]?.left).toBeUndefined()
  await goTo(town, '2026-11-05')
  await end('s1')
  const after = (await inbox(town)).tasks[0]
  expect(after?.status).toBe('open')
  expect(after?.dueAt).toBeGreaterThan(before?.dueAt ?? Number.POSITIVE_INFINITY)
})

test('a task that waits for another department says so', async () => {
  const town = await office()
  const application = await filed(town)
  const letter = { to: 'office-b', asks: '请核实', fields: ['applicant.name'], materials: [] }
  expect((await town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/letters`, letter)).status).toBe(201)
  expect((await inbox(town)).tasks).toMatchObject([{ status: 'waiting' }])
})

test('tasks are found by the beginning of their number, the item’s name and the applicant’s surname', async () => {
  const town = await office()
  const zhang = await filed(town)
  await goTo(town, '2026-11-03')
  const ouyang = await filed(town, { form: { 'applicant.name': '欧阳海' } })
  const found = async (q: string) =>
    (await inbox(town, `&q=${encodeURIComponent(q)}`)).tasks.map(({ application }) => application)
  expect(await found(ouyang.slice(0, 12).toUpperCase())).toEqual([ouyang])
  expect(await found('张')).toEqual([zhang])
  expect(await found('欧阳')).toEqual([ouyang])
  expect(await found('事项a')).toEqual([zhang, ouyang])
  expect(await found('没有')).toEqual([])
})

test('pages of the list by time left hold every task once', async () => {
  const town = await office()
  const all: string[] = []
  for (let n = 0; n < 5; n++) all.push(await filed(town))
  const seen: string[] = []
  let after = ''
  for (let page = 0; page < 9; page++) {
    const { tasks, next } = await inbox(town, `&limit=2${after}`)
    seen.push(...tasks.map(({ application }) => application))
    if (next === undefined) break
    after = `&after=${encodeURIComponent(next)}`
  }
  expect([...seen].sort()).toEqual([...all].sort())
})

test('a task that was passed on by name is the holder’s own', async () => {
  const town = await office()
  const application = await filed(town)
  const pass = { to: 'wang', reason: '分工' }
  await town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/transfer`, pass)
  expect((await inbox(town)).tasks).toMatchObject([{ mine: false }])
  expect((await inbox(town, '&mine=true', staffOf('a', 'officer', 'wang'))).tasks).toMatchObject([{ mine: true }])
})

test('5,000 open tasks of a department are ordered, counted and searched within 50 ms of work', async () => {
  const town = await office()
  const application = await filed(town)
  const { table } = town.product.ports
  const [row] = (await table.query(inboxOf('office-a'))) as readonly InboxRow[]
  if (!row) throw new Error('the task is not in the inbox')
  for (let n = 0; n < 5000; n += 100)
    await table.transact(
      Array.from({ length: 100 }, (_, index) => ({
        put: { ...row, sk: `${row.sk}${n + index}`, due: (row.due ?? 0) + ((n + index) % 30) * day },
      })),
    )
  const spent: number[] = []
  for (let run = 0; run < 11; run++) {
    const before = process.cpuUsage()
    const { counts, tasks } = await inbox(town, `&limit=100&q=${encodeURIComponent('张')}`)
    const { user, system } = process.cpuUsage(before)
    spent.push((user + system) / 1000)
    expect([counts.all, tasks.length, tasks[0]?.application]).toEqual([5001, 100, application])
  }
  // The median: now and then a collection of garbage falls into a run.
  expect(spent.sort((one, other) => one - other)[5]).toBeLessThan(50)
})

test('a proposed decision waits for the signature of everybody but its author, and is counted for them, until it is sent back', async () => {
  const town = await openTown(papersBundle({ a: { countersign: true } }))
  const application = await filed(town)
  const second = { ...officerOf('a'), id: 'second' }
  const read = async (who: typeof second) => {
    const { tasks, counts } = await inbox(town, '', who)
    return [tasks[0]?.countersign, counts['to-sign'], (await inbox(town, '&show=to-sign', who)).tasks.length]
  }
  expect(await read(second)).toEqual([undefined, 0, 0])
  await decide(town, application, 'a')
  expect(await read(officerOf('a'))).toEqual(['others', 0, 0])
  expect(await read(second)).toEqual(['mine', 1, 1])
  await town.ask(second, 'POST', `/api/tasks/${application}.a/return`, { reason: '理由不足' })
  expect(await read(second)).toEqual([undefined, 0, 0])
})
