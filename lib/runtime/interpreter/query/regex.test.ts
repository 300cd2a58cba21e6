import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openBudget } from './budget.ts'
import { regexEngine } from './regex-run.ts'

const exec = (pattern: RegExp, text: string) => {
  const Engine = regexEngine(openBudget())
  return new Engine(pattern).exec(text)
}

const same = (pattern: RegExp, text: string): void => {
  const native = pattern.exec(text)
  const own = exec(pattern, text)
  expect(own && [...own, own.index]).toEqual(native && [...native, native.index])
}

test.each([
  [/^[a-z]+$/, 'hello'],
  [/(\w+)@(\w+)\.com/, 'mail me at li@example.com now'],
  [/a{2,3}/, 'aaaa'],
  [/a{2,3}?/, 'aaaa'],
  [/(a|ab)(c|bcd)(d*)/, 'abcd'],
  [/x*/, 'aaa'],
  [/(?:ab)+?c/, 'xababc'],
  [/\bfoo\b/i, 'a FOO b'],
  [/^b$/m, 'a\nb\nc'],
  [/[^\]x]+/, 'ab]'],
  [/\u4e2d.国?/, '华中中国'],
  [/(?<year>\d{4})-(\d\d)/, 'on 2024-05'],
  [/(a)|(b)/, 'b'],
  [/()*a/, 'ba'],
  [/a||b/, 'b'],
] as const)('the linear engine finds what the native one finds: %s', (pattern, text) => same(pattern, text))

const patternPiece = fc.constantFrom(
  'a',
  'b',
  '.',
  '[ab]',
  '(a)',
  '(?:ab)',
  '(a|b)',
  '\\w',
  'a*',
  'b+?',
  '(ab)?',
  'a{1,2}',
  '|',
  '^',
  '$',
)

test('the linear engine agrees with the native one on random patterns and texts', () => {
  fc.assert(
    fc.property(
      fc.array(patternPiece, { minLength: 1, maxLength: 6 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 }),
      (pieces, text) => same(new RegExp(pieces.join('')), text),
    ),
    { numRuns: 2000 },
  )
})

test('patterns that make a backtracking engine hang take linear time', () => {
  const began = performance.now()
  expect(exec(/^(a+)+$/, `${'a'.repeat(2000)}b`)).toBeNull()
  expect(exec(/^(a|a)*$/, `${'a'.repeat(2000)}b`)).toBeNull()
  expect(exec(/(.*)*x/, 'a'.repeat(500))).toBeNull()
  expect(performance.now() - began).toBeLessThan(2000)
})

test.each([
  [/(?=a)b/, 'Look-around'],
  [/(?<!a)b/, 'Look-around'],
  [/(a)\1/, 'Back references'],
  [/(?:a{100}){100}/, 'too large'],
] as const)('what needs more than linear time or space is refused: %s', (pattern, message) => {
  expect(() => exec(pattern, 'ab')).toThrow(message)
})

test('an expression cannot search a long text again and again', () => {
  const Engine = regexEngine(openBudget(1000))
  expect(() => new Engine(/a.*z/).exec('a'.repeat(100_000))).toThrow('excessive work')
})
