import { expect, test } from 'vitest'
import { loadBundles } from '../bundle/load.ts'
import { checkBundles } from './check.ts'
import { fixture, problemsOf, problemsWhen } from './fixture.ts'

const c = 'catalogue/all.yaml'
const b = 'newborn/bundle.yaml'
const withFile = (file: string, text: string) => problemsOf({ ...fixture, [file]: text })
const list = (entry: string) => withFile('lists/supervision.yaml', `list: 互联网+监管\nentries:\n  - ${entry}\n`)
const region = (items: string, head = 'region: "410403"\nname: 卫东区\nwithin: "410400"') =>
  withFile('regions/410403.yaml', `${head}\nitems:\n${items}\n`)

test('CAT-03 a list of another office that names an item differently is told with both names', () => {
  expect(list('{ code: A-02, name: 户口登记, kind: 登记 }')).toEqual([])
  expect(list('{ code: A-02, name: 户籍登记 }')).toEqual([
    'lists/supervision.yaml:3:25: The name of A-02 is "户籍登记" in “互联网+监管” and "户口登记" in the catalogue. Have one of the two corrected.',
  ])
  expect(list('{ code: A-02, name: 户口登记, kind: 行政许可 }').join()).toMatch(
    /kind of A-02 is "行政许可" in .* and "登记"/,
  )
  expect(list('{ code: Z-99, name: 某事项 }').join()).toMatch(/:3:13: .*"某事项" \(Z-99\), which the catalogue has not/)
})

test('CAT-04 a licence rests on an article of a law, a regulation or a rule', () => {
  const licence = '    basis: [《医疗机构管理条例》第九条]'
  const saved = (basis: string) => problemsWhen(c, licence, basis)
  expect(saved('    basis: [《医疗机构管理条例实施细则》第十一条]')).toEqual([])
  for (const basis of ['《关于规范诊所的通知》第二条', '《诊所审批工作方案》第三条', '《医疗机构管理条例》'])
    expect(saved(`    basis: [${basis}]`).join()).toMatch(/all\.yaml:\d+:12: "clinic" is a licence.*Name the article/)
  expect(saved('    basis: []').join()).toMatch(/"clinic" rests on nothing/)
})

test('CAT-05 a county may shorten a promise and not lengthen it, and alters nothing that is uniform', () => {
  expect(region('  household: { promise: { days: 1 } }')).toEqual([])
  expect(region('  household: { promise: { days: 4 } }')).toEqual([
    'regions/410403.yaml:5:25: 卫东区 promises 4 working days for "household", longer than the 3 working days of the region above. Promise at most 3 working days.',
  ])
  expect(region('  household: { name: 落户 }')).toEqual([
    'regions/410403.yaml:5:16: "name" of "household" is the same everywhere; 卫东区 cannot alter it. Delete it here, or have it changed for all regions.',
  ])
  expect(region('  household: { at-issue: [核验身份证原件], present: true }')).toEqual([])
  expect(region('  houshold: { promise: { days: 1 } }').join()).toMatch(/no item "houshold".*"household"/)
  expect(region('  {}', 'region: "410403"\nname: 卫东区\nwithin: "410401"').join()).toMatch(
    /"410401" is no region above/,
  )
})

test('CAT-05 which elements are uniform is data', () => {
  const own = { ...fixture, [c]: fixture[c].replace('departments:', 'uniform: [name, at-issue]\ndepartments:') }
  const changed =
    'region: "410403"\nname: 卫东区\nwithin: "410400"\nitems: { household: { at-issue: [核验原件], code: A-9 } }\n'
  expect(problemsOf({ ...own, 'regions/410403.yaml': changed }).join()).toMatch(
    /^[^\n]*"at-issue" of "household"[^\n]*$/,
  )
})

test('a district’s bundles have its own promises; what it does not alter is the city’s', () => {
  const files = {
    ...fixture,
    'regions/410403.yaml':
      'region: "410403"\nname: 卫东区\nwithin: "410400"\nitems: { household: { promise: { days: 1 } } }\n',
  }
  const sources = Object.entries(files).map(([file, text]) => ({ file, text }))
  const promised = (region?: string) => {
    const loaded = loadBundles(sources, { region })
    expect([...loaded.problems, ...checkBundles(loaded)]).toEqual([])
    const bundle = loaded.bundles[0]?.bundle
    const days = (item: string) => bundle?.catalogue.items[item]?.promise.days
    return [days('household'), days('birth'), bundle?.region]
  }
  expect(promised()).toEqual([3, 1, '410400'])
  expect(promised('410403')).toEqual([1, 1, '410403'])
})

