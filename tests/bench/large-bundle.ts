import type { Source } from '../../lib/bundle/source.ts'

const list = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i))

const ways = 8
/** Four capitals, another four for each number below 676. */
const letters = (index: number) => `ZZ${String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))}`
const roles = ['applicant', 'agent', 'owner', 'heir']

/** A bundle of so many items with everything it refers to, as a service designer would write it: realistic in its proportions. */
export function largeBundle(count: number): readonly Source[] {
  return [
    { file: 'large/bundle.yaml', text: bundle(count) },
    { file: 'catalogue/items/large.yaml', text: `items:\n${list(count, item).join('\n')}` },
    { file: 'catalogue/departments.yaml', text: departments() },
    { file: 'catalogue/elements.yaml', text: elements() },
    {
      file: 'catalogue/materials.yaml',
      text: `materials:\n${list(40, (i) => `  material-${i}: { name: 申请用证件第${i}号 }\n`).join('')}`,
    },
    {
      file: 'catalogue/certificates.yaml',
      text: `certificates:\n${list(count, (i) => `  certificate-${i}: { name: 办理结果凭证第${i}号, prefix: ${letters(i)} }\n`).join('')}`,
    },
  ]
}

function bundle(count: number): string {
  const situations = list(
    ways,
    (i) =>
      `  way_${i}:\n    ask: 是否同时办理第${i}类事项？\n    why: 决定是否办理相应事项\n    answers: { yes: 是, no: 否 }\n`,
  )
  const entries = list(count, (i) => {
    const needs = i < 8 ? [] : [(i * 7) % i, (i * 3 + 1) % i]
    const after = [...new Set(needs)].map((one) => `item-${one}`)
    return [
      `  - item: item-${i}\n`,
      after.length === 0 ? '' : `    after: [${after.join(', ')}]\n`,
      after.length > 0 && i % 4 === 0 ? '    begins: after-results\n' : '',
      i % 3 === 1 ? `    when: situation.way_${i % ways} == "yes"\n` : '',
    ].join('')
  })
  const head = 'bundle: large\nname: 大型一件事\nfor: person\nlead: department-0\n'
  const deliver = 'deliver: { policy: together, ways: [window, mail, electronic] }\n'
  return `${head}\nsituations:\n${situations.join('')}\nitems:\n${entries.join('')}\n${deliver}`
}

function item(index: number): string {
  const asked = list(6, (i) => `${roles[(index + i) % roles.length]}.field_${(index * 5 + i) % 30}`)
  return [
    `  item-${index}:`,
    `    name: 行政审批事项第${index}号`,
    `    code: DX-${1000 + index}`,
    `    department: department-${index % 12}`,
    '    kind: 登记',
    '    mode: strict',
    `    basis: [《某某管理条例》第${index}条]`,
    '    promise: { "410400": { days: 3 } }',
    `    elements: [${[...new Set(asked)].join(', ')}]`,
    `    materials: [material-${index % 40}, material-${(index * 3 + 1) % 40}]`,
    `    certificate: certificate-${index}`,
    '',
  ].join('\n')
}

function departments(): string {
  return `region: "410400"\n\ndepartments:\n${list(12, (i) => `  department-${i}: { name: 第${i}办理部门 }\n`).join('')}`
}

function elements(): string {
  const named = roles.map((role, i) => `  ${role}: { name: 第${i}当事人 }\n`)
  const fields = list(30, (i) => `  field_${i}: { name: 第${i}数据项, type: text, of: [${roles.join(', ')}] }\n`)
  return `roles:\n${named.join('')}\nelements:\n${fields.join('')}`
}
