import { expect, test } from 'vitest'
import { loadBundles } from './load.ts'
import { printProblem } from './problem.ts'

const catalogue = `region: "410400"
departments: { d: { name: 部门, seal: 部门行政审批专用章 }, s: { name: 数据部门 } }
certificates: { licence: { name: 许可证, prefix: XK, medium: paper } }
materials: { plan: { name: 平面图 }, staff: { name: 人员名单 }, card: { name: 身份证, shared: s } }
items:
  one:
    name: 许可一
    code: A-01
    department: d
    kind: 行政许可
    mode: strict
    promise: { "410400": { days: 10 } }
    materials: [plan, staff, card]
    certificate: licence
    steps: [{ kind: publicity, basis: 《规定》第八条, limit: { days: 7, count: natural }, stops-by: 《规定》第九条 }, { kind: hearing, basis: 《法》第一条, limit: { days: 20 }, required: true, officers: 2 }]
    gaps: { materials: { staff: { days: 5 } }, on-expiry: ended }
    commitment: { content: 内容, requirements: [要求], liability: 责任, check: { days: 60, count: natural }, fix: { days: 30 } }
    decides: [{ when: "true", says: 均予办理 }]
    points: { premises: 场所一致, staff: 人员一致 }
    reviews: [compliance, technical]
    countersign: true
    extension: { days: 10, by: organ-head, basis: 《法》第四十二条 }
    at-issue: [核验身份证原件]
    present: true
`
const bundle = `bundle: b\nname: 一件事\nfor: person\nlead: d\nitems: [{ item: one }]
accept: { by: departments, originals: true }\ndeliver: { ways: [window] }\n`
const load = (text: string, ours = bundle) =>
  loadBundles([
    { file: 'catalogue/a.yaml', text },
    { file: 'b/bundle.yaml', text: ours },
  ])

test('what the law asks of an item, a department and a paper is linked as the model names it', () => {
  const [draft] = load(catalogue).bundles
  expect(draft?.bundle.accept).toEqual({ by: 'departments', originals: true })
  expect(draft?.bundle.catalogue.departments.d).toMatchObject({ seal: '部门行政审批专用章' })
  expect(draft?.bundle.catalogue.certificates.licence).toMatchObject({ medium: 'paper' })
  expect(draft?.bundle.catalogue.materials.card).toMatchObject({ shared: 's' })
  expect(draft?.bundle.catalogue.items.one).toMatchObject({
    steps: [
      {
        kind: 'publicity',
        basis: '《规定》第八条',
        limit: { days: 7, count: 'natural' },
        required: false,
        officers: 1,
        stopsBy: '《规定》第九条',
      },
      { kind: 'hearing', limit: { days: 20, count: 'working' }, required: true, officers: 2 },
    ],
    gaps: { materials: { staff: { days: 5, count: 'working' } }, onExpiry: 'ended' },
    commitment: {
      content: '内容',
      requirements: ['要求'],
      liability: '责任',
      replaces: [],
      check: { days: 60, count: 'natural' },
      fix: { days: 30, count: 'working' },
    },
    decides: [{ when: 'true', says: '均予办理' }],
    points: [
      { id: 'premises', name: '场所一致' },
      { id: 'staff', name: '人员一致' },
    ],
    reviews: ['compliance', 'technical'],
    countersign: true,
    extension: { days: 10, by: 'organ-head', basis: '《法》第四十二条' },
    atIssue: ['核验身份证原件'],
    present: true,
  })
})

test('no name of YAML is left over, and the department that shares a material comes with the bundle', () => {
  const [draft] = load(catalogue).bundles
  expect(JSON.stringify(draft?.bundle)).not.toMatch(/"(at-issue|stops-by|on-expiry)"/)
  expect(Object.keys(draft?.bundle.catalogue.departments ?? {})).toEqual(['d', 's'])
})

test('what cannot be is told where it stands', () => {
  const said = (from: string, to: string) => load(catalogue.replace(from, to)).problems.map(printProblem).join()
  expect(said('reviews: [compliance, technical]', 'reviews: [technical, technical]')).toMatch(/Name each review once/)
  expect(said('{ staff: { days: 5 } }', '{ staff: { days: 0 } }')).toMatch(/:16:\d+: .*too small/)
  expect(said('{ staff: { days: 5 } }', '{}')).toMatch(/:16:\d+: .*Name at least one material/)
  expect(said('on-expiry: ended', 'on-expiry: granted')).toMatch(/cannot be "granted"/)
  expect(said('by: organ-head', 'by: organ-haed')).toMatch(/Did you mean "organ-head"/)
  expect(said('officers: 2', 'officers: 0')).toMatch(/:15:\d+: .*too small/)
  expect(said('medium: paper', 'medium: stone')).toMatch(/cannot be "stone"/)
})
