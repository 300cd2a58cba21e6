import { expect, test } from 'vitest'
import type { Principal } from '../../lib/application/may.ts'
import { anyone } from '../../lib/desk/claims.ts'
import { applicant, clerk, supervisor, type Town } from './people.ts'
import { library, openPublished, published, sources } from './publishing-town.ts'

const officer: Principal = { role: 'officer', id: 'officer-fire', department: 'fire' }

async function file({ ask }: Town, who: Principal, root: string, mobile: object = {}): Promise<string> {
  const form = { 'applicant.name': '张三', ...mobile }
  const saved = await ask(who, 'POST', root, { bundle: 'inn', form, materials: ['plan'], way: 'window' })
  const { application } = saved.body as { application: string }
  const reply = await ask(who, 'POST', `${root}/${application}/submission`)
  expect(reply).toMatchObject({ status: 201 })
  return application
}

interface Notice {
  version: number
  items: { id: string; name: string; promise: { days: number } }[]
  fields: { id: string; name: string }[]
  materials: { id: string; name: string }[]
}

/** Which of these names, old and new, the printed guide has; at the counter it is the same. */
async function guideOf({ ask }: Pick<Town, 'ask'>): Promise<string[]> {
  const guides = await Promise.all([anyone, clerk].map((who) => ask(who, 'GET', '/api/bundles/inn/guide')))
  const [portal = '', counter] = guides.map(({ body }) => String(body))
  expect(counter).toBe(portal)
  return ['消防检查', '消防安全检查', '消防平面图', '申请人手机'].filter((name) => portal.includes(name))
}

/** What every channel says of the library now, told apart by who asks. */
async function channels({ ask }: Town) {
  const get = async <T>(who: Principal, path: string) => (await ask(who, 'GET', path)).body as T
  const portal = await get<Notice>(anyone, '/api/bundles/inn/notice')
  const counter = await get<Notice>(clerk, '/api/bundles/inn/notice')
  expect(counter).toEqual(portal)
  const bundle = await get<{ version: number; name: string; items: { name: string }[] }>(anyone, '/api/bundles/inn')
  const list = await get<{ bundle: string; version: number; name: string }[]>(anyone, '/api/bundles')
  const listed = list.find((each) => each.bundle === 'inn')
  return {
    versions: [portal.version, bundle.version, listed?.version],
    names: [portal.items[0]?.name, bundle.items[0]?.name],
    promise: portal.items[0]?.promise.days,
    fields: portal.fields.map(({ name }) => name),
    materials: portal.materials.map(({ name }) => name),
    listed: listed?.name === bundle.name,
    guide: await guideOf({ ask }),
  }
}

/** What those see who follow and decide a case. */
async function caseOf({ ask }: Town, application: string, who: Principal = applicant) {
  const seen = (await ask(who, 'GET', `/api/applications/${application}`)).body as {
    version: number
    items: { name: string; promise?: unknown }[]
  }
  const task = (await ask(officer, 'GET', `/api/tasks/${application}.fire-check`)).body as {
    version: number
    item: { name: string }
    materials: { name: string }[]
    points: { name: string }[]
    form: Record<string, string>
  }
  return {
    versions: [seen.version, task.version],
    names: [seen.items[0]?.name, task.item.name],
    materials: task.materials.map(({ name }) => name),
    points: task.points.map(({ name }) => name),
    form: Object.keys(task.form),
  }
}

const before = {
  versions: [1, 1],
  names: ['消防检查', '消防检查'],
  materials: ['平面图'],
  points: ['疏散通道符合要求', '报警装置有效'],
  form: ['applicant.name'],
}

test('CAT-01 what is changed in the one library every channel shows in the same second, and old cases keep their version', async () => {
  const town = await openPublished()
  const second = town.product.ports.clock.now()
  const old = await file(town, applicant, '/api/applications')
  expect(await channels(town)).toEqual({
    versions: [1, 1, 1],
    names: ['消防检查', '消防检查'],
    promise: 5,
    fields: ['申请人姓名'],
    materials: ['平面图'],
    listed: true,
    guide: ['消防检查'],
  })
  expect(await caseOf(town, old)).toEqual(before)

  const [catalogue, ...bundles] = library()
  const text = (catalogue?.text ?? '')
    .replace('name: 消防检查', 'name: 消防安全检查')
    .replace('"410400": { days: 5 }', '"410400": { days: 3 }')
    .replace('elements: [applicant.name]', 'elements: [applicant.name, applicant.mobile]')
    .replace('plan: { name: 平面图 }', 'plan: { name: 消防平面图 }')
    .replace('报警装置有效', '报警装置完好有效')
  await published(town, sources([{ file: 'catalogue/all.yaml', text }, ...bundles], '目录要素调整'))
  expect(town.product.ports.clock.now()).toBe(second)

  expect(await channels(town)).toEqual({
    versions: [2, 2, 2],
    names: ['消防安全检查', '消防安全检查'],
    promise: 3,
    fields: ['申请人姓名', '申请人手机'],
    materials: ['消防平面图'],
    listed: true,
    guide: ['消防安全检查', '消防平面图', '申请人手机'],
  })
  const mobile = { 'applicant.mobile': '13800000000' }
  const after = {
    versions: [2, 2],
    names: ['消防安全检查', '消防安全检查'],
    materials: ['消防平面图'],
    points: ['疏散通道符合要求', '报警装置完好有效'],
    form: ['applicant.name', 'applicant.mobile'],
  }
  expect(await caseOf(town, await file(town, applicant, '/api/applications', mobile))).toEqual(after)
  const atWindow = await file(town, clerk, '/api/intakes', mobile)
  expect(await caseOf(town, atWindow, clerk)).toEqual(after)
  expect(await caseOf(town, old)).toEqual(before)
  expect((await town.ask(supervisor, 'GET', `/api/applications/${old}`)).body).toMatchObject({ version: 1 })
})

test('only what a change reaches becomes a new version: the other bundle stays on its own', async () => {
  const town = await openPublished()
  await published(town, sources(library({ 'catalogue/all.yaml': ['消防检查', '消防安全检查'] })))
  expect((await town.ask(anyone, 'GET', '/api/bundles')).body).toMatchObject([
    { bundle: 'bath', version: 1 },
    { bundle: 'inn', version: 2 },
  ])
})
