import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsHold, findTruth, parseFactRule } from './facts.ts'
import { findTableValue } from './table.ts'

/**
 * 国务院关于渐进式延迟法定退休年龄的办法（2024 年 9 月 13 日通过）: from the given month of birth on, a month more for every
 * `every` months of birth, until the last. By day of birth, in months.
 */
function ages(years: number, from: string, every: number, last: number) {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1
  const steps = Array.from({ length: last - years * 12 }, (_, n) => {
    const month = first + n * every
    return {
      from: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
      value: years * 12 + n + 1,
    }
  })
  return { rows: [{ from: '1900-01-01', value: years * 12 }, ...steps] }
}

const tables = {
  'retirement-age-men': ages(60, '1965-01', 4, 63 * 12),
  'retirement-age-women-55': ages(55, '1970-01', 4, 58 * 12),
  'retirement-age-women-50': ages(50, '1975-01', 2, 55 * 12),
}

const ageOf = (table: keyof typeof tables, birth: string) => {
  const months = findTableValue(tables[table], birth) ?? Number.NaN
  return [Math.floor(months / 12), months % 12]
}

test('the retirement ages of the decision of 2024-09-13 are read from dated tables by the day of birth', () => {
  expect(ageOf('retirement-age-men', '1964-12-31')).toEqual([60, 0])
  expect(ageOf('retirement-age-men', '1965-01-01')).toEqual([60, 1])
  expect(ageOf('retirement-age-men', '1965-04-30')).toEqual([60, 1])
  expect(ageOf('retirement-age-men', '1965-05-01')).toEqual([60, 2])
  expect(ageOf('retirement-age-men', '1976-08-31')).toEqual([62, 11])
  for (const birth of ['1976-09-01', '1990-07-15']) expect(ageOf('retirement-age-men', birth)).toEqual([63, 0])
  expect(ageOf('retirement-age-women-55', '1969-12-31')).toEqual([55, 0])
  expect(ageOf('retirement-age-women-55', '1970-01-01')).toEqual([55, 1])
  expect(ageOf('retirement-age-women-55', '1981-08-31')).toEqual([57, 11])
  expect(ageOf('retirement-age-women-55', '1981-09-01')).toEqual([58, 0])
  expect(ageOf('retirement-age-women-50', '1974-12-31')).toEqual([50, 0])
  expect(ageOf('retirement-age-women-50', '1975-01-15')).toEqual([50, 1])
  expect(ageOf('retirement-age-women-50', '1975-03-01')).toEqual([50, 2])
  expect(ageOf('retirement-age-women-50', '1984-10-31')).toEqual([54, 11])
  expect(ageOf('retirement-age-women-50', '1984-11-01')).toEqual([55, 0])
})

const elements = ['retiree.id_no', 'retiree.sex', 'retiree.retire_on', 'child.birth_time']
const retires =
  'months(birth(form.retiree.id_no), form.retiree.retire_on) >= table("retirement-age-men", birth(form.retiree.id_no))'

