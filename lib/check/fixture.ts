import { loadBundles } from '../bundle/load.ts'
import { printProblem } from '../bundle/problem.ts'
import { checkBundles } from './check.ts'

/** A small catalogue for tests: four items that make and need each other's papers, and two with all that the law asks for. */
const catalogue = `
region: "410400"
departments:
  police: { name: 公安局, seal: 公安局行政审批专用章 }
  health: { name: 卫生健康委员会, seal: 卫生健康委员会行政审批专用章 }
roles:
  child: { name: 新生儿 }
elements:
  name: { name: 姓名, type: text, of: [child] }
  sex: { name: 性别, type: choice, choices: { female: 女, male: 男 }, of: [child] }
certificates:
  birth-proof: { name: 出生医学证明, prefix: CSYX, medium: paper }
  page: { name: 户口页, prefix: HKY }
materials:
  id-cards: { name: 父母居民身份证 }
  birth-proof: { name: 出生医学证明, certificate: birth-proof }
  floor-plan: { name: 平面图 }
  staff-list: { name: 人员名单 }
items:
  birth:
    { name: 出生证明, code: A-01, department: health, kind: 行政确认, mode: strict, basis: [《母婴保健法》第二十三条], promise: { "410400": { days: 1 } },
      elements: [child.name, child.sex], materials: [id-cards], certificate: birth-proof }
  household:
    { name: 户口登记, code: A-02, department: police, kind: 登记, mode: strict, basis: [《户口登记条例》第七条], promise: { "410400": { days: 3 } },
      legal-limit: { days: 5 }, elements: [child.name], materials: [birth-proof], certificate: page }
  card:
    { name: 社会保障卡, code: A-03, department: police, kind: 公共服务, mode: strict, basis: [《社会保险法》第五十八条], promise: { "410400": { days: 2 } } }
  notice:
    { name: 登记备案, code: A-04, department: police, kind: 备案, mode: filing, basis: [《户口登记条例》第四条], promise: { "410400": { days: 2 } },
      elements: [child.sex, child.name], decides: [{ when: form.child.name != "", says: 姓名已填写 }] }
  clinic:
    name: 诊所许可
    code: A-05
    department: health
    kind: 行政许可
    mode: strict
    basis: [《医疗机构管理条例》第九条]
    legal-limit: { days: 20 }
    promise: { "410400": { days: 10 } }
    extension: { days: 10, by: organ-head, basis: 《中华人民共和国行政许可法》第四十二条 }
    materials: [floor-plan, staff-list]
    gaps: { materials: { staff-list: { days: 5 } }, on-expiry: withdrawn }
    steps:
      - { kind: site-survey, basis: 《医疗机构管理条例》第十二条, limit: { days: 5 }, officers: 2, stops-by: 《医疗机构管理条例》第十三条 }
      - { kind: hearing, basis: 《中华人民共和国行政许可法》第四十六条, limit: { days: 20 } }
    points: { premises: 场所与图纸一致 }
    reviews: [compliance, technical]
    countersign: true
    at-issue: [核验负责人身份证原件]
    present: true
  shop:
    name: 小店许可
    code: A-06
    department: police
    kind: 行政许可
    mode: commitment
    basis: [《河南省小店管理条例》第九条]
    promise: { "410400": { days: 4 } }
    materials: [floor-plan]
    commitment:
      content: 经营场所符合安全条件
      requirements: [出口不少于两个]
      liability: 承诺不实的，撤销许可并记入信用记录
      replaces: [floor-plan]
      check: { days: 60, count: natural }
      fix: { days: 30, count: natural }
`

const bundle = `
bundle: newborn
name: 新生儿出生
for: person
lead: health
situations:
  card: { ask: 是否申领？, answers: { yes: 是, no: 否 } }
items:
  - item: birth
  - item: household
    after: [birth]
  - item: card
    after: [household]
    when: situation.card == "yes"
deliver: { ways: [window] }
`

const walk = `
walk: 顺利
answers: { card: no }
form: { child.name: 张三, child.sex: female }
materials: [id-cards]
deliver: { way: window }
steps: [{ grant: birth }, { grant: household }, { issue: all }]
ends: { application: delivered, items: { birth: granted, household: granted, card: not-applicable } }
`

const words = `
words: en
name: Birth
items: { birth: Birth, household: Household, card: Card }
situations: { card: { ask: "Card?", answers: { yes: "Yes", no: "No" } } }
`

export type FixtureFile =
  | 'catalogue/all.yaml'
  | 'newborn/bundle.yaml'
  | 'newborn/words.en.yaml'
  | 'newborn/walks/a.yaml'

/** The four files; nothing is wrong with them. */
export const fixture: Readonly<Record<FixtureFile, string>> = {
  'catalogue/all.yaml': catalogue.slice(1),
  'newborn/bundle.yaml': bundle.slice(1),
  'newborn/words.en.yaml': words.slice(1),
  'newborn/walks/a.yaml': walk.slice(1),
}

/** What is said when one passage of one file is replaced. Throws when the passage is not there exactly once. */
export function problemsWhen(file: FixtureFile, passage: string, replacement: string): readonly string[] {
  const parts = fixture[file].split(passage)
  if (parts.length !== 2) throw new Error(`"${passage}" is ${parts.length - 1} times in ${file}`)
  return problemsOf({ ...fixture, [file]: parts.join(replacement) })
}

/** What is said of these files. */
export function problemsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const loaded = loadBundles(Object.entries(files).map(([file, text]) => ({ file, text })))
  return [...loaded.problems, ...checkBundles(loaded)].map(printProblem)
}
