import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Commitment, Mode } from '../../bundle/model.ts'
import { factsHold } from '../../rules/facts.ts'
import type { Dossier } from '../dossier.ts'
import { dossierOf, itemOf } from '../gaps/fixture.ts'
import { decideAtOpening as decide, isDecidedByRule } from './at-opening.ts'
import { findModeBreach } from './mode-breach.ts'

const decideAtOpening = (dossier: Dossier, id: string, form: Readonly<Record<string, string>>) =>
  decide(dossier, id, form, factsHold)

const decides = [
  { when: 'form.mother.age != ""', says: '母亲年龄已填' },
  { when: 'int(form.mother.age) >= 20', says: '母亲年满二十周岁' },
]
const pledge: Commitment = {
  content: '经营场所符合规定',
  requirements: ['场所安全'],
  liability: '撤销许可',
  replaces: [],
  check: { days: 10, count: 'natural' },
  fix: { days: 5, count: 'natural' },
}
const ruled = (mode: Mode) => dossierOf({ a: itemOf('a', { mode, decides }) })

test('ONL-09 the same facts give the same decision, and no facts give a refusal', () => {
  const value = fc.oneof(fc.string(), fc.integer().map(String), fc.constant('25'))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('mother.age', 'x'), value), fc.boolean(), (form, isFiling) => {
      const dossier = ruled(isFiling ? 'filing' : 'exempt')
      const first = decideAtOpening(dossier, 'a', form)
      expect(decideAtOpening(ruled(isFiling ? 'filing' : 'exempt'), 'a', { ...form })).toEqual(first)
      const [event] = first
      expect(first).toHaveLength(1)
      if (event?.kind === 'decided') expect(event).toMatchObject({ decision: 'granted', rule: { by: 'rules' } })
      else expect(event?.kind).toBe('sent-to-people')
    }),
  )
})

test('a grant by rule says all that held, and who sends it to people says what did not', () => {
  expect(decideAtOpening(ruled('exempt'), 'a', { 'mother.age': '25' })).toMatchObject([
    { decision: 'granted', rule: { because: ['母亲年龄已填', '母亲年满二十周岁'] } },
  ])
  expect(decideAtOpening(ruled('exempt'), 'a', { 'mother.age': '19' })).toEqual([
    { kind: 'sent-to-people', item: 'a', because: ['母亲年满二十周岁'] },
  ])
})

test('a decision by rule bears the seal of the department', () => {
  const dossier = dossierOf({ a: itemOf('a', { mode: 'exempt', decides }) }, {}, '某局行政审批专用章')
  expect(decideAtOpening(dossier, 'a', { 'mother.age': '25' })).toMatchObject([{ seal: '某局行政审批专用章' }])
})

test('neither rules nor a commitment pass over a step that the law requires', () => {
  const survey = {
    kind: 'site-survey',
    basis: '行政许可法 34',
    limit: pledge.check,
    required: true,
    officers: 2,
  } as const
  const exempt = itemOf('a', { mode: 'exempt', decides, steps: [survey] })
  const committed = itemOf('a', { mode: 'commitment', commitment: pledge, steps: [survey] })
  for (const item of [exempt, committed])
    expect(decideAtOpening(dossierOf({ a: item }, { commits: ['a'] }), 'a', { 'mother.age': '25' })).toMatchObject([
      { kind: 'sent-to-people', because: [expect.stringContaining('特殊环节')] },
    ])
  const optional = { ...committed, steps: [{ ...survey, required: false }] }
  expect(decideAtOpening(dossierOf({ a: optional }, { commits: ['a'] }), 'a', {})).toMatchObject([
    { decision: 'granted', rule: { by: 'commitment' } },
  ])
  expect(decideAtOpening(dossierOf({ a: optional }), 'a', {})).toEqual([])
})

test('strict items, items without rules, and items that are with people already are decided by nobody but people', () => {
  for (const item of [itemOf('a', { decides }), itemOf('a', { mode: 'exempt' }), itemOf('a', { mode: 'commitment' })])
    expect(decideAtOpening(dossierOf({ a: item }), 'a', { 'mother.age': '25' })).toEqual([])
  const back = ruled('exempt')
  const a = { status: 'waiting', round: 1, toPeople: ['…'] } as const
  const dossier = { ...back, state: { ...back.state, items: { a } } }
  expect(decideAtOpening(dossier, 'a', { 'mother.age': '25' })).toEqual([])
  expect(isDecidedByRule(dossier, 'a')).toBe(false)
})

test('PRO-12 only the refusal of a filing is forbidden', () => {
  for (const mode of ['exempt', 'filing', 'commitment', 'strict'] as const)
    for (const decision of ['granted', 'refused', 'correction'] as const)
      expect(findModeBreach(ruled(mode).bundle, 'a', decision)).toBe(
        mode === 'filing' && decision === 'refused' ? 'PRO-12' : undefined,
      )
})
