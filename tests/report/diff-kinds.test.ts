import { expect, test } from 'vitest'
import { readBundleFiles } from '../../lib/adapters/local/bundle-files.ts'
import type { Draft } from '../../lib/bundle/draft.ts'
import { loadBundles } from '../../lib/bundle/load.ts'
import type { Bundle, BundleItem, Item } from '../../lib/bundle/model.ts'
import { diffBundle } from '../../lib/report/diff/diff.ts'
import { type Facts, factsOf } from '../../lib/report/diff/facts.ts'

const loaded = loadBundles(readBundleFiles('bundles').filter(({ file }) => !/^[^/]+\/(walks|scenarios)\//.test(file)))
const draft = loaded.bundles.find(({ bundle }) => bundle.id === 'newborn')
if (!draft) throw new Error('there is no newborn bundle')
const newborn: Draft = draft
const { bundle } = newborn
const working = (days: number) => ({ days, count: 'working' as const })

type Change = (bundle: Bundle) => Bundle
const item =
  (id: string, change: Partial<Item> | ((item: Item) => Partial<Item>)): Change =>
  (bundle) => {
    const old = bundle.catalogue.items[id]
    if (!old) throw new Error(`there is no item ${id}`)
    const items = {
      ...bundle.catalogue.items,
      [id]: { ...old, ...(typeof change === 'function' ? change(old) : change) },
    }
    return { ...bundle, catalogue: { ...bundle.catalogue, items } }
  }
const placed =
  (id: string, change: Partial<BundleItem>): Change =>
  (bundle) => ({ ...bundle, items: bundle.items.map((each) => (each.item === id ? { ...each, ...change } : each)) })
const dropped =
  (id: string): Change =>
  (bundle) => ({ ...bundle, items: bundle.items.filter((each) => each.item !== id) })
const legal = item('social-security-card', { legalLimit: working(10) })(bundle)

/** `group kind path op` of every change, from one version to the other. */
function told(after: Bundle, before: Bundle = bundle, facts?: (bundle: Bundle) => Facts): readonly string[] {
  const side = (version: Bundle) => ({
    draft: { ...newborn, bundle: version },
    ...(facts && { facts: facts(version) }),
  })
  return diffBundle(side(before), side(after)).map(({ group, kind, path, op }) => `${group} ${kind} ${path} ${op}`)
}
const withFacts = (version: Bundle) => factsOf(version, loaded)
const of = 'catalogue.items'

test.each<[what: string, change: Change, expected: readonly string[]]>([
  [
    'a longer promise is stricter for applicants and safe for departments',
    item('household-registration', { promise: working(9) }),
    [
      `applicants stricter ${of}.household-registration.promise more`,
      `departments safe ${of}.household-registration.promise more`,
    ],
  ],
  [
    'a shortened promise is safe for applicants and stricter for departments',
    item('maternity-reimbursement', { promise: working(1) }),
    [
      `departments stricter ${of}.maternity-reimbursement.promise less`,
      `applicants safe ${of}.maternity-reimbursement.promise less`,
    ],
  ],
  [
    'an item that others wait for is missed by them',
    dropped('birth-certificate'),
    ['applicants breaking items.birth-certificate removed'],
  ],
  [
    'an item that nobody waits for must be done apart',
    dropped('parenting-guidance'),
    ['applicants stricter items.parenting-guidance removed'],
  ],
  [
    'a certificate that is no longer issued',
    item('birth-certificate', ({ certificate: _, ...rest }) => ({ ...rest, certificate: undefined })),
    [`applicants breaking ${of}.birth-certificate.certificate removed`],
  ],
  [
    'a fee where there was none',
    item('birth-certificate', { fee: { yuan: 20, per: '件', basis: '《某法》第一条' } }),
    [`applicants stricter ${of}.birth-certificate.fee added`],
  ],
  [
    'a stricter mode',
    item('parenting-guidance', { mode: 'strict' }),
    [`applicants stricter ${of}.parenting-guidance.mode more`],
  ],
  [
    'another department',
    item('parenting-guidance', { department: 'public-security' }),
    [
      `departments stricter ${of}.parenting-guidance.department changed`,
      `running stricter ${of}.parenting-guidance.department changed`,
    ],
  ],
  [
    'an item that is suspended cannot be filed any more, and what was filed goes on',
    item('parenting-guidance', { status: { is: 'suspended', since: '2026-12-01', notice: '暂停公告' } }),
    [`applicants breaking ${of}.parenting-guidance.status added`, `running safe ${of}.parenting-guidance.status added`],
  ],
  [
    'an item that waits for one more',
    placed('parenting-guidance', { after: ['birth-certificate', 'household-registration'] }),
    ['applicants stricter items.parenting-guidance.after.household-registration added'],
  ],
  [
    'an item that begins only after results',
    placed('household-registration', { begins: 'after-results' }),
    [
      'applicants stricter items.household-registration.begins more',
      'departments safe items.household-registration.begins more',
    ],
  ],
  [
    'roles that other people have',
    placed('social-security-card', { as: { cardholder: 'child', applicant: 'father' } }),
    ['applicants stricter items.social-security-card.as.applicant changed'],
  ],
  [
    'a review point less is one safeguard less',
    item('birth-certificate', ({ points = [] }) => ({ points: points.slice(1) })),
    [`departments stricter ${of}.birth-certificate.points.delivery removed`],
  ],
  [
    'a new condition',
    item('birth-certificate', ({ conditions = [] }) => ({ conditions: [...conditions, { says: '父母到场' }] })),
    [`applicants stricter ${of}.birth-certificate.conditions.父母到场 added`],
  ],
  [
    'a way of delivery less',
    (bundle) => ({ ...bundle, deliver: { ...bundle.deliver, ways: ['window'] } }),
    ['applicants stricter deliver.ways.mail removed'],
  ],
  ['another name', (bundle) => ({ ...bundle, name: '出生一件事' }), ['words safe name changed']],
])('%s', (_, change, expected) => {
  const changes = told(change(bundle))
  for (const each of expected) expect(changes).toContain(each)
})

test('another order of a written list, and other words for the same rule, change nothing but words', () => {
  const turned = item('social-security-card', ({ basis }) => ({ basis: basis.toReversed() }))(bundle)
  expect(told(turned)).toEqual([`words safe ${of}.social-security-card.basis moved`])
  const ruled = item('birth-certificate', { conditions: [{ says: '有姓名', when: 'form.child.name != ""' }] })(bundle)
  const reworded = item('birth-certificate', { conditions: [{ says: '已取名', when: 'form.child.name != ""' }] })(
    bundle,
  )
  expect(told(reworded, ruled)).toEqual([`words safe ${of}.birth-certificate.conditions.有姓名.says changed`])
})

test('a comprehensive licence that is no longer given breaks what rests on it', () => {
  const licensed = { ...bundle, comprehensive: { certificate: 'x', of: ['birth-certificate', 'birth-registration'] } }
  expect(told(bundle, licensed)).toEqual(['applicants breaking comprehensive removed'])
  expect(told(licensed)).toEqual(['applicants safe comprehensive added'])
})

test('a legal limit cannot be lengthened while its basis stays, and is to be compared when that changed too', () => {
  const longer = item('social-security-card', { legalLimit: working(20) })(legal)
  const path = `${of}.social-security-card.legalLimit`
  expect(told(longer, legal)).toContain(`applicants breaking ${path} more`)
  const rebased = item('social-security-card', ({ basis }) => ({ basis: [...basis, '《新法》第一条'] }))(longer)
  expect(told(rebased, legal)).toContain(`applicants stricter ${path} more`)
  expect(told(legal, longer)).toContain(`departments stricter ${path} less`)
})

test('what people fill in and hand in is told of the whole form: one more item that needs it burdens nobody twice', () => {
  const already = item('household-registration', ({ elements }) => ({ elements: [...elements, 'child.weight'] }))(
    bundle,
  )
  const changes = told(already, bundle, withFacts)
  expect(changes).toContain(`departments safe ${of}.household-registration.elements.child.weight added`)
  expect(changes.join()).not.toMatch(/applicants stricter/)
  const paper = item('birth-certificate', ({ materials }) => ({ materials: [...materials, 'discharge-summary'] }))(
    bundle,
  )
  expect(told(paper, bundle, withFacts)).toContain('applicants stricter form.papers.discharge-summary more')
})

test('an element that a grant no longer fixes is asked of people', () => {
  const asks = item('birth-certificate', { makes: undefined })(bundle)
  const changes = told(asks, bundle, withFacts)
  expect(changes).toContain(`applicants stricter ${of}.birth-certificate.makes.child.birth_cert_no removed`)
  expect(changes).toContain('applicants stricter form.fields.child.birth_cert_no added')
})

test('days of the whole follow the critical path, by promise and by law', () => {
  const slow = item('household-registration', { promise: working(40) })(bundle)
  const changes = told(slow, bundle, withFacts)
  expect(changes).toContain('applicants stricter figures.promised more')
  expect(changes).toContain('applicants safe figures.path changed')
  expect(told(bundle, slow, withFacts)).toContain('applicants safe figures.promised less')
})

test('a machine of another shape is for new filings only', () => {
  const waits = placed('parenting-guidance', { begins: 'after-results' })(bundle)
  expect(told(waits, bundle, withFacts)).toContain('running safe machine.parenting-guidance changed')
})
