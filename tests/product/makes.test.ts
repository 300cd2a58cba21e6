import { expect, test } from 'vitest'
import type { Bundle, Element } from '../../lib/bundle/model.ts'
import { application as applicationKey } from '../../lib/desk/rows/key.ts'
import { decisionBundle } from './decision-bundle.ts'
import { applicant, decide, officerOf, openTown, staffOf, type Town } from './people.ts'

const number = '410402202610080025'

const element = (id: string, type: Element['type'], more: Partial<Element> = {}): Element => ({
  id,
  name: id,
  type,
  required: true,
  ...more,
})

/** Household (a) makes the child's number, for which insurance (b) waits; the card (c) waits for insurance. */
function household(more: Partial<Bundle['catalogue']['items'][string]> = {}, situations = false): Bundle {
  const bundle = decisionBundle(
    {
      a: { elements: ['child.name'], makes: ['child.id_no'], points: [{ id: 'seen', name: '已核' }], ...more },
      b: { elements: ['child.name', 'child.id_no'] },
      c: { elements: ['child.id_no'] },
    },
    { b: { after: ['a'] }, c: { after: ['b'] }, ...(situations && { a: { when: 'situation.household == "yes"' } }) },
  )
  const answers = [
    { id: 'yes', name: '是' },
    { id: 'no', name: '否' },
  ]
  return {
    ...bundle,
    situations: situations ? [{ id: 'household', ask: '是否登记？', answers }] : [],
    catalogue: {
      ...bundle.catalogue,
      elements: {
        'child.name': element('child.name', 'text'),
        'child.id_no': element('child.id_no', 'id-no'),
      },
    },
  }
}

async function filed(town: Town, more: object = {}): Promise<string> {
  const papers = { bundle: 'decided', form: { 'child.name': '张小宝' }, way: 'window', ...more }
  const saved = await town.ask(applicant, 'POST', '/api/applications', papers)
  const { application } = saved.body as { application: string }
  const { status, body } = await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return application
}

const granting = (makes?: object, points = ['seen']) => ({ decision: 'granted', points, ...(makes && { makes }) })

const formOf = async ({ ask }: Town, application: string) =>
  ((await ask(applicant, 'GET', `/api/applications/${application}`)).body as { form: object }).form

const taskOf = async ({ ask }: Town, application: string, item: string) =>
  (await ask(officerOf(item), 'GET', `/api/tasks/${application}.${item}`)).body as { form: object; makes: object[] }

test('what an item makes is not asked of people, and its grant fixes it for everybody who needs it', async () => {
  const town = await openTown(household())
  const { body } = await town.ask(applicant, 'GET', '/api/bundles/decided/notice')
  expect((body as { fields: { id: string }[] }).fields.map(({ id }) => id)).toEqual(['child.name'])
  expect(body).toMatchObject({ madeFields: [{ id: 'child.id_no', by: 'a' }] })
  const application = await filed(town)
  expect(await taskOf(town, application, 'a')).toMatchObject({ makes: [{ id: 'child.id_no', type: 'id-no' }] })
  expect((await decide(town, application, 'a', granting({ 'child.id_no': ` ${number} ` }))).status).toBe(200)
  expect(await formOf(town, application)).toEqual({ 'child.name': '张小宝', 'child.id_no': number })
  expect((await taskOf(town, application, 'a')).makes).toMatchObject([{ value: number }])
  expect((await taskOf(town, application, 'b')).form).toEqual({ 'child.name': '张小宝', 'child.id_no': number })
  expect((await taskOf(town, application, 'c')).form).toEqual({ 'child.id_no': number })
})

