import { expect, test } from 'vitest'
import { decisionBundle, refusal, ruleOf } from './decision-bundle.ts'
import { applicant, clerk, decide, look, officerOf, openTown, staffOf, submitted, supervisor } from './people.ts'
import { threeApprovals } from './sample-bundle.ts'

const granted = { decision: 'granted' }

test('PRO-15 nobody decides without a post in the department or a delegation of it', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  const path = `/api/tasks/${application}.a/decision`
  const tried = async (by: typeof clerk) => {
    const { status, body } = await town.ask(by, 'POST', path, granted)
    return [status, (body as { rule?: { id: string } }).rule?.id]
  }
  expect(await tried(applicant)).toEqual([403, undefined])
  expect(await tried(clerk)).toEqual([403, undefined])
  expect(await tried(supervisor)).toEqual([403, undefined])
  expect(await tried(staffOf('a', 'head', 'sun'))).toEqual([403, undefined])
  expect(await tried(officerOf('b'))).toEqual([404, undefined])
  expect(await tried(staffOf('a', 'chief', 'li'))).toEqual([409, 'CRP-01'])
  expect(await tried(staffOf('b', 'chief', 'li'))).toEqual([404, undefined])
  expect((await look(town, application)).items.a?.status).toBe('open')
  expect(await tried(officerOf('a'))).toEqual([200, undefined])
})

test('a task that was passed on belongs to the named person; without a name or a reason it is not passed on', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  const pass = (by: typeof clerk, body: unknown) => town.ask(by, 'POST', `/api/tasks/${application}.a/transfer`, body)
  for (const body of [{}, { to: 'wang' }, { reason: '休假' }, { to: 'officer-a', reason: '休假' }])
    expect(await pass(officerOf('a'), body)).toMatchObject({ status: 422, body: { rule: { id: 'CON-03' } } })
  expect((await pass(officerOf('a'), { to: 'wang', reason: '休假' })).status).toBe(200)
  const wang = staffOf('a', 'officer', 'wang')
  const mine = async (by: typeof clerk) => (await town.ask(by, 'GET', '/api/tasks?mine=true')).body
  expect(await mine(wang)).toMatchObject({ tasks: [{ application, holder: 'wang' }] })
  expect(await mine(officerOf('a'))).toMatchObject({ tasks: [] })
  expect(ruleOf(await decide(town, application, 'a', granted))).toBe('CON-03.holder')
  expect(ruleOf(await pass(officerOf('a'), { to: 'zhao', reason: '分工' }))).toBe('CON-03.holder')
  expect((await pass(staffOf('a', 'head', 'sun'), { to: 'zhao', reason: '分工' })).status).toBe(200)
  expect(ruleOf(await town.ask(wang, 'POST', `/api/tasks/${application}.a/decision`, granted))).toBe('CON-03.holder')
  const zhao = staffOf('a', 'officer', 'zhao')
  expect((await town.ask(zhao, 'POST', `/api/tasks/${application}.a/decision`, granted)).status).toBe(200)
})

