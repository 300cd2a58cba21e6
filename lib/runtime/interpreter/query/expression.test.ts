import { createHash } from 'node:crypto'
import fc from 'fast-check'
import jsonata from 'jsonata'
import { expect, test } from 'vitest'
import type { Json } from '../../model.ts'
import { surroundingsAt } from '../play.ts'
import { compile } from './expression.ts'
import { errorText } from './query-error.ts'
import type { Scope } from './scope.ts'

const scope = (input: Json = {}, variables: Record<string, Json> = {}): Scope => ({
  surroundings: surroundingsAt(1_700_000_000_000, 1),
  states: () => ({ input, context: { Execution: { Input: input } } }),
  findVariable: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
  variables: () => variables,
})

const evaluate = async (source: string, input?: Json, variables?: Record<string, Json>): Promise<Json | undefined> => {
  const expression = compile(source)
  const at = scope(input, variables)
  return expression.findDirectly(at) ?? expression.evaluate(at)
}

const refusal = (source: string, input?: Json) =>
  evaluate(source, input).then(
    (value) => `answered ${JSON.stringify(value)?.slice(0, 50)}`,
    (thrown: unknown) => errorText(thrown),
  )

test.each([
  ['$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]],
  ['$partition([0], 1)', [[0]]],
  ['$parse("-0") & ""', '0'],
  ['$partition([1,2,3], 2.9)', [[1, 2], [3]]],
  ['$partition([1,2,3], 0)', undefined],
  ['$partition([], 2)', undefined],
  ['$range(0, 10, 5)', [0, 5, 10]],
  ['$range(3, 1, -1)', [3, 2, 1]],
  ['$range(-1.7, 2, 1)', [-1, 0, 1, 2]],
  ['$range(1, 1, 1)', 1],
  ['$range(1, 3, -1)', undefined],
  ['$range(1, 3)', undefined],
  ['$parse("[1,{\\"a\\":null}]")', [1, { a: null }]],
  ['$hash("x", "SHA-256")', createHash('sha256').update('x').digest('hex')],
  ['$hash("x", "MD5")', createHash('md5').update('x').digest('hex')],
  ['$hash("x")', undefined],
  ['$uuid()', 'uuid-1-1'],
  ['$random()', 0.5],
  ['$random(42)', 0.7275636800328681],
  ['$random(-7) = $random(-7) and $random(7) != $random(8)', true],
  ['$millis()', 1_700_000_000_000],
  ['$now()', '2023-11-14T22:13:20.000Z'],
  ['$now("[Y]/[M]/[D]")', '2023/11/14'],
  ['$shuffle([1,2,3])', [1, 3, 2]],
  ['$toMillis("2024-02-03", "[Y0001]-[M01]-[D01]")', Date.UTC(2024, 1, 3)],
  ['$pad("a", -4, "xy")', 'xyxa'],
  ['$append([1], [2, 3])', [1, 2, 3]],
  ['$distinct([{"a":1,"b":2}, {"b":2,"a":1}, 1, 1])', [{ a: 1, b: 2 }, 1]],
  ['$merge([{"a":1},{"b":2}])', { a: 1, b: 2 }],
  ['$match("ab12cd3", /[0-9]+/).match', ['12', '3']],
  ['$replace("2024-05-06", /(\\d+)-(\\d+)-(\\d+)/, "$3.$2.$1")', '06.05.2024'],
  ['$split("a1b22c", /\\d+/)', ['a', 'b', 'c']],
  ['$contains("Hello", /^h/i)', true],
  ['$parseInteger("abc", "0")', 'NaN'],
  ['null', null],
  ['[]', []],
] as const)('%s answers %j', async (source, value) => {
  expect(await evaluate(source)).toEqual(value)
})

test('there is no $eval, and what a function refuses is told with its code', async () => {
  expect(await refusal('$eval("1")')).toMatch(/^\. T1006: /)
  expect(await refusal('$parse("{")')).toMatch(/^\. D3137: /)
  expect(await refusal('$hash("x", "SHA1")')).toBe(
    '. T0410: Argument 2 of function "hash" does not match function signature',
  )
  expect(await refusal('$partition([1], -1)')).toMatch(/^\. T0410: Argument 2 of function "partition"/)
  expect(await refusal('1 +')).toMatch(/^\. S0207: /)
})

/** Processor time of this thread: the other ones of a busy computer do not count. */
const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000

const hostile: Readonly<Record<string, string>> = {
  'endless recursion': '($f := function($n) { $n + $f($n + 1) }; $f(1))',
  'an endless tail loop': '($f := function($n) { $f($n + 1) }; $f(1))',
  'a huge padding': '$pad("x", 100000000)',
  'a huge range': '[1..9000000]',
  'a huge computed range': '$range(1, 1e9, 1)',
  'doubling a list': '$reduce([1..60], function($a, $b) { $append($a, $a) }, [1])',
  'doubling a text': '$reduce([1..60], function($a, $b) { $a & $a }, "xx")',
  'doubling a tree': '$string($reduce([1..60], function($a, $b) { [[$a], [$a]] }, [1]))',
  'comparing doubled trees':
    '($d := function() { $reduce([1..60], function($a, $b) { [[$a], [$a]] }, [1]) }; $d() = $d())',
  'loops in loops': '$map([1..9999], function($a) { $map([1..9999], function($b) { $a * $b }) })',
  'a catastrophic picture': `$toMillis("${'1'.repeat(60)}x", "${'[Y]'.repeat(20)}")`,
  'writing a long text again and again':
    '($t := $pad("x", 200000); $map([1..9999], function($i) { $length($string([$t])) }))',
  'sorting by a slow rule': '$sort([1..9999], function($a, $b) { $sum([1..999]) > $a })',
  'sorting a long list backwards': '$map([1..9], function() { $sort($reverse([1..90000])) })',
  'cutting a long text again and again':
    '($t := $pad("x", 200000); $map([1..3000], function($i) { $substring($t, $i) }))',
  'building a wide object': '$keys($merge($map([1..20000], function($i) { { $string($i): $i } })))',
  'copying a tree again and again': '$map([1..9999], function() { $states.input ~> |$|{"x": 1}| })',
  'a deep text': `${'('.repeat(5000)}1${')'.repeat(5000)}`,
}

const wide = Array.from({ length: 50 }, (_, a) => ({ a, b: [{ c: [{ d: 1 }, { d: [1, 2] }] }, { c: { d: 2 } }] }))

test.each(Object.entries(hostile))('%s is refused before it can do harm', async (_name, source) => {
  const began = process.threadCpuUsage()
  expect(await refusal(source, wide)).not.toMatch(/^answered/)
  expect(milliseconds(process.threadCpuUsage(began))).toBeLessThan(1000)
})

test.each([`$contains("${'a'.repeat(60)}b", /^(a+)+$/)`, '$count($states.input.**.**.**.**.**.**)'])(
  'what explodes elsewhere ends soon here: %s',
  async (source) => {
    const began = process.threadCpuUsage()
    expect(await refusal(source, wide)).toMatch(/^answered|limit exceeded/)
    expect(milliseconds(process.threadCpuUsage(began))).toBeLessThan(1000)
  },
)

test('recorded on AWS: an expression may nest a hundred deep and no deeper', async () => {
  expect(await evaluate(Array(100).fill('1').join('+'))).toBe(100)
  expect(await refusal(`$sum([${Array(101).fill('1').join('+')}])`)).toMatch(/Depth=101 max=100$/)
})

test('what an array or an object holds is not counted as nesting, however much it is', async () => {
  const values = Array.from({ length: 300 }, (_, n) => `$abs(-${n})`)
  const numbers = Array.from({ length: 300 }, (_, n) => n)
  expect(await evaluate(`[${values.join(',')}]`)).toEqual(numbers)
  expect(await evaluate(`{${values.map((value, n) => `"k${n}": ${value}`).join(',')}}`)).toHaveProperty('k299', 299)
  const rows = numbers.map((n) => ({ name: `n${n}`, n }))
  expect(await evaluate('$states.input{name: $sum(n)}', rows)).toHaveProperty('n299', 299)
  expect(
    await evaluate('[[1,[$abs(-2),{"a":[$sum([1,2]),$abs(-4)]}]],$map([5,6],function($x){[$x,{"y":$x}]})]'),
  ).toEqual([
    [1, [2, { a: [3, 4] }]],
    [5, { y: 5 }],
    [6, { y: 6 }],
  ])
  expect(await evaluate('($f := function($n) { $n = 0 ? [] : [$n, { "in": $f($n - 1) }] }; $f(2))')).toEqual([
    2,
    { in: [1, { in: [] }] },
  ])
  expect(await refusal('[1, $error("no"), $error("never")]')).toBe('. D3137: no')
})

test('recorded on AWS: a list of 873,782 numbers is held, and no longer one', async () => {
  expect(await evaluate('$count([1..873782])')).toBe(873_782)
  expect(await refusal('$count([1..873783])')).toMatch(/^: Expression evaluation memory limit exceeded/)
})

test('a list is sorted as JSONata sorts it: in order, equal parts as they stood, by a rule if there is one', async () => {
  expect(await evaluate('$sort([3, 1, 10, 2])')).toEqual([1, 2, 3, 10])
  expect(await evaluate('$sort(["b", "B", "a"])')).toEqual(['B', 'a', 'b'])
  expect(await evaluate('$sort([7])')).toEqual([7])
  const rows = Array.from({ length: 50 }, (_, n) => ({ n, g: n % 3 }))
  const sorted = await evaluate('$sort($states.input, function($l, $r) { $l.g > $r.g })', rows)
  expect(sorted).toEqual([0, 1, 2].flatMap((g) => rows.filter((row) => row.g === g)))
  expect(await refusal('$sort([1, "a"])')).toMatch(/^\. D3070: /)
})

test('an expression of any length ends in an answer or a refusal', async () => {
  for (const terms of [50, 1000, 5000, 50_000]) {
    const source = Array(terms).fill('1').join('+')
    expect(await refusal(source)).toMatch(
      terms > 100 ? /^: (Stack overflow error|Expression evaluation memory limit)/ : /^answered 50/,
    )
  }
})

test('honest work is not refused', async () => {
  const items = Array.from({ length: 2000 }, (_, n) => ({ n, name: `item ${n}`, tags: ['a', 'b'] }))
  const source = '$sum($map($states.input[n % 2 = 0], function($i) { $length($i.name) + $count($i.tags) }))'
  expect(await evaluate(source, items)).toBeGreaterThan(1000)
})

test('results are plain data: a marked list would behave otherwise in a later expression', async () => {
  const list = await evaluate('$states.input.a', [{ a: 1 }, { a: 2 }])
  expect(list).toEqual([1, 2])
  expect(Object.keys(list as object)).toEqual(['0', '1'])
})

test('variables hide functions, and hostile names are only names', async () => {
  expect(await evaluate('$count', {}, { count: 3 })).toBe(3)
  expect(await evaluate('$states.input.constructor')).toBeUndefined()
  expect(await evaluate('$states.input.__proto__.x')).toBeUndefined()
  expect(await evaluate('$constructor')).toBeUndefined()
})

test('a hundred evaluations of one expression at a time do not disturb each other', async () => {
  const expression = compile('$reduce($states.input, function($a, $b) { $a + $b })')
  const sums = await Promise.all(
    Array.from({ length: 100 }, (_, n) => expression.evaluate(scope(Array.from({ length: n + 2 }, () => 1)))),
  )
  expect(sums).toEqual(Array.from({ length: 100 }, (_, n) => n + 2))
})

const json = fc.jsonValue({ maxDepth: 4 })
const key = fc.constantFrom('a', 'b', 'A b', 'é', 'and')
const shaped = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, json, fc.dictionary(key, tie('value')), fc.array(tie('value'), { maxLength: 3 })),
})).value

