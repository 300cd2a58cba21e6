import { expect, test } from 'vitest'
import type { Bundle, Element } from '../../lib/bundle/model.ts'
import type { Language } from '../../lib/desk/words.ts'
import { asJson, smallPng } from '../small-files.ts'
import { acceptanceTown, filed as filedToWindow } from './acceptance-town.ts'
import { papersBundle } from './papers.ts'
import { applicant, clerk, decide, officerOf, openTown, type Town } from './people.ts'

const elements: readonly Element[] = [
  { id: 'mother.name', name: '母亲姓名', type: 'text', required: true, limits: { format: 'chinese', maxLength: 20 } },
  { id: 'mother.id_no', name: '母亲公民身份号码', type: 'id-no', required: true },
  { id: 'mother.mobile', name: '母亲手机号码', type: 'phone', required: true },
  { id: 'mother.bank_card', name: '母亲银行卡号', type: 'text', required: false },
  {
    id: 'child.birth_health',
    name: '新生儿出生健康状况',
    type: 'choice',
    choices: [
      { id: 'good', name: '良好' },
      { id: 'weak', name: '差' },
    ],
    required: false,
  },
  { id: 'child.insured', name: '新生儿是否参保', type: 'yes-no', required: false },
]
const form = {
  'mother.name': '张小三',
  'mother.id_no': '11010519491231002X',
  'mother.mobile': '13812345678',
  'child.birth_health': 'good',
  'child.insured': 'yes',
}

/** Two items in a row, with words in English for one of them. */
function family(): Bundle {
  const bundle = papersBundle(
    {
      a: {
        elements: elements.map(({ id }) => id),
        materials: ['photo'],
        fee: { yuan: 10, per: '证', basis: '价目表' },
      },
      b: { elements: ['mother.name'] },
    },
    { b: { after: ['a'], begins: 'after-results' } },
    'family',
  )
  return {
    ...bundle,
    situations: [{ id: 'insure', ask: '参保吗？', answers: [{ id: 'yes', name: '是' }] }],
    words: {
      en: {
        name: 'Birth of a child',
        items: { a: 'Registration' },
        situations: { insure: { ask: 'Insure the child?', answers: { yes: 'Yes' } } },
      },
    },
    catalogue: { ...bundle.catalogue, elements: Object.fromEntries(elements.map((each) => [each.id, each])) },
  }
}

const ask = async <T = Record<string, unknown>>(
  { ask }: Town,
  who: Parameters<Town['ask']>[0],
  path: string,
  language?: Language,
) => (await ask(who, 'GET', path, undefined, undefined, language)).body as T

async function filed(town: Town): Promise<string> {
  const saved = await town.ask(applicant, 'POST', '/api/applications', {
    bundle: 'family',
    answers: { insure: 'yes' },
    form,
    materials: ['photo'],
    way: 'window',
  })
  const { application } = saved.body as { application: string }
  const reply = await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
  return application
}

test('a list of bundles and a bundle are named in the language that was asked for, Chinese where it has no words', async () => {
  const town = await openTown(family())
  expect(await ask(town, applicant, '/api/bundles')).toMatchObject([
    {
      name: 'Birth of a child',
      for: 'person',
      lead: 'a部门',
      items: 2,
      departments: 2,
      find: ['Registration', '事项b'],
    },
  ])
  expect(await ask(town, applicant, '/api/bundles', 'zh')).toMatchObject([
    { name: '样例一件事', find: ['事项a', '事项b'] },
  ])
  expect(await ask(town, applicant, '/api/bundles/family')).toMatchObject({
    situations: [{ ask: 'Insure the child?', answers: [{ id: 'yes', name: 'Yes' }], conditional: false }],
    items: [
      { id: 'a', name: 'Registration' },
      { id: 'b', name: '事项b' },
    ],
  })
  expect(await ask(town, applicant, '/api/bundles/family', 'zh')).toMatchObject({
    situations: [{ ask: '参保吗？', answers: [{ id: 'yes', name: '是' }] }],
  })
})

test('a notice tells of each field all by which it is drawn and judged, and how long the whole takes', async () => {
  const town = await openTown(family())
  const notice = await ask(town, applicant, '/api/bundles/family/notice?insure=yes')
  expect(notice).toMatchObject({
    name: 'Birth of a child',
    items: [{ name: 'Registration', departmentId: 'office-a', fee: { yuan: 10 } }, { name: '事项b' }],
    fields: [
      { section: { id: 'mother', name: '母亲' }, label: '姓名', limits: { format: 'chinese', maxLength: 20 } },
      { label: '公民身份号码', sensitive: 'id-no', maxCharacters: 400 },
      { sensitive: 'phone' },
      { sensitive: 'bank' },
      { section: { id: 'child', name: '新生儿' }, sensitive: 'health', choices: [{ id: 'good', name: '良好' }, {}] },
      { section: { name: '新生儿' } },
    ],
    files: { kinds: expect.arrayContaining([{ type: 'application/pdf', extension: 'pdf' }]) },
    // Five working days each, one after the other, from Monday 2026-11-23.
    longest: { days: 10, last: '2026-12-07', items: [{ id: 'a', name: 'Registration' }, { id: 'b' }] },
  })
})