test('CAT-12 a proof that is not on the register, or that a question abolishes, is not published', () => {
  const proof = (answers: string) =>
    problemsWhen(
      c,
      '{ name: 父母居民身份证 }',
      `{ name: 婚姻状况证明, proof: { basis: 《民法典》第一千零四十六条, issued-by: 民政局, questions: ${answers} } }`,
    )
  const no = '{ no-basis: no, licence: no, commitment: no, covered: no, network: no, cannot-verify: no }'
  expect(problemsWhen(c, '父母居民身份证', '婚姻状况证明').join()).toMatch(
    /"婚姻状况证明" is a proof \(证明\) that is not on the register/,
  )
  expect(proof(no)).toEqual([])
  expect(proof(no.replace('network: no', 'network: yes')).join()).toMatch(
    /abolished: offices can check it between themselves/,
  )
  expect(proof(no.replace(', covered: no', '')).join()).toMatch(/covered" is missing/)
})

test('what two items accept of one element must have something in common; both places are told', () => {
  const clash = fixture[c]
    .replace('[child.name, child.sex], materials', '[{ element: child.name, max-length: 3 }, child.sex], materials')
    .replace('elements: [child.name], materials', 'elements: [{ element: child.name, min-length: 4 }], materials')
  expect(problemsOf({ ...fixture, [c]: clash })).toEqual([
    'catalogue/all.yaml:24:44: "household" takes minLength 4 as "child.name", and "birth" (catalogue/all.yaml:21:18) takes maxLength 3: nothing can be both. Agree with the other department on what both take.',
  ])
})

test('a paper that is signed for one item is not used for another', () => {
  const signed = fixture[c].replace('{ name: 父母居民身份证 }', '{ name: 授权委托书, signed: true }')
  expect(problemsOf({ ...fixture, [c]: signed })).toEqual([])
  const twice = signed.replace(
    'elements: [child.name], materials: [birth-proof]',
    'elements: [child.name], materials: [birth-proof, id-cards]',
  )
  expect(problemsOf({ ...fixture, [c]: twice }).join()).toMatch(
    /bundle\.yaml:9:11: "household" and "birth" would both use 授权委托书/,
  )
})

test('consent is given for each item on its own', () => {
  const catalogue = fixture[c]
    .replace('  sex: {', '  consent: { name: 同意, type: consent, of: [child] }\n  sex: {')
    .replace('[child.name, child.sex], materials', '[child.name, child.sex, child.consent], materials')
    .replace('elements: [child.name], materials', 'elements: [child.name, child.consent], materials')
  const sources = Object.entries({ ...fixture, [c]: catalogue }).map(([file, text]) => ({ file, text }))
  const elements = Object.keys(loadBundles(sources).bundles[0]?.bundle.catalogue.elements ?? {})
  expect(elements).toEqual(['child.name', 'child.sex', 'child.consent.birth', 'child.consent.household'])
})

test('an item serves people by the roles that they have in the bundle', () => {
  const catalogue = fixture[c]
    .replace(
      '  child: { name: 新生儿 }',
      '  child: { name: 新生儿 }\n  mother: { name: 母亲 }\n  holder: { name: 持卡人 }',
    )
    .replace('text, of: [child]', 'text, of: [child, mother, holder]')
    .replace(
      'name: 社会保障卡, code: A-03,',
      'name: 社会保障卡, code: A-03, elements: [holder.name], conditions: [{ says: 有姓名, when: form.holder.name != "holder" }],',
    )
  const files = (as: string) => ({
    ...fixture,
    [c]: catalogue,
    [b]: fixture[b].replace('item: card\n', `item: card\n    as: ${as}\n`),
  })
  const load = (as: string) => loadBundles(Object.entries(files(as)).map(([file, text]) => ({ file, text })))
  const card = load('{ holder: child }').bundles[0]?.bundle.catalogue.items.card
  expect(card?.elements).toEqual(['child.name'])
  expect(card?.conditions).toEqual([{ says: '有姓名', when: 'form.child.name != "holder"' }])
  expect(problemsOf(files('{ holder: child }'))).toEqual([])
  expect(problemsOf(files('{ holder: chlid }')).join()).toMatch(/bundle\.yaml:12:19: There is no role "chlid".*"child"/)
  expect(problemsOf(files('{ child: holder }')).join()).toMatch(/:12:11: "card" asks nothing of "child"/)
})
