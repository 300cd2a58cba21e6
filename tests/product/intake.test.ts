import { expect, test } from 'vitest'
import {
  accept,
  acceptanceBundle,
  acceptanceTown,
  check,
  defect,
  empower,
  filed,
  handIn,
  lookAt,
  tasksOf,
  wholeForm,
} from './acceptance-town.ts'
import { applicant, clerk, decide, openTown, stranger, supervisor, type Town } from './people.ts'
import { threeApprovals } from './sample-bundle.ts'

const counter = { by: 'counter' } as const
const seen = { identityChecked: true, originalsMatch: true }
const granted = { decision: 'granted', points: ['face'] }
const whole = { bundle: 'acceptance', form: wholeForm, materials: ['photo', 'plan'], way: 'window' }

/** Taken in at the counter; its number. */
async function takenIn({ ask }: Town, body: object = whole): Promise<string> {
  const reply = await ask(clerk, 'POST', '/api/intakes', body)
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
  return (reply.body as { application: string }).application
}

const submit = ({ ask }: Town, application: string) => ask(clerk, 'POST', `/api/intakes/${application}/submission`)

const queue = async ({ ask }: Town, bundle: string) => {
  const { body } = await ask(clerk, 'GET', `/api/acceptances?bundle=${bundle}`)
  return (body as { acceptances: { application: string }[] }).acceptances.map(({ application }) => application)
}

test('ONL-04 PRO-06 a person without an account is served at the counter from intake to hand-over, and nothing of it is online', async () => {
  const town = await acceptanceTown(counter)
  await empower(town)
  const application = await takenIn(town, { ...whole, form: { 'applicant.name': '张三' } })
  const missing = { status: 422, body: { problems: [{ at: 'form.applicant.mobile', wrong: 'missing' }] } }
  expect(await submit(town, application)).toMatchObject(missing)
  const place = `/api/applications/${application}`
  expect((await town.ask(clerk, 'PUT', place, whole)).status).toBe(200)
  expect(await submit(town, application)).toMatchObject({ status: 201, body: { status: 'checking' } })

  expect(await accept(town, application, defect('materials.photo'))).toMatchObject({ body: { status: 'correcting' } })
  expect((await town.ask(clerk, 'POST', `${place}/notice`, { materials: ['photo'] })).status).toBe(200)
  expect(await accept(town, application, seen)).toMatchObject({ body: { status: 'in-progress' } })

  const asked = { decision: 'correction', says: '姓名有误', fields: ['applicant.name'] }
  expect((await decide(town, application, 'c', asked)).status).toBe(200)
  const form = { 'applicant.name': '张山' }
  expect((await town.ask(clerk, 'POST', `${place}/corrections/c`, { form })).status).toBe(200)
  for (const item of ['a', 'b', 'c'])
    expect((await decide(town, application, item, item === 'a' ? granted : undefined)).status, item).toBe(200)
  expect((await town.ask(clerk, 'GET', place)).body).toMatchObject({ status: 'ready', form: { ...wholeForm, ...form } })
  const { body } = await town.ask(clerk, 'GET', `${place}/results`)
  expect((body as { items: { outcome: string }[] }).items.map(({ outcome }) => outcome)).toEqual(
    Array(3).fill('granted'),
  )
})

test('a clerk looks after what was taken in at the window, and sees nothing of what people file for themselves', async () => {
  const town = await acceptanceTown(counter)
  const application = await filed(town)
  for (const path of [`/api/applications/${application}`, `/api/applications/${application}/results`])
    expect((await town.ask(clerk, 'GET', path)).status).toBe(404)
  expect((await town.ask(clerk, 'PUT', `/api/applications/${application}`, whole)).status).toBe(404)
  expect((await town.ask(clerk, 'POST', '/api/applications', whole)).status).toBe(403)
  expect((await town.ask(applicant, 'POST', '/api/intakes', whole)).status).toBe(403)
  const own = await takenIn(town)
  expect((await town.ask(stranger, 'GET', `/api/applications/${own}`)).status).toBe(404)
})