test('a task shows its fields in words, its materials, what may be corrected, the other items and what may be done', async () => {
  const town = await openTown(family())
  const application = await filed(town)
  const task = await ask(town, officerOf('a'), `/api/tasks/${application}.a`)
  expect(task).toMatchObject({
    bundleName: 'Birth of a child',
    applicant: '张*',
    kind: 'review',
    item: { name: 'Registration' },
    form,
    materials: [{ id: 'photo', name: '材料photo', medium: 'paper' }],
    correctable: { materials: [{ id: 'photo', name: '材料photo' }] },
    others: [{ id: 'b', name: '事项b', department: 'b部门', status: 'waiting' }],
    history: expect.arrayContaining([{ at: expect.any(Number), what: 'submitted', role: 'applicant' }]),
  })
  const { fields, may, history } = task as {
    fields: { id: string; text: string }[]
    may: string[]
    history: { item?: string }[]
  }
  expect(fields.map(({ id, text }) => [id, text])).toEqual([
    ['mother.name', '张小三'],
    ['mother.id_no', '11010519491231002X'],
    ['mother.mobile', '13812345678'],
    ['child.birth_health', '良好'],
    ['child.insured', 'Yes'],
  ])
  expect(may).toEqual(expect.arrayContaining(['sign-in', 'decide', 'send-letter']))
  expect(may).not.toContain('hand-over')
  expect(history.every(({ item }) => item === undefined || item === 'a')).toBe(true)
  await decide(town, application, 'a')
  expect((await ask<{ may: string[] }>(town, officerOf('a'), `/api/tasks/${application}.a`)).may).not.toContain(
    'decide',
  )
})

test('a file of a task comes with its name, its length and its kind', async () => {
  const town = await openTown(family())
  const saved = await town.ask(applicant, 'POST', '/api/applications', {
    bundle: 'family',
    answers: { insure: 'yes' },
    form,
    way: 'window',
  })
  const { application } = saved.body as { application: string }
  await town.ask(applicant, 'PUT', `/api/applications/${application}/materials/photo`, asJson('照片.png', smallPng()))
  await town.ask(applicant, 'POST', `/api/applications/${application}/submission`)
  expect(await ask(town, officerOf('a'), `/api/tasks/${application}.a`)).toMatchObject({
    materials: [{ medium: 'file', file: { name: '照片.png', type: 'png', bytes: expect.any(Number) } }],
  })
})

test('whoever follows an application sees names for its fields and materials, and what is open to them', async () => {
  const town = await openTown(family())
  const application = await filed(town)
  expect(await ask(town, applicant, `/api/applications/${application}`)).toMatchObject({
    bundleName: 'Birth of a child',
    names: { fields: { 'mother.id_no': '母亲公民身份号码' }, materials: { photo: '材料photo' } },
    may: ['withdraw', 'account'],
    items: [{ name: 'Registration' }, { name: '事项b', handling: 'Waits for the result of: Registration' }],
  })
  const saved = await town.ask(applicant, 'POST', '/api/applications', { bundle: 'family' })
  const draft = (saved.body as { application: string }).application
  expect(await ask(town, applicant, `/api/applications/${draft}`, 'zh')).toMatchObject({
    bundleName: '样例一件事',
    may: ['save', 'submit'],
  })
})

test('the window sees whose filing it is in full, the telephone masked, and what is missing', async () => {
  const town = await acceptanceTown({ by: 'counter', originals: true })
  const application = await filedToWindow(town, ['plan'])
  expect(await ask(town, clerk, '/api/acceptances')).toMatchObject({
    acceptances: [
      { application, bundleName: '样例一件事', applicant: '张三', items: [{ name: '事项a' }, {}, {}], toCheck: 3 },
    ],
  })
  expect(await ask(town, clerk, `/api/acceptances/${application}`)).toMatchObject({
    applicant: '张三',
    phone: '138****0000',
    missing: [],
    may: ['hand-papers'],
    items: [
      { id: 'a', departmentId: 'office-a', fields: [{ text: '张三' }, {}], materials: [{ file: { type: 'png' } }] },
      {},
      {},
    ],
  })
})

test('the window sees what it can hand out, and what is still to come', async () => {
  const bundle = family()
  const town = await openTown({ ...bundle, deliver: { ...bundle.deliver, policy: 'as-ready' } })
  const application = await filed(town)
  await decide(town, application, 'a')
  const waiting = { ready: [{ id: 'a', name: 'Registration' }], missing: [{ id: 'b', name: '事项b' }] }
  expect(await ask(town, clerk, '/api/deliveries')).toMatchObject({
    deliveries: [{ application, applicant: '张小三', way: 'window', ...waiting }],
  })
  expect(await ask(town, clerk, `/api/deliveries/${application}`)).toMatchObject({
    bundleName: 'Birth of a child',
    applicant: '张小三',
    phone: '138****5678',
    may: ['issue', 'take-over'],
    ...waiting,
  })
})