test('a grant gives all that the item makes, rightly, and nothing else; a refusal fixes nothing', async () => {
  const town = await openTown(household())
  const application = await filed(town)
  for (const [makes, problem] of [
    [undefined, { at: 'makes.child.id_no', wrong: 'missing' }],
    [{}, { at: 'makes.child.id_no', wrong: 'missing' }],
    [{ 'child.id_no': ' ' }, { at: 'makes.child.id_no', wrong: 'missing' }],
    [{ 'child.id_no': '410402202610080024' }, { at: 'makes.child.id_no', wrong: 'malformed' }],
    [
      { 'child.id_no': number, 'child.name': '李四' },
      { at: 'makes.child.name', wrong: 'not-asked' },
    ],
  ] as const)
    expect(await decide(town, application, 'a', granting(makes))).toMatchObject({
      status: 422,
      body: { error: 'invalid', problems: [expect.objectContaining(problem)] },
    })
  const strange = await decide(town, application, 'b', granting({ 'child.id_no': number }, []))
  expect(strange).toMatchObject({ status: 422, body: { problems: [{ at: 'makes.child.id_no', wrong: 'not-asked' }] } })
  expect((await decide(town, application, 'a', { ...granting({ 'child.id_no': 5 }) })).status).toBe(422)
  const refused = { decision: 'refused', reason: '不符', basis: '行政许可法 38', makes: { 'child.id_no': number } }
  expect((await decide(town, application, 'a', refused)).status).toBe(422)
  const batch = { decision: 'granted', points: ['seen'], tasks: [`${application}.a`] }
  expect((await town.ask(officerOf('a'), 'POST', '/api/decisions', batch)).body).toMatchObject({
    results: [{ status: 'refused', error: 'invalid' }],
  })
  expect(await formOf(town, application)).toEqual({ 'child.name': '张小宝' })
})

test('where the item that makes it does not apply, people are asked', async () => {
  const town = await openTown(household({}, true))
  const notice = async (answer: string) => {
    const { body } = await town.ask(applicant, 'GET', `/api/bundles/decided/notice?household=${answer}`)
    return (body as { fields: { id: string; items: string[] }[] }).fields.map(({ id, items }) => [id, items])
  }
  expect(await notice('yes')).toEqual([['child.name', ['a', 'b']]])
  expect(await notice('no')).toEqual([
    ['child.name', ['b']],
    ['child.id_no', ['b', 'c']],
  ])
  const answers = { household: 'no' }
  await expect(filed(town, { answers })).rejects.toThrow('form.child.id_no')
  const application = await filed(town, { answers, form: { 'child.name': '张小宝', 'child.id_no': number } })
  expect((await taskOf(town, application, 'b')).form).toMatchObject({ 'child.id_no': number })
})

test('of a grant that two must sign, the values wait with the proposal, and hold once it is signed', async () => {
  const town = await openTown(household({ countersign: true }))
  const application = await filed(town)
  const other = '410402202610080033'
  const propose = (value: string) => decide(town, application, 'a', granting({ 'child.id_no': value }))
  expect((await propose(other)).body).toMatchObject({ status: 'proposed' })
  expect(await formOf(town, application)).toEqual({ 'child.name': '张小宝' })
  expect((await taskOf(town, application, 'a')).makes).toMatchObject([{ value: other }])
  const second = staffOf('a', 'officer', 'second')
  await town.ask(second, 'POST', `/api/tasks/${application}.a/return`, { reason: '号码有误' })
  expect((await propose(number)).body).toMatchObject({ status: 'proposed' })
  expect((await town.ask(second, 'POST', `/api/tasks/${application}.a/countersignature`)).status).toBe(200)
  expect(await formOf(town, application)).toMatchObject({ 'child.id_no': number })
})

test('the record names what a grant has fixed, and its value stands only beside the papers', async () => {
  const town = await openTown(household())
  const application = await filed(town)
  await decide(town, application, 'a', granting({ 'child.id_no': number }))
  const rows = await town.product.ports.table.query({ pk: applicationKey(application) })
  const holding = rows.filter((row) => JSON.stringify(row).includes(number)).map(({ sk }) => sk)
  expect(holding).toEqual(['PAPERS'])
  expect(JSON.stringify(rows.find(({ sk }) => sk === 'HEAD'))).toContain('child.id_no')
})

test('a rule alone does not grant what fixes something: a person enters it', async () => {
  const rule = { mode: 'exempt', decides: [{ when: 'form.child.name != ""', says: '已填写' }] } as const
  const town = await openTown(household(rule))
  const application = await filed(town)
  const { body } = await town.ask(applicant, 'GET', `/api/applications/${application}`)
  expect((body as { items: { id: string; status: string }[] }).items[0]).toMatchObject({ id: 'a', status: 'open' })
  expect((await decide(town, application, 'a', granting({ 'child.id_no': number }))).status).toBe(200)
})
