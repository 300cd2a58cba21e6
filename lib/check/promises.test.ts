import { expect, test } from 'vitest'
import { fixture, problemsOf } from './fixture.ts'

const bundle = `bundle: opening
name: 开办
for: enterprise
lead: police
items: [{ item: shop }, { item: clinic }]
deliver: { ways: [window] }
`

const walk = `walk: 承诺和容缺
materials: [floor-plan]
commits: [shop]
gaps: [staff-list]
deliver: { way: window }
steps:
  - grant: clinic
  - fill: [staff-list]
  - issue: all
  - post-check: { item: shop, says: 出口符合 }
ends: { application: delivered, items: { shop: granted, clinic: granted } }
`

/** What is said of the walk when one passage of it, or of the catalogue, is replaced. */
function said(passage = '', replacement = '', catalogue = fixture['catalogue/all.yaml']): string {
  if (walk.split(passage).length !== 2 && passage !== '') throw new Error(`"${passage}" is not there once`)
  const files = { 'opening/bundle.yaml': bundle, 'opening/walks/a.yaml': walk.replace(passage, replacement) }
  return problemsOf({ 'catalogue/all.yaml': catalogue, ...files }).join('\n')
}

test('a walk commits and promises what its items allow', () => {
  expect(said()).toBe('')
  const alone = fixture['catalogue/all.yaml'].replace('replaces: [floor-plan]', 'replaces: []')
  expect(said('', '', alone)).toBe('')
})

const mistakes: readonly (readonly [wrong: string, passage: string, replacement: string, says: RegExp])[] = [
  [
    'a promise that is not kept',
    '  - fill: [staff-list]\n',
    '',
    /a\.yaml:4:8: The result of "clinic" waits for "staff-list", which never follows\. Add a step: fill: \[staff-list\]/,
  ],
  ['a promise that is kept twice', 'fill: [staff-list]', 'fill: [staff-list, staff-list]', /a\.yaml:8:24: .*already/],
  [
    'a main material that is promised',
    'materials: [floor-plan]',
    'materials: []',
    /a\.yaml:2:1: The material "floor-plan" \(平面图\) is not handed in\. Add it to the materials\.$/m,
  ],
  [
    'a material that could have been promised',
    'gaps: [staff-list]\n',
    '',
    /"staff-list" \(人员名单\) is not handed in\. Add it to the materials, or to the gaps/,
  ],
  [
    'a gap instead of another',
    'gaps: [staff-list]',
    'gaps: [staff-list, floor-plan]',
    /"floor-plan" is handed in with the application/,
  ],
  [
    'a grant of what is granted at once',
    '- grant: clinic',
    '- grant: shop\n  - grant: clinic',
    /a\.yaml:7:5: "shop" is granted at once on its commitment\. Delete this step/,
  ],
  ['an item without a commitment', 'commits: [shop]', 'commits: [shop, clinic]', /a\.yaml:3:17: "clinic" is not to be/],
]

test.each(mistakes)('%s is said with its place and its cure', (_, passage, replacement, says) => {
  expect(said(passage, replacement)).toMatch(says)
})

test('an item that a person has to decide first is granted by a step also when it was committed to', () => {
  const step =
    'steps: [{ kind: site-survey, basis: 《医疗机构管理条例》第十二条, limit: { days: 1 }, required: true, officers: 2, stops-by: 《医疗机构管理条例》第十三条 }]'
  const surveyed = fixture['catalogue/all.yaml'].replace('    commitment:\n', `    ${step}\n    commitment:\n`)
  expect(said('- grant: clinic', '- grant: shop\n  - grant: clinic', surveyed)).toBe('')
})