test('the decision waits until everybody who was asked for an opinion has given it, of whatever department', async () => {
  const town = await openTown(threeApprovals())
  const application = await submitted(town, 'three')
  const place = `/api/tasks/${application}.a`
  const opine = (by: typeof clerk) => town.ask(by, 'POST', `${place}/opinions`, { agrees: false, says: '应补正' })
  expect((await opine(officerOf('b'))).status).toBe(404)
  expect((await town.ask(officerOf('b'), 'GET', place)).status).toBe(404)
  expect((await town.ask(officerOf('a'), 'POST', `${place}/co-reviewers`, { who: 'officer-a' })).status).toBe(422)
  for (const who of ['officer-b', 'wang', 'wang'])
    expect((await town.ask(officerOf('a'), 'POST', `${place}/co-reviewers`, { who })).status).toBe(200)
  expect(await town.ask(officerOf('b'), 'GET', place)).toMatchObject({ status: 200, body: { item: { id: 'a' } } })
  expect((await town.ask(officerOf('b'), 'POST', `${place}/decision`, granted)).status).toBe(404)
  expect(ruleOf(await decide(town, application, 'a', granted))).toBe('SEA-03.opinions')
  expect(ruleOf(await decide(town, application, 'a', refusal))).toBe('SEA-03.opinions')
  expect((await opine(officerOf('b'))).status).toBe(200)
  expect(ruleOf(await decide(town, application, 'a', granted))).toBe('SEA-03.opinions')
  expect((await opine(staffOf('a', 'officer', 'wang'))).status).toBe(200)
  expect((await town.ask(officerOf('a'), 'GET', place)).body).toMatchObject({
    review: {
      coReviewers: [
        { who: 'officer-b', agrees: false },
        { who: 'wang', agrees: false },
      ],
    },
  })
  expect((await decide(town, application, 'a', granted)).status).toBe(200)
  expect((await opine(officerOf('b'))).status).toBe(409)
})

test('up to 500 tasks are decided at once, each with its own result, and the same again does nothing twice', async () => {
  const town = await openTown(decisionBundle({ a: {}, b: { countersign: true } }))
  const filed: string[] = []
  for (let n = 0; n < 30; n++) filed.push(await submitted(town, 'decided'))
  const tasks = filed.map((application) => `${application}.a`)
  await decide(town, filed[0] ?? '', 'a', granted)
  await decide(town, filed[1] ?? '', 'a', refusal)
  const all = { ...granted, tasks: [...tasks, `${filed[0]}.b`, 'none.a'] }
  const bulk = (body: unknown, id?: string) => town.ask(officerOf('a'), 'POST', '/api/decisions', body, id)
  const first = await bulk(all, 'bulk-1')
  const { results } = first.body as { results: { task: string; status: string; error?: string }[] }
  expect(results.map(({ task }) => task)).toEqual(all.tasks)
  expect(results.map(({ status, error }) => error ?? status)).toEqual([
    'standing',
    'already-decided',
    ...Array(28).fill('decided'),
    'not-found',
    'not-found',
  ])
  for (const application of filed.slice(2)) expect((await look(town, application)).items.a?.outcome).toBe('granted')
  expect(await bulk(all, 'bulk-1')).toEqual(first)
  const again = (await bulk(all)).body as typeof first.body & { results: { status: string }[] }
  expect(again.results.filter(({ status }) => status === 'standing')).toHaveLength(29)
  const proposed = await town.ask(officerOf('b'), 'POST', '/api/decisions', { ...granted, tasks: [`${filed[0]}.b`] })
  expect(proposed.body).toMatchObject({ results: [{ status: 'proposed' }] })
})

test('a decision on many tasks names the rule that one of them breaks; too many or the same twice are refused', async () => {
  const town = await openTown(decisionBundle({ a: {} }))
  const application = await submitted(town, 'decided')
  const bulk = (body: object) => town.ask(officerOf('a'), 'POST', '/api/decisions', body)
  expect((await bulk({ decision: 'refused', reason: '不符', tasks: [`${application}.a`] })).body).toMatchObject({
    results: [{ status: 'refused', error: 'incomplete', rule: 'PRO-09' }],
  })
  expect((await town.ask(supervisor, 'GET', '/api/attempts')).body).toMatchObject({
    attempts: [{ application, item: 'a', rule: 'PRO-09' }],
  })
  const many = Array.from({ length: 501 }, (_, n) => `x${n}.a`)
  for (const tasks of [[], ['x.a', 'x.a'], many]) expect((await bulk({ ...granted, tasks })).status).toBe(422)
  expect((await bulk({ ...granted, tasks: many.slice(1) })).status).toBe(200)
  expect((await look(town, application)).items.a?.status).toBe('open')
})
