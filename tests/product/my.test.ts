import { expect, test } from 'vitest'
import { accept, acceptanceTown, defect, empower, filed as filedToWindow, lookAt } from './acceptance-town.ts'
import { goTo, realLaw } from './law.ts'
import { filed, papersBundle } from './papers.ts'
import { applicant, clerk, decide, openTown, stranger, type Town } from './people.ts'

interface Mine {
  application: string
  name: string
  status: string
  revision: number
  todo: string
  todoBy?: string
  savedAt?: number
  submittedAt?: number
  promisedBy?: string
}

const mine = async ({ ask }: Town, who = applicant) => (await ask(who, 'GET', '/api/applications')).body as Mine[]

async function office() {
  const town = await openTown(papersBundle({ a: {} }))
  await realLaw(town)
  await goTo(town, '2026-11-02')
  return town
}

const withdraw = ({ ask }: Town, application: string) =>
  ask(applicant, 'POST', `/api/applications/${application}/withdrawal`, { reason: '不办了' })

test('one’s own applications stand with what is to be put right first, then drafts, what runs and what is over', async () => {
  const town = await office()
  const wrong = await filed(town)
  await decide(town, wrong, 'a', { decision: 'correction', says: '姓名不清', fields: ['applicant.name'] })
  const over = await filed(town)
  expect((await withdraw(town, over)).status).toBe(200)
  const saved = await town.ask(applicant, 'POST', '/api/applications', { bundle: 'sample' })
  const draft = (saved.body as { application: string }).application
  const running = await filed(town)
  expect((await mine(town)).map(({ application, status, todo }) => [application, status, todo])).toEqual([
    [wrong, 'in-progress', 'correct'],
    [draft, 'draft', 'continue'],
    [running, 'in-progress', 'none'],
    [over, 'withdrawn', 'rate'],
  ])
  expect(await mine(town, stranger)).toEqual([])
})

test('a draft tells when it was saved, a filed application when it was filed and by when it is promised', async () => {
  const town = await office()
  const saved = await town.ask(applicant, 'POST', '/api/applications', { bundle: 'sample' })
  const { application } = saved.body as { application: string }
  town.pass(60_000)
  await town.ask(applicant, 'PUT', `/api/applications/${application}`, {
    bundle: 'sample',
    form: { 'applicant.name': '张三' },
    way: 'window',
  })
  const now = Date.UTC(2026, 10, 2, 1, 1)
  expect(await mine(town)).toMatchObject([{ name: '样例一件事', revision: 2, savedAt: now, todo: 'continue' }])
  await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  const [running] = await mine(town)
  expect(running).toMatchObject({ submittedAt: now, promisedBy: '2026-11-09' })
  expect(running?.savedAt).toBeUndefined()
})

test('results at the window are to be collected', async () => {
  const town = await office()
  const application = await filed(town)
  await decide(town, application, 'a')
  expect(await mine(town)).toMatchObject([{ application, status: 'ready', todo: 'collect' }])
})

test('the one notice is to be answered, and originals are to be shown, by their last day', async () => {
  const town = await acceptanceTown({ by: 'counter', originals: true })
  await empower(town)
  const application = await filedToWindow(town)
  const noticed = { ...defect('materials.photo'), identityChecked: true, originalsMatch: true }
  await accept(town, application, noticed, clerk)
  const { status, acceptance } = await lookAt(town, application)
  const [first] = await mine(town)
  expect([status, first?.todo, first?.todoBy]).toEqual(['correcting', 'notice', acceptance.answer?.last])
})
