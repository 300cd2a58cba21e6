import { expect, test } from 'vitest'
import { isIdNo, isUscc } from './identifiers.ts'

test('ID numbers with a right check digit and a real date are accepted', () => {
  for (const number of ['11010519491231002X', '410402199001010019', '410403198506151230'])
    expect(isIdNo(number), number).toBe(true)
})

test('ID numbers with another check digit, an impossible date or another length are refused', () => {
  for (const number of ['410402199001010021', '410402199002300019', '11010519491231002x', '110105491231002', ''])
    expect(isIdNo(number), number).toBe(false)
})

test('29 February exists in leap years only', () => {
  const withCheck = (first17: string) => [...'0123456789X'].filter((check) => isIdNo(first17 + check))
  expect(withCheck('41040220000229001')).toHaveLength(1)
  expect(withCheck('41040219000229001')).toHaveLength(0)
  expect(withCheck('41040219010229001')).toHaveLength(0)
})

test('any one wrong digit of an ID number is noticed', () => {
  const number = '410402199001010019'
  for (let at = 14; at < 17; at++)
    for (const digit of '0123456789')
      if (digit !== number[at]) expect(isIdNo(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false)
})

test('credit codes are checked by their last character', () => {
  expect(isUscc('91350100M000100Y43')).toBe(true)
  expect(isUscc('91350100M000100Y44')).toBe(false)
  expect(isUscc('91350100M000100Y4')).toBe(false)
  expect(isUscc('91350100I000100Y43')).toBe(false)
  expect(isUscc('11100000000013338W')).toBe(true)
})
