import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const catalogue = `
region: "410400"
departments:
  registry: { name: 登记局 }
  fire: { name: 消防救援大队 }
  tax: { name: 税务局 }
roles:
  enterprise: { name: 企业 }
elements:
  name: { name: 名称, type: text, of: [enterprise] }
  founded: { name: 成立日期, type: date, of: [enterprise] }
  number: { name: 登记号, type: text, of: [enterprise] }
  address: { name: 住所, type: address, of: [enterprise], shared: { enterprise: registry } }
  consent: { name: 个人信息处理同意, type: consent, of: [enterprise] }
tables:
  least-age: { name: 最短存续月数, basis: 《样例条例》第三条, rows: [{ from: "1900-01-01", value: 6 }, { from: "2026-01-01", value: 12 }] }
items:
  simple-deregistration:
    name: 简易注销登记
    code: T-01
    department: registry
    kind: 登记
    mode: strict
    basis: [《样例条例》第九条]
    promise: { "410400": { days: 10 } }
    elements: [enterprise.name, enterprise.founded, enterprise.address]
    makes: [enterprise.number]
    conditions:
      - { says: 存续满规定月数, when: 'months(form.enterprise.founded, "2026-11-23") >= table("least-age", form.enterprise.founded)', basis: 《样例条例》第三条 }
      - { says: 没有未了结的债权债务 }
    steps:
      - { kind: publicity, basis: 《样例条例》第十条, limit: { days: 20, count: natural }, required: true, stops-by: 《样例条例》第十一条 }
  fire-check:
    name: 消防安全检查
    code: T-02
    department: fire
    kind: 行政确认
    mode: strict
    basis: [《样例条例》第十二条]
    promise: { "410400": { days: 10 } }
    elements: [enterprise.name, enterprise.consent]
    reviews: [compliance, technical]
    countersign: true
    steps: [{ kind: site-survey, basis: 《样例条例》第十三条, limit: { days: 5 }, required: true, officers: 2 }]
  tax-clearance:
    name: 清税
    code: T-03
    department: tax
    kind: 行政确认
    mode: strict
    basis: [《样例条例》第十四条]
    promise: { "410400": { days: 10 } }
    elements: [enterprise.name, enterprise.number]
    steps: [{ kind: site-survey, basis: 《样例条例》第十五条, limit: { days: 3 }, officers: 3 }]
`

const bundle = `
bundle: small
name: 样例一件事
for: enterprise
lead: registry
items:
  - item: simple-deregistration
  - item: fire-check
  - item: tax-clearance
    after: [simple-deregistration]
deliver: { policy: together, ways: [electronic] }
`

/** A case from its beginning, with these steps and ends. */
export const walkOf = (steps: readonly string[], ends: string): string => `
walk: 样例
form: { enterprise.name: 样例公司, enterprise.founded: "2025-11-24", enterprise.consent.fire-check: yes }
deliver: { way: electronic }
steps:
${steps.map((step) => `  - ${step}`).join('\n')}
ends: { application: delivered, items: ${ends} }
`

export const granted = '{ simple-deregistration: granted, fire-check: granted, tax-clearance: granted }'

export const joint = [
  'begin: { item: fire-check, step: site-survey, with: [tax-clearance] }',
  'end: { item: fire-check, step: site-survey, says: 联合踏勘合格 }',
]

export const publicity = [
  'begin: { item: simple-deregistration, step: publicity }',
  'wait: { days: 20, count: natural }',
  'end: { item: simple-deregistration, step: publicity, says: 公示期满无异议 }',
]

export const grants = [
  'grant: { item: simple-deregistration, makes: { enterprise.number: ZX-1 } }',
  'grant: fire-check',
  'grant: tax-clearance',
  'issue: all',
]

/** The files of a small town: an item with a publicity that makes a number, and a joint survey with reviews and a second signature. */
export function smallTown(walks: Readonly<Record<string, string>>): { file: string; text: string }[] {
  const cases = Object.entries(walks).map(([name, text]) => ({ file: `small/walks/${name}.yaml`, text: text.slice(1) }))
  return [
    { file: 'catalogue/all.yaml', text: catalogue.slice(1) },
    { file: 'small/bundle.yaml', text: bundle.slice(1) },
    ...cases,
  ]
}

/** The same in a folder of the disk, until it is closed. */
export function writeTown(walks: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-town-'))
  for (const { file, text } of smallTown(walks)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const walkFile = (name: string) => join(folder, 'small/walks', `${name}.yaml`)
  return { folder, walkFile, close: () => rmSync(folder, { recursive: true }) }
}
