import { expect, test } from 'vitest'
import { type FixtureFile, fixture, problemsOf, problemsWhen } from './fixture.ts'

const b = 'newborn/bundle.yaml'
const c = 'catalogue/all.yaml'
const w = 'newborn/walks/a.yaml'

/** What an author writes against the law, and what is said: file:line:col, the mistake, the cure. */
const mistakes: readonly (readonly [says: string, FixtureFile, string, string, RegExp])[] = [
  [
    'CAT-16 a filing that is reviewed',
    c,
    'decides: [{',
    'reviews: [compliance], decides: [{',
    /filing and has "reviews"/,
  ],
  ['CAT-16 a filing that is countersigned', c, 'decides: [{', 'countersign: true, decides: [{', /has "countersign"/],
  [
    'SPC-01 a special step that rests on nothing',
    c,
    'basis: 《医疗机构管理条例》第十二条, ',
    '',
    /"steps\.0\.basis" is missing/,
  ],
  [
    'SPC-01 a special step that rests on a notice',
    c,
    '《医疗机构管理条例》第十二条',
    '《关于印发诊所管理办法的通知》第三条',
    /all\.yaml:\d+:\d+: The step site-survey of "clinic" rests on nothing of legal rank.*Name the article/,
  ],
  [
    'SPC-01 a special step that rests on a law without its article',
    c,
    '《医疗机构管理条例》第十二条',
    '《医疗机构管理条例》',
    /rests on nothing of legal rank: "《医疗机构管理条例》"/,
  ],
  [
    'SPC-01 a clock that a plan would stop',
    c,
    '《医疗机构管理条例》第十三条',
    '《诊所审批工作方案》第二条',
    /"《诊所审批工作方案》第二条"/,
  ],
  ['a special step outside the eleven kinds', c, 'kind: hearing', 'kind: haering', /Did you mean "hearing"/],
  [
    'a special step without a limit',
    c,
    '第四十六条, limit: { days: 20 } }',
    '第四十六条 }',
    /"steps\.1\.limit" is missing/,
  ],
  ['a special step twice', c, 'kind: hearing', 'kind: site-survey', /"clinic" has the step site-survey already/],
  [
    'a step that stops the clock already',
    c,
    'limit: { days: 20 } }',
    'limit: { days: 20 }, stops-by: 《医疗机构管理条例》第十三条 }',
    /hearing of "clinic" stops the clock by 行政许可法 45 already/,
  ],
  [
    'a survey for a licence by one officer',
    c,
    ' officers: 2,',
    '',
    /signed by one officer; 行政许可法 34.*officers: 2/,
  ],
  ['a gap for a material that is not asked', c, '{ staff-list: {', '{ staff-lsit: {', /"staff-lsit".*"staff-list"/],
  [
    'gaps that leave no main material',
    c,
    'materials: [floor-plan, staff-list]',
    'materials: [staff-list]',
    /All materials of "clinic" may come later/,
  ],
  [
    'a gap for what comes by sharing',
    c,
    '{ name: 人员名单 }',
    '{ name: 人员名单, shared: police }',
    /"staff-list" comes by sharing and is asked of nobody/,
  ],
  [
    'a gap beyond the promise',
    c,
    '{ staff-list: { days: 5 } }',
    '{ staff-list: { days: 11 } }',
    /may come 11 days later, and "clinic" is decided after 10/,
  ],
  [
    'a gap of working days in a promise of natural days',
    c,
    'promise: { "410400": { days: 10 } }',
    'promise: { "410400": { days: 10, count: natural } }',
    /"staff-list" may come later by working days.*count: natural/,
  ],
  [
    'COM-02 a commitment without content',
    c,
    '      content: 经营场所符合安全条件\n',
    '',
    /commitment\.content" is missing/,
  ],
  ['COM-02 a commitment without requirements', c, '[出口不少于两个]', '[]', /requirements" is too small/],
  [
    'COM-02 a commitment without liability',
    c,
    '      liability: 承诺不实的，撤销许可并记入信用记录\n',
    '',
    /commitment\.liability" is missing/,
  ],
  ['a commitment in another mode', c, 'mode: commitment', 'mode: strict', /has a commitment, and its mode is strict/],
  [
    'the mode commitment without one',
    c,
    'kind: 行政许可\n    mode: strict',
    'kind: 行政许可\n    mode: commitment',
    /not said what is committed to for "clinic"/,
  ],
  [
    'a commitment for what is not asked',
    c,
    'replaces: [floor-plan]',
    'replaces: [floor-plna]',
    /"floor-plna".*"floor-plan"/,
  ],
  [
    'a reviewed item that is decided by rule',
    c,
    '    present: true',
    '    decides: [{ when: "true", says: 均予办理 }]',
    /"clinic" is decided by rule, and its mode is strict/,
  ],
  ['a rule about what is not asked', c, 'form.child.name !=', 'form.child.nmae !=', /Did you mean "child\.name"/],
  ['a rule that does not parse', c, 'form.child.name != ""', 'form.child.name !', /The rule cannot be read/],
  [
    'an extension that the law does not allow',
    c,
    'extension: { days: 10, by',
    'extension: { days: 11, by',
    /is 11 days; the organ-head may approve 10 \(行政许可法 42\)/,
  ],
  [
    'an extension without a law',
    c,
    'by: organ-head, basis: 《中华人民共和国行政许可法》第四十二条',
    'by: organ-head, basis: 本局规定',
    /No law allows the extension of "clinic"/,
  ],
  [
    'an extension of no legal limit',
    c,
    '    legal-limit: { days: 20 }\n',
    '',
    /has no legal limit that could be extended/,
  ],
  [
    'one seal for two departments',
    c,
    'seal: 卫生健康委员会',
    'seal: 公安局',
    /have the same seal 公安局行政审批专用章/,
  ],
  ['a supplier that does not exist', c, '{ name: 平面图 }', '{ name: 平面图, shared: polcie }', /"polcie".*"police"/],
  ['CAT-08 a vague review point', c, '场所与图纸一致', '符合有关规定', /"符合有关规定".*"有关"/],
  ['CAT-08 a vague requirement', c, '出口不少于两个', '具备必要的条件', /"必要的"/],
  ['CAT-08 a vague check at issue', c, '核验负责人身份证原件', '收取其他材料', /"其他"/],
  [
    'originals that nobody looks at',
    b,
    'deliver:',
    'accept: { by: automatic, originals: true }\ndeliver:',
    /Nobody looks at originals where acceptance is automatic/,
  ],
]

test.each(mistakes)('%s is said with its place and its cure', (_, file, passage, replacement, said) => {
  expect(problemsWhen(file, passage, replacement).join('\n')).toMatch(said)
})

test('a basis in a law, regulation or rule is one, with a year or a trial in brackets too', () => {
  for (const basis of [
    '《诊所备案管理暂行办法（试行）》第8条',
    '《河南省优化营商环境条例》第三十五条第二款',
    '依《建设规定(2020)》第十条',
  ])
    expect(problemsWhen(c, '《医疗机构管理条例》第十二条', basis)).toEqual([])
})

test('a gap of natural days fits into as many working days, and a shared material is asked in no walk', () => {
  expect(problemsWhen(c, '{ staff-list: { days: 5 } }', '{ staff-list: { days: 10, count: natural } }')).toEqual([])
  const files = {
    ...fixture,
    [c]: fixture[c].replace('{ name: 父母居民身份证 }', '{ name: 父母居民身份证, shared: police }'),
    [w]: fixture[w].replace('[id-cards]', '[]'),
  }
  expect(problemsOf(files)).toEqual([])
})
