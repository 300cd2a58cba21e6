import { expect, test } from 'vitest'
import { filed, papersBundle, pledge, runStatus, seeItem } from './papers.ts'
import { applicant, clerk, decide, officerOf, openTown, stranger, type Town } from './people.ts'

const decides = [{ when: 'form.applicant.name == "张三"', says: '申请人姓名与登记一致' }]
const wish = { reason: '想知道为什么' }
const stands = { upheld: true, says: '登记姓名一致，准予成立' }

const tasksOf = async ({ ask }: Town, item: string) =>
  ((await ask(officerOf(item), 'GET', '/api/tasks')).body as { tasks: readonly unknown[] }).tasks

test('ONL-09 whoever was decided on by rule gets a person to look at it and explain it, and the grant stands meanwhile', async () => {
  const town = await openTown(papersBundle({ a: { mode: 'exempt', decides }, b: {} }))
  const { ask } = town
  const application = await filed(town)
  const way = `/api/applications/${application}/items/a/people`
  const task = `/api/tasks/${application}.a/second-look`
  const granted = await seeItem(town, application, 'a')
  expect(granted).toMatchObject({ outcome: 'granted', rule: { by: 'rules' } })
  expect(await tasksOf(town, 'a')).toEqual([])
  expect((await ask(officerOf('a'), 'POST', task, stands)).body).toMatchObject({ rule: { id: 'ONL-09.asked' } })
  expect((await ask(stranger, 'POST', way, wish)).status).toBe(404)
  expect((await ask(applicant, 'POST', way, {})).status).toBe(422)

  expect((await ask(applicant, 'POST', way, wish)).status).toBe(200)
  expect(await tasksOf(town, 'a')).toMatchObject([{ task: `${application}.a`, kind: 'second-look' }])
  expect((await ask(officerOf('a'), 'GET', `/api/tasks/${application}.a`)).body).toMatchObject({
    item: { rule: { because: ['申请人姓名与登记一致'] }, people: { reason: '想知道为什么' } },
  })
  expect((await ask(applicant, 'POST', way, wish)).body).toMatchObject({ rule: { id: 'ONL-09.once' } })
  expect((await ask(officerOf('b'), 'POST', task, stands)).status).toBe(404)
  expect((await ask(clerk, 'POST', task, stands)).status).toBe(403)
  expect((await ask(officerOf('a'), 'POST', task, { ...stands, upheld: false })).status).toBe(422)

  expect((await ask(officerOf('a'), 'POST', task, stands)).status).toBe(200)
  const { people, ...rest } = (await seeItem(town, application, 'a')) ?? {}
  expect(people).toMatchObject({ reason: '想知道为什么', says: '登记姓名一致，准予成立' })
  expect(rest).toEqual(granted)
  expect(await tasksOf(town, 'a')).toEqual([])
  expect((await ask(officerOf('a'), 'POST', task, stands)).status).toBe(409)
  expect((await decide(town, application, 'b')).status).toBe(200)
  expect(runStatus(town, application)).toBe('RUNNING')
})

test('what a person decides is not asked about again, nor what nobody has decided', async () => {
  const town = await openTown(papersBundle({ a: { mode: 'exempt', decides } }))
  const application = await filed(town, { byPeople: true })
  const way = `/api/applications/${application}/items/a/people`
  expect((await town.ask(applicant, 'POST', way, wish)).body).toMatchObject({ error: 'not-now', status: 'open' })
  await decide(town, application, 'a')
  expect((await town.ask(applicant, 'POST', way, wish)).body).toMatchObject({ rule: { id: 'ONL-09.people' } })
  const none = `/api/applications/${application}/items/z/people`
  expect((await town.ask(applicant, 'POST', none, wish)).status).toBe(404)
})

test('a commitment that was decided on the spot is looked at, and its check afterwards is still owed', async () => {
  const paper = { mode: 'commitment', materials: ['proof'], commitment: pledge('proof') } as const
  const town = await openTown(papersBundle({ a: paper }))
  const application = await filed(town, { materials: [], commits: ['a'], signed: '张三' })
  expect(await tasksOf(town, 'a')).toMatchObject([{ kind: 'post-check' }])
  await town.ask(applicant, 'POST', `/api/applications/${application}/items/a/people`, wish)
  expect(await tasksOf(town, 'a')).toMatchObject([{ kind: 'second-look' }])
  await town.ask(officerOf('a'), 'POST', `/api/tasks/${application}.a/second-look`, stands)
  expect(await tasksOf(town, 'a')).toMatchObject([{ kind: 'post-check' }])
})
