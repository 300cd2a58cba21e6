import type { Bundle, Days } from '../../lib/bundle/model.ts'

/** With every field that there is, and nothing optional. */
type Whole<T> = T extends readonly (infer Each)[]
  ? readonly Whole<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: Whole<T[Key]> }
    : T

const working = (days: number): Days => ({ days, count: 'working' })
const limits = { format: 'chinese', minLength: 2, maxLength: 20, least: 1, most: 9, choices: ['a', 'b'] } as const

/** A bundle in which every field of the model has a value: the compiler refuses it when one is missing. */
export const maximalBundle: Whole<Bundle> = {
  id: 'whole',
  name: '齐全一件事',
  called: ['全办'],
  for: 'person',
  lead: 'hall',
  situations: [
    { id: 'own', ask: '是否自有？', why: '决定要不要租约', answers: [{ id: 'yes', name: '是' }], when: 'true' },
    { id: 'late', ask: '是否逾期？', why: '决定要不要说明', answers: [{ id: 'no', name: '否' }], when: 'true' },
  ],
  items: [
    {
      item: 'one',
      after: ['two', 'three'],
      begins: 'at-once',
      when: 'situation.own == "yes"',
      as: { holder: 'child' },
    },
    { item: 'two', after: ['three'], begins: 'after-results', when: 'true', as: { holder: 'mother' } },
  ],
  accept: { by: 'counter', originals: true },
  deliver: { policy: 'together', ways: ['window', 'mail'] },
  promise: working(5),
  comprehensive: { certificate: 'licence', of: ['one', 'two'] },
  region: '410400',
  centre: { name: '大厅', address: '一号', hours: '九时', consult: '12345', complain: '12388' },
  words: {
    en: {
      name: 'Whole',
      items: { one: 'One' },
      situations: { own: { ask: 'Own?', why: 'Because', answers: { yes: 'Yes' } } },
    },
  },
  catalogue: {
    departments: { hall: { id: 'hall', name: '行政审批局', seal: '审批章' } },
    items: {
      one: {
        id: 'one',
        name: '事项一',
        code: 'A-01',
        department: 'hall',
        kind: '行政许可',
        mode: 'commitment',
        basis: ['《甲法》第一条', '《乙法》第二条'],
        legalLimit: working(20),
        promise: working(10),
        elements: ['child.name', 'child.sex'],
        materials: ['lease', 'photo'],
        certificate: 'licence',
        steps: [
          {
            kind: 'hearing',
            basis: '《甲法》第三条',
            limit: working(5),
            required: true,
            officers: 2,
            stopsBy: '《甲法》第四条',
          },
        ],
        gaps: { materials: { photo: working(2) }, onExpiry: 'ended' },
        commitment: {
          content: '符合条件',
          requirements: ['条件一'],
          liability: '撤销',
          replaces: ['lease'],
          check: working(30),
          fix: working(10),
        },
        decides: [{ when: 'form.child.name != ""', says: '有姓名' }],
        points: [{ id: 'name', name: '姓名一致' }],
        reviews: ['compliance', 'technical'],
        countersign: true,
        extension: { days: 10, by: 'organ-head', basis: '《甲法》第五条' },
        atIssue: ['核验身份证'],
        present: true,
        limits: { 'child.name': limits },
        makes: ['child.id_no'],
        conditions: [{ says: '已满月', when: 'true', basis: '《甲法》第六条' }],
        fee: { yuan: 10, per: '件', basis: '《甲法》第七条' },
        visits: 2,
        inPerson: { says: '本人到场', basis: '《甲法》第八条' },
        highFrequency: true,
        status: { is: 'suspended', since: '2026-01-01', notice: '公告' },
      },
    },
    elements: {
      'child.name': {
        id: 'child.name',
        name: '姓名',
        type: 'text',
        choices: [{ id: 'a', name: '甲' }],
        required: true,
        shared: 'hall',
        limits,
      },
    },
    materials: {
      lease: {
        id: 'lease',
        name: '租约',
        certificate: 'licence',
        shared: 'hall',
        signed: true,
        blank: {
          title: '租约',
          says: ['双方约定'],
          lines: [{ id: 'place', name: '地点' }],
          signs: ['出租人'],
          note: '当面签',
        },
        sample: { place: '示例路一号' },
        proof: {
          basis: '《甲法》第九条',
          issuedBy: '居委会',
          questions: {
            'no-basis': 'no',
            licence: 'no',
            commitment: 'no',
            covered: 'no',
            network: 'no',
            'cannot-verify': 'no',
          },
        },
      },
    },
    certificates: { licence: { id: 'licence', name: '许可证', prefix: 'XK', medium: 'paper', reuseBy: 'child.name' } },
    tables: { age: { id: 'age', name: '年龄', basis: '《甲法》第十条', rows: [{ from: '2026-01-01', value: 60 }] } },
  },
}
