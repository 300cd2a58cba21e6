import type { Bundle, Element, Item, Situation } from '../../../lib/bundle/model.ts'
import type { Texts } from './texts.ts'

const none = {
  'no-basis': 'no',
  licence: 'no',
  commitment: 'no',
  covered: 'no',
  network: 'no',
  'cannot-verify': 'no',
} as const
const working = (days: number) => ({ days, count: 'working' }) as const
export const items = ['a', 'b', 'c', 'd', 'e'] as const

/** A bundle in whose every text that people read stands something hostile. */
export function hostileBundle({ fifth, whole }: Texts, id: string): Bundle {
  const at = (place: string, nth: number) => fifth(`${id} ${place}`, nth)
  const five = <T>(make: (id: string, nth: number) => T) =>
    Object.fromEntries(items.map((item, nth): [string, T] => [item, make(item, nth)]))
  const names = (language: string) => ({
    name: at(`${language} 名称`, 0),
    items: five((_, nth) => at(`${language} 事项`, nth)),
    situations: five((_, nth) => ({
      ask: at(`${language} 问题`, nth),
      why: at(`${language} 原因`, nth),
      answers: { yes: at(`${language} 答案`, nth), no: 'no' },
    })),
  })
  return {
    id,
    name: whole(`${id} 一件事`),
    for: 'person',
    lead: 'office-a',
    situations: items.map((situation, nth) => askFor(at, situation, nth)),
    items: items.map((item) => ({ item, after: item === 'b' ? ['a'] : [], begins: 'at-once' })),
    deliver: { policy: 'as-ready', ways: ['window', 'mail'] },
    promise: working(10),
    centre: {
      name: at('中心名称', 0),
      address: at('中心地址', 1),
      hours: at('中心时间', 2),
      consult: at('咨询', 3),
      complain: at('投诉', 4),
    },
    words: { en: names('en') },
    catalogue: {
      departments: Object.fromEntries(
        items.map((item, nth) => [
          `office-${item}`,
          { id: `office-${item}`, name: at('部门', nth), seal: at('印章', nth) },
        ]),
      ),
      items: five((item, nth) => makeItem(at, item, nth)),
      elements: Object.fromEntries(makeElements(at).map((element) => [element.id, element])),
      materials: five((material, nth) => ({
        id: material,
        name: at('材料', nth),
        blank: {
          title: at('表格标题', nth),
          says: [at('表格文字', nth)],
          lines: [{ id: 'line', name: at('表格栏目', nth) }],
          signs: [at('表格签名', nth)],
          note: at('表格说明', nth),
        },
        sample: { line: at('样表示例', nth) },
        ...(material === 'c' && {
          proof: { basis: at('证明依据', nth), issuedBy: at('出具单位', nth), questions: none },
        }),
      })),
      certificates: five((certificate, nth) => ({
        id: certificate,
        name: at('证照', nth),
        prefix: certificate.toUpperCase(),
        ...(certificate === 'a' && { medium: 'paper' as const }),
      })),
    },
  }
}

/** The same with a second look at one item: another officer reviews it, another signs. */
export function reviewedBundle(bundle: Bundle): Bundle {
  const { items: all } = bundle.catalogue
  const d = { ...all.d, reviews: ['technical'], countersign: true } as Item
  return { ...bundle, catalogue: { ...bundle.catalogue, items: { ...all, d } } }
}

type At = (place: string, nth: number) => string

const askFor = (at: At, id: string, nth: number): Situation => ({
  id,
  ask: at('问题', nth),
  why: at('原因', nth),
  answers: [
    { id: 'yes', name: at('答案', nth) },
    { id: 'no', name: at('否定答案', nth) },
  ],
})

/** Its id is also that of its material and its certificate. */
function makeItem(at: At, id: string, nth: number): Item {
  return {
    id,
    name: at('事项', nth),
    code: `T-${id}`,
    department: `office-${id}`,
    kind: at('类别', nth),
    mode: id === 'e' ? 'commitment' : 'strict',
    basis: [at('依据', nth)],
    legalLimit: working(20),
    promise: working(5),
    elements: [
      ...['applicant.name', `applicant.${id}`, 'applicant.long', 'applicant.pick', 'applicant.mobile'],
      ...(id === 'b' ? ['applicant.made'] : []),
    ],
    materials: [id],
    certificate: id,
    points: [{ id: 'point', name: at('审查要点', nth) }],
    conditions: [{ says: at('条件', nth), basis: at('条件依据', nth) }],
    fee: { yuan: 10, per: at('收费单位', nth), basis: at('收费依据', nth) },
    inPerson: { says: at('到场', nth), basis: at('到场依据', nth) },
    extension: { days: 5, by: 'organ-head', basis: at('延期依据', nth) },
    steps: [{ kind: 'site-survey', basis: at('环节依据', nth), limit: working(5), required: false, officers: 1 }],
    ...(id === 'a' && { atIssue: items.map((_, each) => at('出件核验', each)), makes: ['applicant.made'] }),
    ...(id === 'd' && { gaps: { materials: { d: working(2) }, onExpiry: 'ended' } }),
    ...(id === 'e' && {
      commitment: {
        content: at('承诺内容', nth),
        requirements: items.map((_, each) => at('承诺要求', each)),
        liability: at('承诺责任', nth),
        replaces: ['e'],
        check: working(20),
        fix: working(10),
      },
    }),
  }
}

const makeElements = (at: At): Element[] => [
  { id: 'applicant.name', name: '申请人姓名', type: 'text', required: true },
  { id: 'applicant.mobile', name: '申请人手机', type: 'phone', required: true },
  ...items.map(
    (id, nth): Element => ({
      id: `applicant.${id}`,
      name: `申请人${at('栏目', nth)}`,
      type: nth % 2 === 0 ? 'text' : 'address',
      required: true,
    }),
  ),
  { id: 'applicant.long', name: '申请人说明', type: 'long-text', required: true },
  {
    id: 'applicant.pick',
    name: '申请人选项',
    type: 'choice',
    required: true,
    choices: items.map((choice, nth) => ({ id: choice, name: at('选项', nth) })),
  },
  { id: 'applicant.made', name: '申请人结果编号', type: 'text', required: false },
]
