import { expect, test } from 'vitest'
import type { Bundle, Element, Item } from '../bundle/model.ts'
import { findFaults, findUnknown } from './faults.ts'
import { combine, findShare } from './form.ts'

const element = (id: string, type: Element['type'] = 'text', required = true): Element => ({
  id,
  name: id,
  type,
  required,
})
const item = (id: string, elements: string[], materials: string[], certificate?: string): Item => ({
  id,
  name: id,
  code: id,
  department: 'office',
  kind: 'licence',
  mode: 'strict',
  basis: [],
  promise: { days: 1, count: 'working' },
  elements,
  materials,
  certificate,
})

const bundle: Bundle = {
  id: 'birth',
  name: '出生',
  for: 'person',
  lead: 'office',
  situations: [
    {
      id: 'insure',
      ask: '?',
      answers: [
        { id: 'yes', name: '是' },
        { id: 'no', name: '否' },
      ],
    },
  ],
  items: [
    { item: 'certificate', after: [], begins: 'at-once' },
    { item: 'household', after: ['certificate'], begins: 'at-once' },
    { item: 'insurance', after: ['household'], begins: 'at-once', when: 'situation.insure == "yes"' },
  ],
  deliver: { policy: 'together', ways: ['window'] },
  catalogue: {
    departments: { office: { id: 'office', name: '部门' } },
    items: {
      certificate: item('certificate', ['child.name', 'mother.id_no'], [], 'birth-certificate'),
      household: item('household', ['child.name', 'mother.id_no', 'father.name'], ['birth-certificate', 'marriage']),
      insurance: item('insurance', ['child.name', 'bank.card'], ['marriage']),
    },
    elements: {
      'child.name': element('child.name'),
      'mother.id_no': element('mother.id_no', 'id-no'),
      'father.name': element('father.name', 'text', false),
      'bank.card': element('bank.card', 'number'),
    },
    materials: {
      'birth-certificate': { id: 'birth-certificate', name: '出生医学证明', certificate: 'birth-certificate' },
      marriage: { id: 'marriage', name: '结婚证' },
    },
    certificates: { 'birth-certificate': { id: 'birth-certificate', name: '出生医学证明', prefix: 'CS' } },
  },
}
const all = { certificate: true, household: true, insurance: true }
const papers = {
  answers: { insure: 'yes' },
  form: { 'child.name': '小宝', 'mother.id_no': '11010519491231002X', 'bank.card': '62' },
  materials: { marriage: { medium: 'paper' } as const },
  way: 'window',
}

test('BND-07 a field that several items need is asked once and serves them all', () => {
  const { fields } = combine(bundle, all)
  expect(fields.map(({ element: { id }, items }) => [id, items])).toEqual([
    ['child.name', ['certificate', 'household', 'insurance']],
    ['mother.id_no', ['certificate', 'household']],
    ['father.name', ['household']],
    ['bank.card', ['insurance']],
  ])
})

test('a material is asked once, and never when another item of the application makes it', () => {
  const { papers, made } = combine(bundle, all)
  expect(papers.map(({ material, items }) => [material.id, items])).toEqual([['marriage', ['household', 'insurance']]])
  expect(made).toMatchObject([{ material: { id: 'birth-certificate' }, by: 'certificate', items: ['household'] }])
  expect(combine(bundle, { ...all, certificate: false }).papers.map(({ material }) => material.id)).toEqual([
    'birth-certificate',
    'marriage',
  ])
})

test('ONL-06 a material that a department shares is asked of nobody, and is no fault when it is not there', () => {
  const marriage = { id: 'marriage', name: '结婚证', shared: 'civil-affairs' }
  const { materials } = bundle.catalogue
  const sharing = { ...bundle, catalogue: { ...bundle.catalogue, materials: { ...materials, marriage } } }
  const { papers: wanted, exempt, made } = combine(sharing, all)
  expect(wanted).toEqual([])
  expect(exempt).toEqual([{ material: marriage, items: ['household', 'insurance'], by: 'civil-affairs' }])
  expect(made).toMatchObject([{ by: 'certificate' }])
  expect(findFaults(sharing, all, ['insure'], { ...papers, materials: {} })).toEqual([])
  expect(findFaults(bundle, all, ['insure'], { ...papers, materials: {} })).toHaveLength(1)
})

test('an item that does not apply asks for nothing', () => {
  expect(combine(bundle, { ...all, insurance: false }).fields.map(({ element }) => element.id)).not.toContain(
    'bank.card',
  )
})

test('complete papers have no faults; each missing or malformed part is named with its place and without its value', () => {
  expect(findFaults(bundle, all, ['insure'], papers)).toEqual([])
  const poor = {
    answers: {},
    form: { 'child.name': ' ', 'mother.id_no': '110105194912310021', 'bank.card': '62' },
    materials: {},
    way: '',
  }
  expect(findFaults(bundle, all, ['insure'], poor)).toEqual([
    { at: 'answers.insure', wrong: 'missing' },
    { at: 'form.child.name', wrong: 'missing' },
    { at: 'form.mother.id_no', wrong: 'malformed' },
    { at: 'materials.marriage', wrong: 'missing' },
    { at: 'way', wrong: 'missing' },
  ])
})

test('papers that name what the bundle does not know are faults', () => {
  const strange = {
    answers: { moon: 'yes', insure: 'perhaps' },
    form: { 'child.shoe': '3' },
    materials: { photo: { medium: 'paper' } as const },
    way: 'mail',
  }
  expect(findUnknown(bundle, strange)).toEqual([
    { at: 'answers.moon', wrong: 'not-asked' },
    { at: 'answers.insure', wrong: 'not-a-choice' },
    { at: 'form.child.shoe', wrong: 'not-asked' },
    { at: 'materials.photo', wrong: 'not-asked' },
    { at: 'way', wrong: 'not-a-choice' },
  ])
  expect(findUnknown(bundle, papers)).toEqual([])
})

test('a name that every object inherits is no field of the bundle', () => {
  expect(findUnknown(bundle, { ...papers, form: { constructor: 'x' } })).toEqual([
    { at: 'form.constructor', wrong: 'not-asked' },
  ])
})

test('a department’s share holds only what its item lists', () => {
  expect(findShare(papers.form, ['child.name', 'father.name'])).toEqual({ 'child.name': '小宝' })
})
