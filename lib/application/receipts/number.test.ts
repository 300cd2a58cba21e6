import { expect, test } from 'vitest'
import { codeOf, numberOf, readNumber } from './number.ts'
import type { ReceiptDraft } from './receipt.ts'
import { receiptKinds } from './words.ts'

const draft: ReceiptDraft = { kind: 'accepted', at: Date.UTC(2026, 10, 22, 16), seal: '', lines: [] }

test('a number bears the day in China, the application and the entry, and tells them again', () => {
  expect(numberOf('01abc', 12, draft, 1)).toBe('SL-20261123-01abc-12')
  expect(numberOf('01abc', 12, draft, 3)).toBe('SL-20261123-01abc-12-3')
  for (const number of ['SL-20261123-01abc-12', 'SL-20261123-01abc-12-3'])
    expect(readNumber(number)).toEqual({ application: '01abc', seq: 12 })
})

test('what is no number names nothing', () => {
  for (const text of ['', 'SL', 'sl-20261123-01abc-12', 'SL-20261123-01abc', 'SL-20261123-../x-1', 'SL-20261123-a-1 '])
    expect(readNumber(text)).toBeUndefined()
})

test('the numbers of different documents begin differently', () => {
  const prefixes = Object.values(receiptKinds).map(({ prefix }) => prefix)
  expect(new Set(prefixes).size).toBe(prefixes.length)
})

test('a code is the beginning of the link, in fours', () => {
  expect(codeOf('0123456789abcdef'.repeat(4))).toBe('0123-4567-89ab-cdef')
})