test('ONL-03 begun online, finished at the counter, under one number and with the applicant’s consent on record', async () => {
  const town = await acceptanceTown(counter)
  const draft = { bundle: 'acceptance', form: { 'applicant.name': '张三' } }
  const { application } = (await town.ask(applicant, 'POST', '/api/applications', draft)).body as {
    application: string
  }
  await handIn(town, application, 'photo', 'from home')
  expect((await submit(town, application)).status).toBe(404)
  const takeover = `/api/intakes/${application}/takeover`
  expect((await town.ask(clerk, 'POST', takeover, {})).status).toBe(422)
  expect((await town.ask(clerk, 'POST', takeover, { consent: true })).status).toBe(200)

  const more = { ...whole, materials: ['plan'] }
  expect((await town.ask(clerk, 'PUT', `/api/applications/${application}`, more)).status).toBe(200)
  expect((await submit(town, application)).status).toBe(201)
  const mine = (await town.ask(applicant, 'GET', '/api/applications')).body
  expect(mine).toMatchObject([{ application, bundle: 'acceptance' }])
  const { body } = await town.ask(applicant, 'GET', `/api/applications/${application}`)
  expect(body).toMatchObject({
    status: 'checking',
    channel: 'counter',
    consentAt: town.product.ports.clock.now(),
    materials: { photo: { medium: 'file' }, plan: { medium: 'paper' } },
  })
  expect((await town.ask(clerk, 'POST', takeover, { consent: true })).status).toBe(409)
})

test('ONL-03 whoever has gone to the counter may as well go on online', async () => {
  const town = await acceptanceTown(counter)
  const { application } = (await town.ask(applicant, 'POST', '/api/applications', { bundle: 'acceptance' })).body as {
    application: string
  }
  await town.ask(clerk, 'POST', `/api/intakes/${application}/takeover`, { consent: true })
  expect((await town.ask(applicant, 'PUT', `/api/applications/${application}`, whole)).status).toBe(200)
  expect((await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)).status).toBe(201)
  expect((await lookAt(town, application)).history[0]).toMatchObject({ what: 'submitted', role: 'applicant' })
})

test('ONL-05 PRO-07 what was filed at the counter appears in the person’s account, and nothing waits there to be entered', async () => {
  const town = await acceptanceTown(counter)
  await empower(town)
  const application = await takenIn(town, { ...whole, account: applicant.id })
  expect((await submit(town, application)).status).toBe(201)
  expect(await accept(town, application, seen)).toMatchObject({ body: { status: 'in-progress' } })
  expect((await town.ask(applicant, 'GET', '/api/applications')).body).toMatchObject([
    { application, bundle: 'acceptance', status: 'in-progress', todo: 'none' },
  ])
  const { status, items, acceptance } = await lookAt(town, application)
  expect([status, items.map((item) => item.status)]).toEqual(['in-progress', ['open', 'open', 'open']])
  expect(acceptance.notices).toEqual([])
  const place = `/api/applications/${application}`
  for (const [method, path, body] of [
    ['PUT', place, whole],
    ['POST', `${place}/submission`, undefined],
    ['POST', `${place}/notice`, {}],
    ['POST', `${place}/corrections/a`, {}],
  ] as const)
    expect((await town.ask(applicant, method, path, body)).status, path).toBe(409)
  for (const item of ['a', 'b', 'c'])
    expect((await decide(town, application, item, item === 'a' ? granted : undefined)).status).toBe(200)
  expect((await lookAt(town, application)).status).toBe('ready')
})

test('BND-06 the window’s queue of a bundle holds its cases alone, and a case is taken there from intake to acceptance', async () => {
  const town = await openTown(acceptanceBundle(counter), { ...threeApprovals(), accept: counter })
  await empower(town)
  const application = await takenIn(town)
  await submit(town, application)
  const other = await takenIn(town, { bundle: 'three', form: { 'applicant.name': '李四' }, way: 'window' })
  await submit(town, other)
  expect([await queue(town, 'acceptance'), await queue(town, 'three')]).toEqual([[application], [other]])

  const checklist = await town.ask(clerk, 'GET', `/api/acceptances/${application}`)
  expect((checklist.body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(await accept(town, application, seen)).toMatchObject({ status: 200, body: { status: 'in-progress' } })
  expect([await queue(town, 'acceptance'), await queue(town, 'three')]).toEqual([[], [other]])
  for (const item of ['a', 'b', 'c']) expect(await tasksOf(town, item)).toEqual(['review'])
  expect((await town.ask(supervisor, 'POST', '/api/intakes', whole)).status).toBe(403)
})

test('PRO-01 nobody can be asked for a material that the guide does not name: not at a check, not in review', async () => {
  const town = await acceptanceTown({ by: 'departments' })
  const application = await filed(town)
  for (const material of ['plan', 'bank-statement'])
    expect(await check(town, application, 'a', defect(`materials.${material}`))).toMatchObject({
      status: 409,
      body: { rule: { id: 'ACC-03' } },
    })
  for (const item of ['a', 'b', 'c']) expect((await check(town, application, item)).status).toBe(200)
  for (const material of ['plan', 'bank-statement']) {
    const asked = { decision: 'correction', says: '请补交', materials: [material] }
    expect((await decide(town, application, 'a', asked)).status, material).toBe(422)
  }
  expect((await lookAt(town, application)).items[0]).toMatchObject({ status: 'open' })
})
