import { expect, test } from 'vitest'
import { tidy } from '../../web/fields/tidy.ts'

test.each([
  ['id-no', ' 41040319901008003x ', '41040319901008003X'],
  ['id-no', '４１０４０３１９９０１００８００３Ｘ', '41040319901008003X'],
  ['phone', '139 0000 0001', '13900000001'],
  ['phone', '+8613900000001', '13900000001'],
  ['date', '2026-1-8', '2026-01-08'],
  ['date', '2026年1月8日', '2026-01-08'],
  ['date', '2026--', '2026--'],
  ['time', '6：30', '06:30'],
  ['time', '0630', '06:30'],
  ['time', '25', '25'],
  ['number', '３３００', '3300'],
  ['text', '  李 梅 ', '李 梅'],
])('%s: what was typed as “%s” is kept as “%s”', (type, typed, kept) => {
  expect(tidy(type, typed)).toBe(kept)
})
