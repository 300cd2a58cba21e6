import { expect, test } from 'vitest'
import { judgeValue } from './judge-value.ts'
import type { Element } from './model.ts'

const element = (id: string, type: Element['type']): Element => ({ id, name: id, type, required: true })

test('values are judged by what their element holds', () => {
  const judged = (type: Element['type'], value: string) =>
    judgeValue({ ...element('x', type), choices: [{ id: 'a', name: '甲' }] }, value)
  const good: [Element['type'], string][] = [
    ['date', '2028-02-29'],
    ['time', '23:59'],
    ['phone', '13800000000'],
    ['phone', '0375-1234567'],
    ['yes-no', 'no'],
    ['choice', 'a'],
    ['number', '-3.5'],
  ]
  const bad: [Element['type'], string][] = [
    ['date', '2027-02-29'],
    ['date', '2026-1-1'],
    ['time', '24:00'],
    ['phone', '138'],
    ['yes-no', '是'],
    ['number', '1e3'],
    ['uscc', '91350100M000100'],
  ]
  for (const [type, value] of good) expect(judged(type, value), `${type} ${value}`).toBeUndefined()
  for (const [type, value] of bad) expect(judged(type, value), `${type} ${value}`).toBe('malformed')
  expect(judged('choice', 'b')).toBe('not-a-choice')
  expect(judged('text', '长'.repeat(401))).toBe('too-long')
})

test('of a value departments accept what they say, and what is wrong with another has a name', () => {
  const judged = (type: Element['type'], limits: Element['limits'], value: string) =>
    judgeValue(
      {
        ...element('x', type),
        choices: [
          { id: 'a', name: '甲' },
          { id: 'b', name: '乙' },
        ],
        limits,
      },
      value,
    )
  const cases: readonly [Element['type'], Element['limits'], string, string | undefined][] = [
    ['text', { minLength: 2 }, '甲', 'too-short'],
    ['text', { minLength: 2, maxLength: 4 }, '𠮷𠮷𠮷𠮷', undefined],
    ['text', { maxLength: 4 }, '甲乙丙丁戊', 'too-long'],
    ['number', { least: 0, most: 100 }, '100', undefined],
    ['number', { least: 0 }, '-0.5', 'too-small'],
    ['number', { most: 100 }, '100.5', 'too-large'],
    ['text', { format: 'digits' }, '0375', undefined],
    ['text', { format: 'digits' }, '037a', 'malformed'],
    ['text', { format: 'letters' }, 'AbC', undefined],
    ['text', { format: 'letters' }, 'Ab1', 'malformed'],
    ['text', { format: 'chinese' }, '阿依古丽·买买提', undefined],
    ['text', { format: 'chinese' }, 'Li Mei', 'malformed'],
    ['text', { format: 'year' }, '2026', undefined],
    ['text', { format: 'year' }, '26', 'malformed'],
    ['text', { format: 'month' }, '2026-12', undefined],
    ['text', { format: 'month' }, '2026-13', 'malformed'],
    ['choice', { choices: ['a'] }, 'a', undefined],
    ['choice', { choices: ['a'] }, 'b', 'not-a-choice'],
  ]
  for (const [type, limits, value, wrong] of cases) expect([value, judged(type, limits, value)]).toEqual([value, wrong])
})

test('consent is given with yes, and where it must be given nothing else will do; a signature is any name', () => {
  const consent = (required: boolean, value: string) => judgeValue({ ...element('x', 'consent'), required }, value)
  expect(consent(true, 'yes')).toBeUndefined()
  expect(consent(true, 'no')).toBe('not-agreed')
  expect(consent(false, 'no')).toBeUndefined()
  expect(consent(false, '同意')).toBe('malformed')
  expect(judgeValue(element('x', 'signature'), '张三')).toBeUndefined()
})
