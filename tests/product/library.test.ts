import { expect, test } from 'vitest'
import type { Bundle, Element, Item } from '../../lib/bundle/model.ts'
import { decisionBundle } from './decision-bundle.ts'
import { day, pledge } from './papers.ts'
import { applicant, decide, look, officerOf, openTown, stranger, type Town } from './people.ts'
import { theOne } from './receipt-town.ts'

const element = (id: string): Element => ({ id, name: id, type: 'text', required: true })

/** 水土保持 (a), 地震 (b) and 气候 (c) are evaluated for an area; each result serves every project in it. */
function evaluations(more: Partial<Item> = {}): Bundle {
  const area = { elements: ['project.name', 'project.area'] }
  return serving('evaluations', decisionBundle({ a: { ...area, ...more }, b: area, c: area }))
}

/** The permit of one project asks for the results of a and b. */
function project(): Bundle {
  const wants = { elements: ['project.name', 'project.area'], materials: ['soil', 'quake', 'plan'] }
  const { catalogue, ...bundle } = decisionBundle({ d: wants })
  const materials = {
    soil: { id: 'soil', name: '水土保持评估报告', certificate: 'a-licence' },
    quake: { id: 'quake', name: '地震安全性评价报告', certificate: 'b-licence' },
    plan: { id: 'plan', name: '总平面图' },
  }
  return serving('project', { ...bundle, catalogue: { ...catalogue, materials } })
}

function serving(id: string, { catalogue, ...bundle }: Bundle): Bundle {
  const certificates = ['a', 'b', 'c'].map((item) => ({
    id: `${item}-licence`,
    name: `${item}证`,
    prefix: item.toUpperCase(),
    reuseBy: 'project.area',
  }))
  const known = Object.fromEntries(certificates.map((certificate) => [certificate.id, certificate]))
  const elements = { 'project.name': element('project.name'), 'project.area': element('project.area') }
  return {
    ...bundle,
    id,
    catalogue: { ...catalogue, elements, certificates: { ...catalogue.certificates, ...known } },
  }
}

interface Draft {
  application: string
  reused?: { material: string; number: string; application: string; issuedAt: number }[]
}

async function save({ ask }: Town, bundle: string, area: string, more: object = {}, who = applicant) {
  const form = { 'project.name': '一期', 'project.area': area }
  return (await ask(who, 'POST', '/api/applications', { bundle, form, way: 'window', ...more })).body as Draft
}

const submit = ({ ask }: Town, application: string, who = applicant) =>
  ask(who, 'POST', `/api/applications/${application}/submission`)

/** An area with all three evaluated; the application under which they were. */
async function evaluated(town: Town, area: string, more: object = {}) {
  const { application } = await save(town, 'evaluations', area, more)
  expect((await submit(town, application)).status).toBe(201)
  return application
}

const numbersOf = async (town: Town, application: string) => {
  const { items } = await look(town, application)
  return Object.fromEntries(Object.entries(items).map(([id, { certificate }]) => [id, certificate?.number]))
}

test('BND-15 one submission has the evaluations of a stage made at the same time', async () => {
  const town = await openTown(evaluations())
  const application = await evaluated(town, '东片区')
  const { items } = await look(town, application)
  expect(Object.values(items).map(({ status }) => status)).toEqual(['open', 'open', 'open'])
  await decide(town, application, 'c')
  expect((await look(town, application)).items).toMatchObject({ a: { status: 'open' }, c: { outcome: 'granted' } })
})