test('a path that is followed directly leads where JSONata leads', async () => {
  await fc.assert(
    fc.asyncProperty(shaped, fc.array(key, { maxLength: 3 }), async (input, names) => {
      const source = ['$states.input', ...names.map((name) => (/^[a-zé]$/.test(name) ? name : `\`${name}\``))].join('.')
      const at = scope(input as Json)
      const direct = compile(source).findDirectly(at)
      if (direct === undefined) return
      const engine: unknown = await jsonata(source).evaluate(undefined, { states: at.states() })
      expect(JSON.parse(JSON.stringify(direct))).toEqual(JSON.parse(JSON.stringify(engine)))
    }),
    { numRuns: 200 },
  )
})

test.each(['$states.input.a', '$states.context.Execution.Input.`A b`', '$x', '$x.b.`c-d`'])(
  '%s needs no engine',
  (source) => {
    const at = scope({ a: 1, 'A b': 2 }, { x: { b: { 'c-d': 3 } } })
    expect(compile(source).findDirectly(at)).toBeDefined()
  },
)

test.each([
  '$states.input.a + 1',
  '$states.input.a[0]',
  '$x()',
  'a.b',
  '$states.input.and',
  '$$.a',
  '$states.input. a',
])('%s is left to the engine', (source) => {
  expect(compile(source).findDirectly(scope({ a: 1, and: 1 }, { x: 1 }))).toBeUndefined()
})
