import { expect, test } from 'vitest'
import { findBreak, link, root } from './chain.ts'
import type { Entry } from './events.ts'

const by = { role: 'system', id: 'machine' }
const entries: Entry[] = [
  { kind: 'submitted', owner: 'zhang', bundle: 'b', version: 1, plan: { a: true }, way: 'window', seq: 1, at: 1, by },
  { kind: 'opened', item: 'a', round: 1, seq: 2, at: 2, by },
  { kind: 'decided', item: 'a', decision: 'granted', seq: 3, at: 3, by: { role: 'officer', id: 'wang' } },
]

function chained(): { entry: Entry; link: string }[] {
  let before = root
  return entries.map((entry) => {
    before = link(before, entry)
    return { entry, link: before }
  })
}

test('a whole record has no break', () => expect(findBreak(chained())).toBeUndefined())

test('a changed, dropped, swapped or inserted entry is found at its place', () => {
  const changed = chained()
  changed[1] = { entry: { kind: 'opened', item: 'a', round: 9, seq: 2, at: 2, by }, link: changed[1]?.link ?? '' }
  expect(findBreak(changed)).toBe(2)
  expect(findBreak(chained().toSpliced(1, 1))).toBe(2)
  const [first, second, third] = chained()
  expect(findBreak([first, third, second].filter((each) => each !== undefined))).toBe(2)
  expect(findBreak(chained().toSpliced(1, 0, ...(second ? [second] : [])))).toBe(3)
})

test('the link does not depend on the order of fields or on undefined ones, as stores may change both', () => {
  const [first] = entries
  if (!first) throw new Error('no entry')
  const reordered = Object.fromEntries(Object.entries(first).reverse()) as unknown as Entry
  expect(link(root, { ...reordered, note: undefined } as unknown as Entry)).toBe(link(root, first))
})
