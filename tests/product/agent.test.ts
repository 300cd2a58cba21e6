import { expect, test } from 'vitest'
import { describeApi } from '../../lib/desk/openapi.ts'
import { entriesOf } from '../../lib/desk/rows/application.ts'
import { agent, at, draft, filed, look, papers, put, says } from './agent-town.ts'
import { applicant, decide, officerOf, openTown, stranger } from './people.ts'
import { withPhoto } from './sample-bundle.ts'

test('GID-02 every act of an agent says who acts for whom and that it is free, and there is no field for a fee', async () => {
  const town = await openTown(withPhoto())
  const application = await filed(town)
  const correction = { decision: 'correction', says: '照片不清晰', materials: ['photo'] }
  town.pass(1000)
  await decide(town, application, 'a', correction)
  await put(town, application, 'photo')
  expect((await town.ask(applicant, 'POST', at(application, '/corrections/a'), {})).status).toBe(200)
  await decide(town, application, 'b')
  expect((await town.ask(applicant, 'POST', at(application, '/withdrawal'), {})).status).toBe(200)

  const seen = await look(town, application)
  expect(seen.agent).toMatchObject({ ...agent, consent: 'letter', says })
  const own = (await town.product.ports.table.query(entriesOf(application)))
    .map(({ entry }) => entry as { kind: string; by: { role: string } })
    .filter(({ by }) => by.role === 'applicant')
    .map(({ kind }) => kind)
  expect([...new Set(own)]).toEqual(['submitted', 'accepted', 'corrected', 'withdrawn'])
  for (const { what, says: said } of seen.history)
    expect(said, what).toBe(['submitted', 'corrected', 'withdrawn'].includes(what) ? says : undefined)

  const { receipts } = (await town.ask(applicant, 'GET', at(application, '/receipts'))).body as {
    receipts: { number: string }[]
  }
  expect(receipts.length).toBeGreaterThan(2)
  for (const { number } of receipts) {
    const { body } = await town.ask(applicant, 'GET', at(application, `/receipts/${number}`))
    expect(body).toMatchObject({ lines: expect.arrayContaining([expect.objectContaining({ text: says })]) })
  }
  const fee = await town.ask(applicant, 'POST', '/api/applications', { ...papers, agent: { ...agent, fee: 1 } })
  expect(fee).toMatchObject({ status: 422, body: { problems: [{ at: 'agent.fee', wrong: 'unknown' }] } })
  const { paths } = describeApi() as { paths: Record<string, { post?: { requestBody: object } }> }
  expect(JSON.stringify(paths['/api/applications']?.post?.requestBody)).not.toContain('"fee"')
})

test('nothing is filed for another without the letter, with a lapsed one, or with a gap in it', async () => {
  const town = await openTown(withPhoto())
  const refusedFor = async (changes: object, letter = true) => {
    const application = await draft(town, { ...papers, agent: { ...agent, ...changes } })
    await put(town, application, 'photo')
    if (letter) await put(town, application, 'agent-authority')
    const reply = await town.ask(applicant, 'POST', at(application, '/submission'))
    const { problems = [] } = reply.body as { problems?: { at: string; wrong: string }[] }
    return [reply.status, ...problems.map(({ at: place, wrong }) => `${place} ${wrong}`)]
  }
  expect(await refusedFor({}, false)).toEqual([422, 'agent.letter missing'])
  expect(await refusedFor({ until: '2026-11-22' })).toEqual([422, 'agent.until malformed'])
  expect(await refusedFor({ until: '2026-02-30' })).toEqual([422, 'agent.until malformed'])
  expect(await refusedFor({ until: '2026-11-23' })).toEqual([201])
  expect(await refusedFor({ id_no: '410402199001010018', phone: '12' })).toEqual([
    422,
    'agent.id_no malformed',
    'agent.phone malformed',
  ])
  const gone = { name: ' ', id_no: undefined, phone: undefined, relation: undefined, for: undefined, until: undefined }
  expect(await refusedFor(gone)).toEqual([
    422,
    ...['name', 'id_no', 'phone', 'relation', 'for', 'until'].map((field) => `agent.${field} missing`),
  ])
  const promised = await draft(town, { ...papers, materials: ['agent-authority', 'photo'] })
  expect(await town.ask(applicant, 'POST', at(promised, '/submission'))).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'agent.letter', wrong: 'missing' }] },
  })
})

test('the letter is no material of whoever acts for themselves, and goes when the agent does', async () => {
  const town = await openTown(withPhoto())
  const own = await draft(town, { ...papers, agent: undefined })
  expect(await put(town, own, 'agent-authority')).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'materials.agent-authority', wrong: 'not-asked' }] },
  })
  const application = await draft(town)
  await put(town, application, 'agent-authority')
  const resaved = await town.ask(applicant, 'PUT', at(application), { ...papers, agent: undefined })
  expect(resaved.status).toBe(200)
  expect((await town.ask(applicant, 'GET', at(application))).body).toMatchObject({ materials: {}, agent: undefined })
})

test('what goes to machines and into the record names neither of the two', async () => {
  const town = await openTown(withPhoto())
  const application = await filed(town)
  const entries = await town.product.ports.table.query(entriesOf(application))
  expect(entries[0]).toMatchObject({ entry: { agent: { relation: 'child', consent: 'letter' } } })
  const rows = town.product.store.db.prepare('SELECT input FROM execution').all()
  for (const text of [JSON.stringify(entries), JSON.stringify(rows)])
    for (const value of [agent.name, agent.for, agent.id_no, agent.phone]) expect(text).not.toContain(value)
})

test('officers see that there is an authority, with the agent’s name masked, and can look at the letter', async () => {
  const town = await openTown(withPhoto())
  const application = await filed(town)
  const { body } = await town.ask(officerOf('b'), 'GET', `/api/tasks/${application}.b`)
  expect(body).toMatchObject({ agent: { name: '王*', relation: 'child', consent: 'letter', until: '2026-12-31' } })
  for (const value of [agent.name, agent.id_no, agent.phone]) expect(JSON.stringify(body)).not.toContain(value)
  const letter = (item: string) => `/api/tasks/${application}.${item}/materials/agent-authority/file`
  expect((await town.ask(officerOf('b'), 'GET', letter('b'))).status).toBe(200)
  expect((await town.ask(officerOf('c'), 'GET', letter('b'))).status).toBe(404)
})

test('the case is the agent’s own to follow, and nothing of it reaches another account or the agent’s next draft', async () => {
  const town = await openTown(withPhoto())
  const application = await filed(town)
  const other = { ...papers, agent: { ...agent, name: '李代办', for: '赵六' } }
  const theirs = await draft(town, other, stranger)
  const paths = ['', '/authority', '/receipts', '/materials/photo/file', '/materials/agent-authority/file']
  for (const path of paths) {
    expect((await town.ask(applicant, 'GET', at(application, path))).status, path).toBe(200)
    expect((await town.ask(stranger, 'GET', at(application, path))).status, path).toBe(404)
  }
  const from = { from: application }
  expect((await town.ask(stranger, 'POST', at(theirs, '/materials/photo/reuse'), from)).status).toBe(404)
  const next = await draft(town, other)
  for (const material of ['photo', 'agent-authority'])
    expect((await town.ask(applicant, 'POST', at(next, `/materials/${material}/reuse`), from)).status).toBe(404)
  const empty = { values: {}, materials: {} }
  for (const who of [applicant, stranger])
    expect((await town.ask(who, 'GET', '/api/prefill/photos')).body).toEqual(empty)
})
