import type { Defect } from './defect.ts'

const newborn = 'catalogue/items/newborn.yaml'
const catering = 'catalogue/items/catering.yaml'

/** Planted in items of the catalogue: what they rest on, ask for and make. */
export const defectsOfItems: readonly Defect[] = [
  {
    says: 'a field doubled under another name',
    told: /newborn\.yaml:5:\d+: "child.length" and "child.height" are both “新生儿出生身长（厘米）”/,
    file: 'catalogue/newborn.yaml',
    passage: '  length: { name: 出生身长（厘米）',
    put: '  height: { name: 出生身长（厘米）, type: number, of: [child] }\n  length: { name: 出生身长（厘米）',
  },
  {
    says: 'a material doubled under another name',
    told: /catering\.yaml:99:\d+: "food-plan" and "food-flow" are both “食品加工操作流程图”/,
    file: 'catalogue/catering.yaml',
    passage: '  food-rules: {',
    put: '  food-plan: { name: 食品加工操作流程图 }\n  food-rules: {',
  },
  {
    says: 'an item without a basis',
    told: /newborn\.yaml:97:5: "vaccination-certificate" rests on nothing/,
    file: newborn,
    passage: 'basis: [《中华人民共和国疫苗管理法》第四十七条]',
    put: 'basis: []',
  },
  {
    says: 'a licence that rests on no law',
    told: /catering\.yaml:231:12: "fire-check" is a licence, and what it rests on is no article/,
    file: catering,
    passage: 'mode: commitment\n    basis: [《中华人民共和国消防法》第十五条]',
    put: 'mode: commitment\n    basis: [《关于优化营商环境的通知》第三条]',
  },
  {
    says: 'a vague material',
    told: /catering\.yaml:99:23: "食品安全管理制度等材料" does not say exactly what is asked/,
    file: 'catalogue/catering.yaml',
    passage: 'name: 食品安全管理制度',
    put: 'name: 食品安全管理制度等材料',
  },
  {
    says: 'a filing that is an approval in disguise',
    told: /catering\.yaml:189:11: "signboard-filing" is a filing \(备案\) and is decided like an approval/,
    file: catering,
    passage: 'kind: 备案\n    mode: filing',
    put: 'kind: 备案\n    mode: strict',
  },
  {
    says: 'a filing that others review before it counts',
    told: /catering\.yaml:189:\d+: "signboard-filing" is a filing and has "reviews", as approvals have/,
    file: catering,
    passage: 'kind: 备案\n    mode: filing',
    put: 'kind: 备案\n    reviews: [compliance]\n    mode: filing',
  },
  {
    says: 'two items that issue one certificate',
    told: /newborn\/bundle\.yaml:26:11: Of "vaccination-certificate", "household-registration" more than one issues/,
    file: newborn,
    passage: 'certificate: vaccination-record',
    put: 'certificate: household-page',
  },
  {
    says: 'formats that clash',
    told: /newborn\.yaml:142:9: "household-registration" takes minLength 30 as "child.name", and .* nothing can be both/,
    file: newborn,
    passage: '{ element: child.name, min-length: 2, max-length: 15 }',
    put: '{ element: child.name, min-length: 30 }',
  },
  {
    says: 'a promise beyond the law',
    told: /catering\.yaml:36:26: "food-licence" promises 15 days where the law allows 10/,
    file: catering,
    passage: '"410400": { days: 5 }, "410403": { days: 3 }',
    put: '"410400": { days: 15 }, "410403": { days: 3 }',
  },
  {
    says: 'a proof that is not registered',
    told: /catering\.yaml:104:15: "消防安全培训合格证明" is a proof \(证明\) that is not on the register/,
    file: 'catalogue/catering.yaml',
    passage: 'name: 消防安全制度、灭火和应急疏散预案',
    put: 'name: 消防安全培训合格证明',
  },
  {
    says: 'a proof that must be abolished',
    told: /newborn\.yaml:69:18: "诊断证明" is abolished/,
    file: 'catalogue/newborn.yaml',
    passage: 'network: no',
    put: 'network: yes',
  },
  {
    says: 'an item that is suspended',
    told: /newborn\/bundle\.yaml:23:11: "vaccination-certificate" was suspended on 2026-01-01/,
    file: newborn,
    passage: '    name: 预防接种证办理\n',
    put: '    name: 预防接种证办理\n    status: { is: suspended, since: "2026-01-01", notice: 平政〔2026〕1号 }\n',
  },
  {
    says: 'one signature for two items',
    told: /enterprise-property\/bundle\.yaml:38:11: "estate-power" and "estate-water" would both use 供用水合同变更申请, which is signed for one/,
    file: 'catalogue/items/enterprise-property.yaml',
    passage: 'materials: [licence-on-file, new-title, power-agreement]',
    put: 'materials: [licence-on-file, new-title, power-agreement, water-agreement]',
  },
  {
    says: 'a consent that two items would share',
    told: /newborn-care\.yaml:105:9: "elements.10" is not written as it should be/,
    file: 'catalogue/items/newborn-care.yaml',
    passage: '      - mother.consent\n    materials: [birth-medical-certificate]',
    put: '      - mother.consent.social-security-card\n    materials: [birth-medical-certificate]',
  },
]
