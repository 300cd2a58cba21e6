import { expect, test } from 'vitest'
import { applicant, clerk, look, openTown, supervisor, type Town } from './people.ts'
import {
  approve,
  designer,
  library,
  openPublished,
  proposed,
  published,
  publisher,
  sources,
} from './publishing-town.ts'

const act = (kind: string, item = 'fire-check', notice = '因法规修订暂停受理') => ({
  kind,
  item,
  note: '上级法规修订',
  notice,
})

async function draft({ ask }: Town, bundle: string): Promise<string> {
  const form = { 'applicant.name': '张三' }
  const materials = bundle === 'inn' ? ['plan'] : []
  const saved = await ask(applicant, 'POST', '/api/applications', { bundle, form, materials, way: 'window' })
  return (saved.body as { application: string }).application
}

const submit = ({ ask }: Town, application: string) =>
  ask(applicant, 'POST', `/api/applications/${application}/submission`)

const decideOn = ({ ask }: Town, application: string, item: string, department: string, points: string[] = []) =>
  ask(
    { role: 'officer', id: `officer-${department}`, department },
    'POST',
    `/api/tasks/${application}.${item}/decision`,
    {
      decision: 'granted',
      points,
    },
  )

const filingRefused = (is: string, notice: string) => ({
  status: 409,
  body: {
    error: 'unlawful',
    rule: { id: 'CAT-02.standing' },
    problems: [{ at: 'items.fire-check', wrong: is }],
    notices: [{ item: 'fire-check', name: '消防检查', is, notice }],
  },
})

test('CAT-02 a suspended or cancelled item can neither be filed nor be in a bundle that is published, and running applications go on', async () => {
  const town = await openPublished()
  const running = await draft(town, 'inn')
  expect((await submit(town, running)).status).toBe(201)
  const waiting = await draft(town, 'inn')

  const { proposal } = await proposed(town, act('suspend'))
  expect((await approve(town, proposal, { role: 'publisher', id: designer.id })).body).toMatchObject({
    rule: { id: 'CAT-02' },
  })
  expect((await town.ask(applicant, 'GET', '/api/items/out-of-force')).body).toEqual([])
  expect((await approve(town, proposal)).status).toBe(200)
  expect(await submit(town, waiting)).toMatchObject(filingRefused('suspended', '因法规修订暂停受理'))
  const told = await town.ask(applicant, 'GET', '/api/bundles/inn/notice')
  expect(told.body).toMatchObject({ outOfForce: [{ item: 'fire-check', notice: '因法规修订暂停受理' }] })
  const taken = await town.ask(clerk, 'POST', '/api/intakes', {
    bundle: 'inn',
    form: { 'applicant.name': '李四' },
    materials: ['plan'],
    way: 'window',
  })
  const { application } = taken.body as { application: string }
  expect(await town.ask(clerk, 'POST', `/api/intakes/${application}/submission`)).toMatchObject(
    filingRefused('suspended', '因法规修订暂停受理'),
  )
  expect((await submit(town, await draft(town, 'bath'))).status).toBe(201)

  const inBundle = await town.ask(designer, 'POST', '/api/proposals', sources(library()))
  expect(inBundle).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'inn/bundle.yaml:6:5', wrong: 'source' }] },
  })
  expect((inBundle.body as { problems: { says: string }[] }).problems[0]?.says).toContain('"fire-check" is suspended')
  const without = library({ 'inn/bundle.yaml': ['  - item: fire-check\n', ''] })
  expect((await town.ask(designer, 'POST', '/api/proposals', sources(without))).status).toBe(201)

  expect((await decideOn(town, running, 'fire-check', 'fire', ['exits', 'alarms'])).status).toBe(200)
  expect((await decideOn(town, running, 'health-check', 'health')).status).toBe(200)
  expect(await look(town, running)).toMatchObject({ status: 'ready', items: { 'fire-check': { outcome: 'granted' } } })

  await published(town, act('resume', 'fire-check', '恢复受理'))
  expect((await town.ask(applicant, 'GET', '/api/items/out-of-force')).body).toEqual([])
  expect((await submit(town, waiting)).status).toBe(201)

  await published(town, act('cancel', 'fire-check', '该事项已取消'))
  expect(await submit(town, await draft(town, 'inn'))).toMatchObject(filingRefused('cancelled', '该事项已取消'))
  expect((await town.ask(designer, 'POST', '/api/proposals', sources(library()))).status).toBe(422)
})

