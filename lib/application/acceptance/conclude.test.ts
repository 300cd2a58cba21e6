import { expect, test } from 'vitest'
import type { Dossier } from '../dossier.ts'
import { dossierOf, itemOf } from '../gaps/fixture.ts'
import type { ItemCheck } from '../item-state.ts'
import type { ApplicationState } from '../state.ts'
import { mergeFindings, uncheckedItems } from './checks.ts'
import { conclude } from './conclude.ts'

const items = {
  a: itemOf('a', { materials: ['photo', 'plan'] }),
  b: itemOf('b', { materials: ['photo'] }),
  c: itemOf('c'),
}
const passed: ItemCheck = { by: { role: 'officer', id: 'x' }, at: 10, findings: [] }
const refuses = (reason: string): ItemCheck => ({
  ...passed,
  refuses: { code: 'barred', reason, basis: '行政许可法 78' },
})
const found = (...findings: [at: string, says: string][]): ItemCheck => ({
  ...passed,
  findings: findings.map(([at, says]) => ({ at, says })),
})

function checked(checks: Record<string, ItemCheck | undefined>, state: Partial<ApplicationState> = {}): Dossier {
  const dossier = dossierOf(items)
  const standing = Object.entries(checks).map(([id, check]) => [id, { status: 'waiting', round: 0, check }] as const)
  return {
    ...dossier,
    bundle: { ...dossier.bundle, accept: { by: 'departments', originals: true } },
    state: { ...dossier.state, status: 'checking', receivedAt: 5, ...state, items: Object.fromEntries(standing) },
  }
}

test('findings of the same place are told once, with what each said, and for which items', () => {
  const { state } = checked({
    a: found(['materials.photo', '模糊'], ['materials.plan', '缺页']),
    b: found(['materials.photo', '模糊']),
    c: passed,
  })
  expect(mergeFindings(state)).toEqual([
    { at: 'materials.photo', says: '模糊', items: ['a', 'b'] },
    { at: 'materials.plan', says: '缺页', items: ['a'] },
  ])
})

test('findings come before refusals, and a refusal of some before acceptance of the others', () => {
  expect(conclude(checked({ a: found(['materials.plan', '缺页']), b: refuses('x'), c: refuses('y') })).kind).toBe(
    'correction-noticed',
  )
  expect(conclude(checked({ a: passed, b: refuses('x'), c: refuses('y') }))).toEqual({
    kind: 'accepted',
    how: 'departments',
    from: 5,
  })
})

test('where nothing can be accepted there is one refusal with the reasons of all', () => {
  expect(conclude(checked({ a: refuses('x'), b: refuses('y'), c: refuses('x') }))).toEqual({
    kind: 'not-accepted',
    code: 'barred',
    reason: 'x；y',
    basis: '行政许可法 78',
  })
})

test('originals are to be seen first, unless the item that needs them is refused; seen before a supplement they are seen again', () => {
  const plan = { ...passed, originals: ['plan'] }
  expect(conclude(checked({ a: plan, b: passed, c: passed })).kind).toBe('pre-accepted')
  expect(conclude(checked({ a: { ...refuses('x'), originals: ['plan'] }, b: passed, c: passed })).kind).toBe('accepted')
  expect(conclude(checked({ a: plan, b: passed, c: passed }, { verifiedAt: 7 })).kind).toBe('accepted')
  expect(conclude(checked({ a: plan, b: passed, c: passed }, { verifiedAt: 4 })).kind).toBe('pre-accepted')
})

test('items that do not apply or were withdrawn are not waited for', () => {
  const { state } = checked({ a: undefined, b: passed, c: passed })
  expect(uncheckedItems(state)).toEqual(['a'])
  const a = { status: 'ended', round: 0, outcome: 'withdrawn' } as const
  expect(uncheckedItems({ ...state, items: { ...state.items, a } })).toEqual([])
})
