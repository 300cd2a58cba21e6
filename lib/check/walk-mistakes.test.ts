import { expect, test } from 'vitest'
import { type FixtureFile, problemsWhen } from './fixture.ts'

const w = 'newborn/walks/a.yaml'

/** What is wrong in a walk, and what is said: file:line:col, the mistake, the cure. */
const mistakes: readonly (readonly [says: string, FixtureFile, string, string, RegExp])[] = [
  [
    'a walk with an unknown item',
    w,
    '{ grant: household }',
    '{ grant: houshold }',
    /a\.yaml:6:36: .*"houshold".*"household"/,
  ],
  ['a walk with an unknown answer', w, 'card: no }', 'card: nope }', /a\.yaml:2:18: .*answer "nope"/],
  [
    'a walk that leaves a required element out',
    w,
    ', child.sex: female',
    '',
    /required element "child\.sex" \(新生儿性别\)/,
  ],
  ['a walk with an impossible choice', w, 'female', 'femal', /"child\.sex" has no valid value.*female, male/],
  ['a walk without a needed material', w, '[id-cards]', '[]', /material "id-cards"/],
  [
    'a walk with a check where nobody checks',
    w,
    '[{ grant: birth }',
    '[{ check: birth }, { grant: birth }',
    /a\.yaml:6:9: .*departments/,
  ],
  [
    'a walk that is accepted by a window that does not',
    w,
    '[{ grant: birth }',
    '[{ accept: all }, { grant: birth }',
    /:6:9: .*window does not accept/,
  ],
  [
    'a walk that answers a notice nobody gives',
    w,
    '[{ grant: birth }',
    '[{ answer: {} }, { grant: birth }',
    /no correction notice/,
  ],
  [
    'a check of an unknown item',
    w,
    '[{ grant: birth }',
    '[{ check: brith }, { grant: birth }',
    /no item "brith".*"birth"/,
  ],
  [
    'a finding at an unknown material',
    w,
    '[{ grant: birth }',
    '[{ check: birth, findings: [{ at: materials.id-crads, says: 不清 }] }, { grant: birth }',
    /no material "id-crads".*"id-cards"/,
  ],
  [
    'a finding that is nowhere',
    w,
    '[{ grant: birth }',
    '[{ check: birth, findings: [{ at: id-cards, says: 不清 }] }, { grant: birth }',
    /fields\.<element>/,
  ],
  ['a walk that forgets how an item ends', w, ', card: not-applicable', '', /not said how "card" ends/],
  ['a walk in which too much applies', w, 'card: not-applicable', 'card: granted', /"card" does not apply/],
  [
    'a walk in which an item is blocked by nothing',
    w,
    'household: granted, card',
    'household: blocked, card',
    /a\.yaml:7:\d+: "household" waits for nothing that is refused or blocked\. Write: granted/,
  ],
  [
    'a walk in which an item is granted though what it waits for is not',
    w,
    'items: { birth: granted',
    'items: { birth: refused',
    /"household" waits for "birth", which ends refused\. Write: blocked/,
  ],
  [
    'a value that is blank',
    w,
    'child.name: 张三',
    'child.name: " "',
    /a\.yaml:3:1: The required element "child\.name"/,
  ],
  [
    'a corrected value that is none',
    w,
    '[{ grant: birth }',
    '[{ correct: { item: birth, says: 性别有误 } }, { resubmit: { item: birth, form: { child.sex: boy } } }, { grant: birth }',
    /a\.yaml:6:\d+: "child\.sex".*Write one of female, male/,
  ],
  [
    'a commitment for an item that is misspelt',
    w,
    'deliver:',
    'commits: [brith]\ndeliver:',
    /a\.yaml:5:11: The bundle has no item "brith"\. Did you mean "birth"/,
  ],
  [
    'a commitment for an item that has none',
    w,
    'deliver:',
    'commits: [birth]\ndeliver:',
    /a\.yaml:5:11: "birth" is not to be had on commitment\. Delete it/,
  ],
  [
    'a gap that is misspelt',
    w,
    'deliver:',
    'gaps: [id-card]\ndeliver:',
    /a\.yaml:5:8: The bundle has no material "id-card"\. Did you mean "id-cards"/,
  ],
  [
    'a gap that no item tolerates',
    w,
    '[id-cards]',
    '[]\ngaps: [id-cards]',
    /a\.yaml:5:8: "birth" does not begin without "id-cards"\. Add it to the materials/,
  ],
  [
    'a gap that is there already',
    w,
    'deliver:',
    'gaps: [id-cards]\ndeliver:',
    /"id-cards" is handed in with the application/,
  ],
  [
    'a gap for which nobody asks',
    w,
    'deliver:',
    'gaps: [birth-proof]\ndeliver:',
    /Nobody asks for "birth-proof" in this case/,
  ],
  [
    'a material that follows without a promise',
    w,
    '{ issue',
    '{ fill: [id-cards] }, { issue',
    /a\.yaml:6:58: "id-cards" was not promised for later/,
  ],
  [
    'a material that follows and is misspelt',
    w,
    '{ issue',
    '{ fill: [id-crads] }, { issue',
    /no material "id-crads".*"id-cards"/,
  ],
  [
    'a check of what nobody has committed to',
    w,
    '{ issue: all }',
    '{ issue: all }, { post-check: { item: birth, says: 符合 } }',
    /a\.yaml:6:65: Nobody commits to "birth"/,
  ],
]

test.each(mistakes)('%s is said with its place and its cure', (_, file, passage, replacement, said) => {
  expect(problemsWhen(file, passage, replacement).join('\n')).toMatch(said)
})
