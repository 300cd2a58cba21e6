import { expect, test } from 'vitest'
import { loadBundles } from '../../bundle/load.ts'
import type { Bundle } from '../../bundle/model.ts'
import { fixture, problemsOf } from '../../check/fixture.ts'
import { findUnobtainable } from './find-unobtainable.ts'
import { printAskOnce } from './print-ask-once.ts'
import { proveAskOnce } from './prove-ask-once.ts'

const c = 'catalogue/all.yaml'
const b = 'newborn/bundle.yaml'

/** The fixture with a number that the household makes and the card needs, a consent of both, and a mobile on file. */
const catalogue = fixture[c]
  .replace(
    '  sex: {',
    `  number: { name: 身份号码, type: text, of: [child] }
  consent: { name: 同意, type: consent, of: [child] }
  mobile: { name: 手机号码, type: phone, of: [child], shared: { child: police } }
  sex: {`,
  )
  .replace(
    'legal-limit: { days: 5 }, elements: [child.name]',
    'legal-limit: { days: 5 }, makes: [child.number], elements: [child.name, child.consent]',
  )
  .replace('name: 社会保障卡,', 'name: 社会保障卡, elements: [child.name, child.number, child.consent, child.mobile],')

const files = { ...fixture, [c]: catalogue }
const load = (all: Readonly<Record<string, string>>) => {
  const [draft] = loadBundles(Object.entries(all).map(([file, text]) => ({ file, text }))).bundles
  if (!draft) throw new Error('no bundle')
  return draft
}

test('of every item it is shown where each thing that it needs comes from, under all answers', () => {
  const proof = proveAskOnce(load(files).bundle)
  expect([proof.plans, proof.failures]).toEqual([2, []])
  const card = proof.items.find(({ item }) => item === 'card')
  expect(
    card?.needs.map(({ id, ways }) => [id, ways.map(({ source, by, serves }) => [source, by, serves.length])]),
  ).toEqual([
    ['child.name', [['asked', undefined, 3]]],
    ['child.number', [['made', 'household', 1]]],
    ['child.consent.card', [['asked', undefined, 1]]],
    ['child.mobile', [['shared', 'police', 1]]],
  ])
  expect(printAskOnce(load(files).bundle)).toContain('新生儿身份号码：由“户口登记”产生，不问')
})

test('what another item fixes is waited for, or the place is told', () => {
  const hasty = { ...files, [b]: fixture[b].replace('after: [household]', 'after: [birth]') }
  expect(problemsOf(hasty).join()).toMatch(
    /bundle\.yaml:11:11: "card" needs 新生儿身份号码, which "household" fixes, and does not wait for it when card = yes \(是\)\. Write: after: \[household\]/,
  )
})

test('two fields of one role, and two materials, with the same name are one thing defined twice', () => {
  const doubled = catalogue.replace('  sex: {', '  phone: { name: 手机号码, type: phone, of: [child] }\n  sex: {')
  expect(problemsOf({ ...files, [c]: doubled }).join()).toMatch(
    /"child\.phone" and "child\.mobile" are both “新生儿手机号码”/,
  )
  const papers = catalogue.replace('  floor-plan:', '  cards: { name: 父母居民身份证 }\n  floor-plan:')
  expect(problemsOf({ ...files, [c]: papers }).join()).toMatch(/"cards" and "id-cards" are both “父母居民身份证”/)
})

test('a bundle in which something cannot be had, or a consent would serve two, is not proved', () => {
  const draft = load(files)
  const { card, household } = draft.bundle.catalogue.items
  if (!card || !household) throw new Error('no items')
  const changed = (items: Bundle['catalogue']['items']): Bundle => ({
    ...draft.bundle,
    catalogue: { ...draft.bundle.catalogue, items: { ...draft.bundle.catalogue.items, ...items } },
  })
  const lost = changed({ card: { ...card, elements: [...card.elements, 'child.lost'] } })
  expect(findUnobtainable({ ...draft, bundle: lost }).map(({ says }) => says)).toEqual([
    '"card" needs child.lost (child.lost), and nobody is asked for it, has it on file or makes it when card = yes.',
  ])
  const merged = changed({ card: { ...card, elements: [...card.elements, 'child.consent.household'] } })
  expect(findUnobtainable({ ...draft, bundle: merged }).map(({ says }) => says)).toEqual([
    expect.stringContaining(
      '"household" needs 新生儿同意（户口登记） (child.consent.household), which is given for one item only',
    ),
    expect.stringContaining('"card" needs 新生儿同意（户口登记）'),
  ])
})

test('where the answers combine in more ways than can be tried, it is said that nothing is shown', () => {
  const ids = Array.from({ length: 13 }, (_, n) => `s${n}`)
  const situations = ids.map((id) => `  ${id}: { ask: 问${id}, answers: { yes: 是, no: 否 } }`).join('\n')
  const items = `items:\n  - item: birth\n  - item: card\n    when: ${ids.map((id) => `situation.${id} == "yes"`).join(' || ')}\n`
  const wide = `bundle: wide\nname: 宽\nfor: person\nlead: health\nsituations:\n${situations}\n${items}deliver: { ways: [window] }\n`
  const draft = load({ [c]: catalogue, 'wide/bundle.yaml': wide })
  expect(proveAskOnce(draft.bundle).plans).toBeUndefined()
  expect(printAskOnce(draft.bundle)).toContain('无法逐一证明')
  expect(findUnobtainable(draft).map(({ at, says }) => [at.line, says])).toEqual([
    [5, 'The answers combine in more than 4096 ways: it cannot be shown that everything is asked once.'],
  ])
})