test('what is cancelled does not come back, and nothing is suspended twice', async () => {
  const town = await openPublished()
  const another = { role: 'designer', id: 'designer-2' } as const
  const ask = (kind: string) => town.ask(another, 'POST', '/api/proposals', act(kind))
  expect(await ask('resume')).toMatchObject({ status: 409, body: { error: 'not-now', status: 'in-force' } })
  await published(town, act('suspend'))
  expect(await ask('suspend')).toMatchObject({ status: 409, body: { status: 'suspended' } })
  const late = await proposed(town, act('resume'))
  await published(town, act('cancel'))
  for (const kind of ['suspend', 'resume', 'cancel'])
    expect(await ask(kind)).toMatchObject({ status: 409, body: { status: 'cancelled' } })
  expect(await approve(town, late.proposal)).toMatchObject({ status: 409, body: { status: 'cancelled' } })
  expect((await town.ask(applicant, 'GET', '/api/items/out-of-force')).body).toMatchObject([
    { item: 'fire-check', is: 'cancelled' },
  ])
})

test('an item that the catalogue itself ends is not left in a published bundle that the files do not have', async () => {
  const town = await openPublished()
  const ended = library({
    'catalogue/all.yaml': [
      '    points: {',
      '    status: { is: cancelled, since: "2026-11-01", notice: 该事项已取消 }\n    points: {',
    ],
  })
  const withIt = await town.ask(designer, 'POST', '/api/proposals', sources(ended))
  expect(withIt).toMatchObject({
    status: 422,
    body: { problems: [{ at: expect.stringMatching(/^inn\/bundle\.yaml:6:/) }] },
  })
  const without = ended.filter(({ file }) => file !== 'inn/bundle.yaml')
  const reply = await town.ask(designer, 'POST', '/api/proposals', sources(without))
  expect(reply).toMatchObject({ status: 422, body: { problems: [{ wrong: 'source' }] } })
  const [problem] = (reply.body as { problems: { at: string; says: string }[] }).problems
  expect(problem?.at).toMatch(/^catalogue\/all\.yaml:\d+:\d+$/)
  expect(problem?.says).toContain('published bundle "inn"')
  const taken = ended.map(({ file, text }) => ({ file, text: text.replace('  - item: fire-check\n', '') }))
  await published(town, sources(taken))
  expect((await town.ask(applicant, 'GET', '/api/bundles/inn')).body).toMatchObject({
    version: 2,
    items: [{ id: 'health-check' }],
  })
})

test('a proposal that was checked before an item was suspended is checked again when it is approved', async () => {
  const town = await openPublished()
  const { proposal } = await proposed(town, sources(library({ 'inn/bundle.yaml': ['开旅馆', '开设旅馆'] })))
  await published(town, act('suspend'))
  expect(await approve(town, proposal)).toMatchObject({ status: 422, body: { problems: [{ wrong: 'source' }] } })
  expect((await town.ask(publisher, 'GET', `/api/proposals/${proposal}`)).body).toMatchObject({ status: 'proposed' })
  expect((await town.ask(applicant, 'GET', '/api/bundles/inn')).body).toMatchObject({ version: 1 })
})

test('acts on items stand in the ledger with item and reason; an unknown item is named as such', async () => {
  const town = await openPublished()
  await published(town, act('suspend'))
  const { body } = await town.ask(supervisor, 'GET', '/api/ledger?after=4')
  expect(body).toMatchObject({
    entries: [
      { what: 'drafted', item: 'fire-check', reason: '上级法规修订' },
      { what: 'proposed', item: 'fire-check' },
      { what: 'approved', by: publisher },
      { what: 'suspended', by: publisher, item: 'fire-check', reason: '上级法规修订' },
    ],
  })
  for (const item of ['nothing', 'constructor'])
    expect(await town.ask(designer, 'POST', '/api/proposals', act('suspend', item))).toMatchObject({
      status: 422,
      body: { problems: [{ at: 'item', wrong: 'not-a-choice' }] },
    })
  expect(await town.ask(designer, 'POST', '/api/proposals', { ...act('suspend'), notice: ' ' })).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'notice', wrong: 'missing' }] },
  })
})

test('a town in which nothing was published has no item to suspend', async () => {
  const town = await openTown()
  expect((await town.ask(designer, 'POST', '/api/proposals', act('suspend'))).status).toBe(422)
})
