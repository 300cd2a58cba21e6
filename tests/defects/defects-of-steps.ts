import type { Defect } from './defect.ts'

const newborn = 'catalogue/items/newborn.yaml'
const catering = 'catalogue/items/catering.yaml'
const deregistration = 'catalogue/items/deregistration.yaml'

/** Planted in the catalogue: commitments, gaps, special steps, rules and numbers. */
export const defectsOfSteps: readonly Defect[] = [
  {
    says: 'a licence without review points',
    told: /catering\/bundle\.yaml:\d+:11: warning: "food-licence" is a licence, and it is not written what its review looks at/,
    file: catering,
    passage:
      '    points:\n      layout: 现场布局、设备与平面图、操作流程图一致\n      distance: 场所与有毒、有害场所和污染源保持规定距离\n      manager: 食品安全管理员已培训考核合格，制度齐全\n      kinds: 申请的经营项目与现场条件相符\n',
    put: '',
  },
  {
    says: 'a commitment without liability',
    told: /catering\.yaml:163:7: "commitment.liability" is missing/,
    file: catering,
    passage:
      '      liability: 承诺不实的，责令限期改正；逾期不改正的，撤销许可，并记入信用记录\n      replaces: [food-flow',
    put: '      replaces: [food-flow',
  },
  {
    says: 'a commitment that replaces what nobody asks',
    told: /catering\.yaml:169:29: "food-licence-chain" does not ask for "fire-training"/,
    file: catering,
    passage: 'replaces: [food-flow, food-equipment, food-rules]',
    put: 'replaces: [food-flow, fire-training]',
  },
  {
    says: 'a main material that may come later',
    told: /veterans-benefits\.yaml:102:\d+: All materials of ".*" may come later: none is a main material/,
    file: 'catalogue/items/veterans-benefits.yaml',
    passage: 'card-photo: { days: 5 }',
    put: 'card-photo: { days: 5 }, discharge-certificate: { days: 5 }',
  },
  {
    says: 'a gap that outlasts the promise',
    told: /catering\.yaml:84:38: "food-rules" may come 8 days later, and "food-licence" is decided after 5/,
    file: catering,
    passage: 'food-rules: { days: 2 }',
    put: 'food-rules: { days: 8 }',
  },
  {
    says: 'a special step without a basis',
    told: /catering\.yaml:87:9: "steps.0.basis" is missing/,
    file: catering,
    passage: '        basis: 《中华人民共和国食品安全法》第三十五条\n        limit',
    put: '        limit',
  },
  {
    says: 'a special step that a notice founds',
    told: /catering\.yaml:88:16: The step site-survey of "food-licence" rests on nothing of legal rank/,
    file: catering,
    passage: '        basis: 《中华人民共和国食品安全法》第三十五条\n        limit',
    put: '        basis: 《现场核查工作通知》\n        limit',
  },
  {
    says: 'a special step that stops the clock without a law',
    told: /deregistration\.yaml:42:19: The step publicity of "deregistration-notice" rests on nothing of legal rank: "经办机关决定"/,
    file: deregistration,
    passage: '        required: true\n        stops-by: 《中华人民共和国市场主体登记管理条例》第三十三条',
    put: '        required: true\n        stops-by: 经办机关决定',
  },
  {
    says: 'a survey by one officer only',
    told: /catering\.yaml:91:19: The step site-survey of the licence "food-licence" is signed by one officer/,
    file: catering,
    passage: 'limit: { days: 3 }\n        required: true\n        officers: 2',
    put: 'limit: { days: 3 }\n        required: true\n        officers: 1',
  },
  {
    says: 'a hearing that leaves no time to ask for it',
    told: /catering\.yaml:92:61: The hearing of "food-licence" has 3 working days; asking for it takes up to 5/,
    file: catering,
    passage: 'limit: { days: 3 }\n        required: true\n        officers: 2\n',
    put: 'limit: { days: 3 }\n        required: true\n        officers: 2\n      - { kind: hearing, basis: 《中华人民共和国行政许可法》第四十六条, limit: { days: 3 } }\n',
  },
  {
    says: 'two items under one code',
    told: /newborn\.yaml:98:11: "vaccination-certificate" and "birth-certificate" have the same code YS-0102/,
    file: newborn,
    passage: 'code: YS-0103',
    put: 'code: YS-0102',
  },
  {
    says: 'two certificates that number alike',
    told: /certificates\.yaml:6:45: "household-page" and "vaccination-record" have the same prefix HKY/,
    file: 'catalogue/certificates.yaml',
    passage: 'prefix: YFJZ',
    put: 'prefix: HKY',
  },
  {
    says: 'a rule that compares nothing that is asked',
    told: /catering\.yaml:219:17: The item does not ask for "premises.sign_texts". Did you mean "premises.sign_text"/,
    file: catering,
    passage: 'when: form.premises.sign_text != ""',
    put: 'when: form.premises.sign_texts != ""',
  },
  {
    says: 'a bundle of two visits',
    told: /newborn\/bundle\.yaml:\d+:\d+: warning: This bundle takes 2 visits: 接种须到场, and 落户须到场/,
    file: newborn,
    passage: '    visits: 1\n    high-frequency: true\n\n  household-registration:\n',
    put: '    in-person: { says: 接种须到场, basis: 《疫苗管理法》第四十七条 }\n\n  household-registration:\n    in-person: { says: 落户须到场, basis: 《户口登记条例》第七条 }\n',
  },
  {
    says: 'a rule with a comma, without its quotes',
    told: /hiring\.yaml:46:\d+: "form\.employee\.hired_on\) >= 192" has no value\. .* put a text or rule with commas in quotes/,
    file: 'catalogue/items/hiring.yaml',
    passage: "'months(birth(form.employee.id_no), form.employee.hired_on) >= 192'",
    put: 'months(birth(form.employee.id_no), form.employee.hired_on) >= 192',
  },
]
