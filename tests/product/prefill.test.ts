import { expect, test } from 'vitest'
import type { Bundle } from '../../lib/bundle/model.ts'
import { smallPdf, smallPng } from '../small-files.ts'
import { applicant, clerk, openTown, stranger, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'

const day = 86_400_000

/** One item that asks for all kinds of things; `other` asks for the same in another bundle. */
function asking(id: string, name: string): Bundle {
  const bundle = sampleBundle({ a: {} }, id)
  const { catalogue } = bundle
  const elements: Bundle['catalogue']['elements'] = {
    ...catalogue.elements,
    'applicant.sex': {
      id: 'applicant.sex',
      name: '性别',
      type: 'choice',
      required: false,
      choices:
        id === 'next'
          ? [{ id: 'female', name: '女' }]
          : [
              { id: 'male', name: '男' },
              { id: 'female', name: '女' },
            ],
    },
    'applicant.consent.a': { id: 'applicant.consent.a', name: '同意', type: 'consent', required: false },
    'applicant.signature': { id: 'applicant.signature', name: '签名', type: 'signature', required: false },
  }
  const item = { ...catalogue.items.a, elements: Object.keys(elements), materials: ['deed', 'form'] }
  const materials = { deed: { id: 'deed', name: '权证' }, form: { id: 'form', name: '申请书', signed: true } }
  const items = { a: item as Bundle['catalogue']['items'][string] }
  return { ...bundle, name, catalogue: { ...catalogue, elements, items, materials } }
}

const form = (name: string, sex = 'female') => ({
  'applicant.name': name,
  'applicant.sex': sex,
  'applicant.consent.a': 'yes',
  'applicant.signature': name,
})

async function begin({ ask }: Town, bundle: string, papers: object = {}, who = applicant): Promise<string> {
  const saved = await ask(who, 'POST', '/api/applications', { bundle, way: 'window', ...papers })
  return (saved.body as { application: string }).application
}

/** Filed with a file for each material; its number. */
async function file(town: Town, papers: object, who = applicant): Promise<string> {
  const application = await begin(town, 'first', papers, who)
  for (const material of ['deed', 'form'])
    await town.ask(
      who,
      'PUT',
      `/api/applications/${application}/materials/${material}/file?name=x`,
      smallPdf(application),
    )
  const { status, body } = await town.ask(who, 'POST', `/api/applications/${application}/submission`)
  if (status !== 201) throw new Error(JSON.stringify(body))
  town.pass(1000)
  return application
}

const offered = async ({ ask }: Town, who = applicant) => (await ask(who, 'GET', '/api/prefill/next')).body

const reuse = ({ ask }: Town, application: string, from: string, material = 'deed', who = applicant) =>
  ask(who, 'POST', `/api/applications/${application}/materials/${material}/reuse`, { from })

test('the newest of one’s own filed values and files are offered with where they come from; no consent, no signature, no signed paper', async () => {
  const town = await openTown(asking('first', '第一件事'), asking('next', '第二件事'))
  await file(town, { form: form('张三') })
  const at = town.product.ports.clock.now()
  const newest = await file(town, { form: form('张山', 'male') })
  await begin(town, 'first', { form: form('草稿') })
  const body = await offered(town)
  const deed = { application: newest, name: 'x.pdf', bytes: smallPdf(newest).length, at }
  expect(body).toMatchObject({ values: { 'applicant.name': { value: '张山', from: newest, bundle: '第一件事', at } } })
  expect(body).toMatchObject({ materials: { deed } })
  const { values, materials } = body as { values: object; materials: object }
  expect([Object.keys(values), Object.keys(materials)]).toEqual([['applicant.name', 'applicant.sex'], ['deed']])
})

test('a value that no longer holds is passed over for the newest that does', async () => {
  const town = await openTown(asking('first', '第一件事'), asking('next', '第二件事'))
  await file(town, { form: form('张三', 'male') })
  expect(((await offered(town)) as { values: object }).values).not.toHaveProperty(['applicant.sex'])
  const older = await file(town, { form: form('张三', 'female') })
  await file(town, { form: form('张三', 'male') })
  expect(await offered(town)).toMatchObject({ values: { 'applicant.sex': { value: 'female', from: older } } })
})

test('nobody is offered what another person filed, and whoever has no account nothing', async () => {
  const town = await openTown(asking('first', '第一件事'), asking('next', '第二件事'))
  await file(town, { form: form('张三') })
  expect(await offered(town, stranger)).toEqual({ values: {}, materials: {} })
  expect((await town.ask(clerk, 'GET', '/api/prefill/next')).status).toBe(403)
  expect((await town.ask(applicant, 'GET', '/api/prefill/none')).status).toBe(404)
})

test('only the newest twenty are looked at', async () => {
  const town = await openTown(asking('first', '第一件事'), asking('next', '第二件事'))
  await file(town, { form: form('张三', 'female') })
  for (let n = 0; n < 20; n++) await file(town, { form: { 'applicant.name': `张${n}` } })
  expect(((await offered(town)) as { values: object }).values).toEqual({
    'applicant.name': expect.objectContaining({ value: '张19' }),
  })
})

test('a file of one’s own earlier application is handed in again, and keeps its age', async () => {
  const town = await openTown(asking('first', '第一件事'), asking('next', '第二件事'))
  const from = await file(town, { form: form('张三') })
  const next = await begin(town, 'next', { form: form('张三') })
  expect(await reuse(town, next, from)).toMatchObject({ status: 200, body: { material: 'deed', revision: 2 } })
  const shown = await town.ask(applicant, 'GET', `/api/applications/${next}/materials/deed/file`)
  expect(Buffer.from((shown.body as { bytes: Uint8Array }).bytes)).toEqual(smallPdf(from))
  expect(await reuse(town, next, from, 'form')).toMatchObject({ status: 422, body: { problems: [{ at: 'from' }] } })
  town.pass(366 * day)
  const late = await begin(town, 'next', { form: form('张三') })
  for (const old of [from, next]) expect((await reuse(town, late, old)).status).toBe(422)
  expect(await offered(town)).toMatchObject({ materials: {} })
})

test('another person’s file is not there to be handed in again, and no file is when the draft is another’s', async () => {
  const town = await openTown(asking('first', '第一件事'), asking('next', '第二件事'))
  const from = await file(town, { form: form('张三') })
  const theirs = await begin(town, 'next', {}, stranger)
  expect((await reuse(town, theirs, from, 'deed', stranger)).status).toBe(404)
  expect((await reuse(town, theirs, from)).status).toBe(404)
  const walkIn = async () => {
    const begun = await town.ask(clerk, 'POST', '/api/intakes', { bundle: 'next' })
    return (begun.body as { application: string }).application
  }
  const [one, other] = [await walkIn(), await walkIn()]
  await town.ask(clerk, 'PUT', `/api/applications/${one}/materials/deed/file?name=x`, smallPng())
  expect((await reuse(town, other, one, 'deed', clerk)).status).toBe(404)
})
