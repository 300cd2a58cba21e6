import { expect, test } from 'vitest'
import type { Bundle } from '../../bundle/model.ts'
import type { ItemState } from '../item-state.ts'
import type { ApplicationState } from '../state.ts'
import { findHandOverBreach, findTakeOverBreach } from './carrying.ts'
import { findIssuingBreach } from './guards.ts'
import { issuable, undelivered } from './results.ts'

const ended = (outcome: ItemState['outcome'], rest: Partial<ItemState> = {}): ItemState => ({
  status: 'ended',
  round: 1,
  outcome,
  ...rest,
})
const signature = { by: 'someone', at: 1 }
const electronic = { way: 'electronic' } as const

/** Every item on paper; together if nothing else is said. */
function results(items: Readonly<Record<string, ItemState>>, policy: 'together' | 'as-ready' = 'together') {
  const ids = Object.keys(items)
  const bundle = {
    items: ids.map((item) => ({ item, after: [], begins: 'at-once' })),
    deliver: { policy, ways: ['electronic'] },
    catalogue: {
      items: Object.fromEntries(ids.map((id) => [id, { id, certificate: 'licence' }])),
      certificates: { licence: { id: 'licence', name: '证', prefix: 'Z', medium: 'paper' } },
    },
  } as unknown as Bundle
  const isOver = Object.values(items).every(({ outcome }) => outcome !== undefined)
  const state = { status: isOver ? 'ready' : 'in-progress', way: 'window', items } as unknown as ApplicationState
  return { state, bundle }
}

const carried = ended('granted', { handedOver: signature, takenOver: signature })

test('only grants and refusals are handed out, and only what is out is out', () => {
  const all = results({
    granted: carried,
    refused: ended('refused'),
    out: ended('granted', { issuedAt: 1 }),
    blocked: ended('blocked'),
    withdrawn: ended('withdrawn'),
    expired: ended('expired'),
    unaccepted: ended('not-accepted'),
    skipped: { status: 'not-applicable', round: 0, outcome: 'not-applicable' },
  })
  expect(undelivered(all)).toEqual(['granted', 'refused'])
  expect(issuable(all)).toEqual(['granted', 'refused'])
  expect(findIssuingBreach(all, electronic)).toBeUndefined()
})

test('together, one paper that is not at the window holds up all; as ready, only itself', () => {
  const items = { a: carried, b: ended('granted', { handedOver: signature }) }
  expect(findIssuingBreach(results(items), electronic)).toEqual({ rule: 'ISS-01', items: ['b'] })
  expect(issuable(results(items))).toEqual([])
  expect(issuable(results(items, 'as-ready'))).toEqual(['a'])
  expect(findIssuingBreach(results(items, 'as-ready'), electronic)).toBeUndefined()
})

test('with nothing there to be handed out, there is nothing to do', () => {
  const open = results({ a: { status: 'open', round: 1 } }, 'as-ready')
  expect(findIssuingBreach(open, electronic)).toEqual({ rule: 'ISS-07.ready', items: [] })
  expect(findIssuingBreach(open, { ...electronic, items: ['a'] })).toEqual({ rule: 'ISS-07.ready', items: ['a'] })
})

test('a slip is signed by the department, then by the window, each once', () => {
  const at = (standing: ItemState) => results({ a: standing })
  const fresh = at(ended('granted'))
  const halfway = at(ended('granted', { handedOver: signature }))
  expect(findHandOverBreach(fresh, 'a')).toBeUndefined()
  expect(findTakeOverBreach(fresh.state, 'a')).toBe('ISS-01.order')
  expect(findHandOverBreach(halfway, 'a')).toBe('ISS-01.paper')
  expect(findTakeOverBreach(halfway.state, 'a')).toBeUndefined()
  expect(findTakeOverBreach(at(carried).state, 'a')).toBe('ISS-01.order')
  expect(findHandOverBreach(at(ended('refused')), 'a')).toBe('ISS-01.paper')
})
