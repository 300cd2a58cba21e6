import { expect, test } from 'vitest'
import { toldWhen } from './told.ts'

const b = 'newborn/bundle.yaml'
const w = 'newborn/walks/granted.yaml'
const e = 'newborn/words.en.yaml'
const n = 'catalogue/items/newborn.yaml'
const c = 'catalogue/items/catering.yaml'

/** A reference of each kind with a slip of the finger in it, and what was meant. */
const slips: readonly (readonly [what: string, file: string, passage: string, put: string, meant: string])[] = [
  ['the lead department', b, 'lead: health-commission', 'lead: health-comission', 'health-commission'],
  [
    'an item of a bundle',
    b,
    'item: maternity-reimbursement',
    'item: maternity-reimbursment',
    'maternity-reimbursement',
  ],
  ['a prerequisite', b, 'after: [household-registration]', 'after: [houshold-registration]', 'household-registration'],
  ['a role of the item', b, 'as: { cardholder:', 'as: { cardholdr:', 'cardholder'],
  ['a role of the bundle', b, 'applicant: mother', 'applicant: mothr', 'mother'],
  ['a situation', b, 'situation.reimburse ==', 'situation.reimbuse ==', 'reimburse'],
  ['a field of a bundle', b, 'deliver: {', 'delivr: {', 'deliver'],
  ['an answer', 'retirement/bundle.yaml', '"special-work"', '"special-wrok"', 'special-work'],
  ['an item of a one-licence', 'catering/bundle.yaml', ', tobacco-licence]', ', tobaco-licence]', 'tobacco-licence'],
  [
    'the certificate of a one-licence',
    'catering/bundle.yaml',
    'certificate: catering-comprehensive-licence',
    'certificate: catering-comprehensive-license',
    'catering-comprehensive-licence',
  ],
  ['the department of an item', n, 'department: disease-control', 'department: disease-contol', 'disease-control'],
  [
    'an element of an item',
    n,
    '- child.birth_hospital\n      - { element: child.weight',
    '- child.birth_hosptal\n      - { element: child.weight',
    'child.birth_hospital',
  ],
  ['an element with limits', n, 'element: child.weeks', 'element: child.weks', 'child.weeks'],
  ['a made element', n, 'makes: [child.id_no,', 'makes: [child.id_non,', 'child.id_no'],
  [
    'a material of an item',
    n,
    '[parents-id-cards, parents-household-book',
    '[parents-id-crads, parents-household-book',
    'parents-id-cards',
  ],
  [
    'the certificate of an item',
    n,
    'certificate: vaccination-record',
    'certificate: vacination-record',
    'vaccination-record',
  ],
  ['a kind of item', n, 'kind: 行政确认', 'kind: 行政确定', '行政确认'],
  ['a mode', n, 'mode: filing', 'mode: fling', 'filing'],
  ['a material that may come later', c, 'food-rules: { days', 'food-ruls: { days', 'food-rules'],
  [
    'a material that a commitment replaces',
    c,
    '[food-flow, food-equipment, food-rules]',
    '[food-flow, food-equipmnt, food-rules]',
    'food-equipment',
  ],
  ['a field in a rule', c, 'form.premises.sign_text !=', 'form.premises.sign_txt !=', 'premises.sign_text'],
  ['a role in a rule', c, 'form.business.uscc', 'form.busines.uscc', 'business.uscc'],
  [
    'a kind of step',
    c,
    '- kind: site-survey\n        basis: 《中华人民共和国食品安全法》',
    '- kind: site-survy\n        basis: 《中华人民共和国食品安全法》',
    'site-survey',
  ],
  [
    'the certificate of a material',
    'catalogue/materials.yaml',
    'certificate: household-page',
    'certificate: houshold-page',
    'household-page',
  ],
  [
    'who shares a material',
    'catalogue/materials.yaml',
    'shared: civil-affairs',
    'shared: civil-afairs',
    'civil-affairs',
  ],
  [
    'a role that has an element',
    'catalogue/newborn.yaml',
    'type: number, of: [child] }',
    'type: number, of: [chid] }',
    'child',
  ],
  [
    'who shares an element',
    'catalogue/newborn.yaml',
    'name: 日期, type: date, of: [marriage], shared: { marriage: civil-affairs',
    'name: 日期, type: date, of: [marriage], shared: { marriage: civil-afairs',
    'civil-affairs',
  ],
  ['an item in words', e, '  vaccination-certificate:', '  vacination-certificate:', 'vaccination-certificate'],
  ['a situation in words', e, '  reimburse:', '  reimbuse:', 'reimburse'],
  ['an item in a walk', w, 'grant: birth-registration', 'grant: birth-registraton', 'birth-registration'],
  ['an element in a walk', w, 'child.feeding:', 'child.feding:', 'child.feeding'],
  ['a material in a walk', w, 'discharge-bill', 'dischrge-bill', 'discharge-bill'],
  [
    'an item that a walk ends',
    w,
    '    parenting-guidance: granted',
    '    parenting-guidence: granted',
    'parenting-guidance',
  ],
  ['what a walk’s grant makes', w, 'child.hukou_addr:', 'child.hukou_adr:', 'child.hukou_addr'],
  ['a situation in a walk', w, 'insure: yes', 'inshure: yes', 'insure'],
  [
    'an item of a region',
    'regions/410403.yaml',
    'resident-medical-insurance:',
    'resident-medical-insurence:',
    'resident-medical-insurance',
  ],
  ['the region above', 'regions/410403.yaml', 'within: "410400"', 'within: "410401"', '410400'],
  ['a field of the settings', 'settings.yaml', 'correction-notice:', 'corection-notice:', 'correction-notice'],
  [
    'an item of a scenario',
    'newborn/scenarios/ordinary.yaml',
    'birth-registration:',
    'birth-registraton:',
    'birth-registration',
  ],
  [
    'a department of a scenario',
    'newborn/scenarios/ordinary.yaml',
    'disease-control:',
    'disease-contrl:',
    'disease-control',
  ],
]

test.each(slips)('a misspelling of %s is told with what was meant', (_, file, passage, put, meant) => {
  expect(toldWhen(file, passage, put)).toContainEqual(expect.stringContaining(`Did you mean "${meant}"?`))
})