/** A number with a right check digit (GB 11643-1999) for somebody born on this day. */
function idNo(birth: string, sequence = '001'): string {
  const digits = `410402${birth.replaceAll('-', '')}${sequence}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
  return digits + '10X98765432'[sum % 11]
}

test('a man born in January 1965 retires at sixty years and one month, and not a day before', () => {
  const on = (day: string) => ({ form: { 'retiree.id_no': idNo('1965-01-20'), 'retiree.retire_on': day }, tables })
  expect(parseFactRule(retires, { elements, tables: Object.keys(tables) })).toEqual({
    condition: { text: retires, mentions: ['retiree.id_no', 'retiree.retire_on'] },
  })
  expect(factsHold(retires, on('2025-02-19'))).toBe(false)
  expect(factsHold(retires, on('2025-02-20'))).toBe(true)
})

test('day of birth and sex are read from an ID number', () => {
  const form = { 'retiree.id_no': idNo('1970-02-28', '002'), 'retiree.sex': 'female', 'child.birth_time': '2026-10-08' }
  for (const [text, expected] of [
    ['birth(form.retiree.id_no) == "1970-02-28"', true],
    ['sex(form.retiree.id_no) == "female"', true],
    ['sex(form.retiree.id_no) == form.retiree.sex', true],
    ['sex(form.retiree.id_no) in ["male"]', false],
    ['birth(form.retiree.id_no) < form.child.birth_time', true],
    ['months(form.child.birth_time, "2027-10-07") < 12', true],
    ['months(form.child.birth_time, "2027-10-08") == 12', true],
    ['months("2027-10-08", form.child.birth_time) == -12', true],
  ] as const)
    expect([text, findTruth(text, { form })]).toEqual([text, expected])
})

const faultsOf = (text: string) => {
  const parsed = parseFactRule(text, { elements, tables: Object.keys(tables) })
  return 'faults' in parsed ? parsed.faults : []
}

test('a table that there is not is found where it is named', () => {
  const text = 'table("retirement-age-man", form.retiree.retire_on) > 720'
  expect(faultsOf(text)).toMatchObject([
    { offset: 6, unknown: { name: 'retirement-age-man', known: Object.keys(tables) } },
  ])
  expect(factsHold(text, { form: { 'retiree.retire_on': '2026-01-01' }, tables })).toBe(false)
})

test('functions take what they are for, so many of them, and are compared with their own kind', () => {
  for (const text of [
    'birth(form.retiree.id_no)',
    'birth("410402197002280021") == "1970-02-28"',
    'birth(form.retiree.id_no, form.retiree.id_no) == "1970-02-28"',
    'birth() == "1970-02-28"',
    'birth(form.retiree.idno) == "1970-02-28"',
    'sex(form.retiree.id_no) == 1',
    'months(form.retiree.retire_on) > 1',
    'months(form.retiree.retire_on, "2026-02-30") > 1',
    'months(form.retiree.retire_on, 12) > 1',
    'months(size(form.retiree.id_no), form.retiree.retire_on) > 1',
    'months(form.retiree.retire_on, form.child.birth_time) > "12"',
    'months(form.retiree.retire_on, form.child.birth_time) > 12.0',
    'months("2026-01-01", "2026-02-01") == 1',
    'months(form.retiree.retire_on, form.child.birth_time, "2026-01-01") > 1',
    'table("retirement-age-men") > 1',
    'table(form.retiree.sex, form.retiree.retire_on) > 1',
    'table("retirement-age-men", form.retiree.retire_on) > 1.5',
    'table("retirement-age-men", table("retirement-age-men", form.retiree.retire_on)) > 1',
    'int(birth(form.retiree.id_no)) > 1',
    'constructor(form.retiree.id_no) == "x"',
    'form.retiree.id_no.birth() == "x"',
  ]) {
    expect(faultsOf(text).length, text).toBeGreaterThan(0)
    expect(
      factsHold(text, { form: { 'retiree.id_no': idNo('1970-02-28'), 'retiree.retire_on': '2026-01-01' }, tables }),
      text,
    ).toBe(false)
  }
})

test('what cannot be told from the form does not hold, whichever way the rule turns it', () => {
  const good = { 'retiree.id_no': idNo('1970-02-28'), 'retiree.retire_on': '2026-01-01' }
  for (const [form, of] of [
    [{ ...good, 'retiree.id_no': '410402197002280022' }, 'a wrong check digit'],
    [{ ...good, 'retiree.id_no': '' }, 'no number'],
    [{ ...good, 'retiree.retire_on': '2026-02-30' }, 'no day'],
    [{ ...good, 'retiree.retire_on': '2026-1-1' }, 'a day written otherwise'],
    [{ 'retiree.id_no': good['retiree.id_no'] }, 'nothing'],
  ] as const)
    for (const text of [retires, `!(${retires})`, `${retires} || true`, `true && !(${retires})`]) {
      expect(findTruth(text, { form, tables }), of).toBeUndefined()
      expect(factsHold(text, { form, tables }), of).toBe(false)
    }
  const late = { rows: [{ from: '2030-01-01', value: 1 }] }
  expect(findTruth('table("late", form.retiree.retire_on) < 5', { form: good, tables: { late } })).toBeUndefined()
  expect(findTruth(retires, { form: good })).toBeUndefined()
})

test('rules with functions never throw, and are judged in time that grows with their length', () => {
  const piece = fc.constantFrom(
    'months(',
    'birth(',
    'sex(',
    'table("retirement-age-men",',
    'form.retiree.id_no',
    ')',
    ',',
    '"2026-01-01"',
    '>=',
    '720',
    '&&',
    '!',
    '(',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      expect(typeof factsHold(text, { form: { 'retiree.id_no': idNo('1970-02-28') }, tables })).toBe('boolean')
      parseFactRule(text, { elements, tables: [] })
    }),
    { numRuns: 500 },
  )
})