test('BND-15 a second project in the area is not asked for what was evaluated for it, and is told whose result serves', async () => {
  const town = await openTown(evaluations(), project())
  const source = await evaluated(town, '东片区')
  for (const item of ['a', 'b', 'c']) await decide(town, source, item)
  const { a, b } = await numbersOf(town, source)
  const { application, reused } = await save(town, 'project', ' 东片区 ', { materials: ['plan'] }, stranger)
  expect(reused).toEqual([
    { material: 'soil', name: '水土保持评估报告', number: a, application: source, issuedAt: Date.UTC(2026, 10, 23, 1) },
    {
      material: 'quake',
      name: '地震安全性评价报告',
      number: b,
      application: source,
      issuedAt: Date.UTC(2026, 10, 23, 1),
    },
  ])
  expect((await submit(town, application, stranger)).status).toBe(201)
  expect((await town.ask(stranger, 'GET', `/api/applications/${application}`)).body).toMatchObject({ reused })
  const task = await town.ask(officerOf('d'), 'GET', `/api/tasks/${application}.d`)
  expect(task.body).toMatchObject({ reused, materials: [{ id: 'plan' }] })
  // Nor may it be asked for afterwards.
  const correction = await decide(town, application, 'd', { decision: 'correction', says: '请补', materials: ['soil'] })
  expect(correction.status).toBe(422)
  const moved = await decide(town, application, 'd', {
    decision: 'correction',
    says: '片区有误',
    fields: ['project.area'],
  })
  expect(moved).toMatchObject({ status: 422, body: { problems: [{ at: 'fields.project.area', wrong: 'not-asked' }] } })
  const named = { decision: 'correction', says: '名称有误', fields: ['project.name'] }
  expect((await decide(town, application, 'd', named)).status).toBe(200)
})

test('BND-15 in another area everything is asked', async () => {
  const town = await openTown(evaluations(), project())
  const source = await evaluated(town, '东片区')
  for (const item of ['a', 'b', 'c']) await decide(town, source, item)
  const other = await save(town, 'project', '西片区', { materials: ['plan'] })
  expect(other).not.toHaveProperty('reused')
  expect(await submit(town, other.application)).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'materials.soil' }, { at: 'materials.quake' }] },
  })
  // The form decides as it is saved last.
  const form = { 'project.name': '一期', 'project.area': '东片区' }
  const papers = { bundle: 'project', form, way: 'window', materials: ['plan'] }
  const { body } = await town.ask(applicant, 'PUT', `/api/applications/${other.application}`, papers)
  expect(body).toMatchObject({ reused: [{ material: 'soil' }, { material: 'quake' }] })
  expect((await submit(town, other.application)).status).toBe(201)
  const { texts } = await theOne(town, other.application, 'materials')
  const { a } = await numbersOf(town, source)
  expect(texts.收到材料).toEqual(['总平面图'])
  expect(texts.免交材料?.[0]).toBe(`水土保持评估报告：共享 ${a}，2026年11月23日作出`)
})

test('BND-15 what is not granted yet, was refused, or was revoked serves nobody', async () => {
  const given = { mode: 'commitment', materials: ['proof'], commitment: pledge('proof') } as const
  const town = await openTown(evaluations(given), project())
  const source = await evaluated(town, '东片区', { commits: ['a'], signed: '张三' })
  const reasons = { reason: '评估失实', basis: '行政许可法 69' }
  const reusedNow = async () =>
    ((await save(town, 'project', '东片区', { materials: ['plan'] })).reused ?? []).map(({ material }) => material)
  expect(await reusedNow()).toEqual(['soil'])
  await decide(town, source, 'b', { decision: 'refused', ...reasons })
  await decide(town, source, 'c')
  expect(await reusedNow()).toEqual(['soil'])
  const relied = await save(town, 'project', '东片区', { materials: ['plan', 'quake'] })
  const inspect = (act: string, body: unknown) =>
    town.ask(officerOf('a'), 'POST', `/api/tasks/${source}.a/${act}`, body)
  await inspect('post-check', { kept: false, says: '评估失实' })
  town.pass(8 * day)
  expect((await inspect('revocation', reasons)).status).toBe(200)
  expect(await reusedNow()).toEqual([])
  expect(await submit(town, relied.application)).toMatchObject({
    status: 422,
    body: { problems: [{ at: 'materials.soil' }] },
  })
})
