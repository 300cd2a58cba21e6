/** Chance that is the same in every run. */
export interface Chance {
  below(most: number): number
  pick<T>(from: readonly T[]): T
}

export function chanceFrom(seed: number): Chance {
  let state = seed
  const below = (most: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most)
  }
  return { below, pick: <T>(from: readonly T[]): T => from[below(from.length)] as T }
}

/** Values that nobody asked for. */
export const nonsense: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  '',
  ' ',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '🙂'.repeat(50),
  'a'.repeat(5_000),
  [],
  {},
  [[]],
  ['__proto__'],
  { constructor: 1 },
  { toString: 'x' },
  '../../etc/passwd',
  "' OR 1=1 --",
  '2026-13-45',
  Array(300).fill('a'),
]

/** Queries, of which some are none. */
export const queries = [
  '',
  '',
  '',
  '?',
  '?a=1',
  '?limit=1e9',
  '?limit=-1',
  '?limit=2&limit=3',
  '?after=%00',
  '?__proto__=1',
  '?%',
]

/** Bodies that are not what a body may be. */
export const broken = [
  '{',
  '[]',
  'null',
  '1',
  '[1'.repeat(50_000),
  '{"__proto__":{}}',
  '{"a":'.repeat(20_000),
  '\u0000',
  '"x"',
]

interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
}

/** A value of the schema in which about one part in ten is spoilt; `good` holds right values for properties by name. */
export function shaped(schema: Schema, chance: Chance, good: Readonly<Record<string, unknown>> = {}): unknown {
  if (chance.below(10) === 0) return chance.pick(nonsense)
  const { enum: values, oneOf, anyOf } = schema
  if (schema.const !== undefined) return schema.const
  if (values) return chance.pick(values)
  const either = oneOf ?? anyOf
  if (either) return shaped(chance.pick(either), chance, good)
  if (schema.type === 'object') return shapedObject(schema, chance, good)
  if (schema.type === 'array') return Array.from({ length: chance.below(4) }, () => shaped(schema.items ?? {}, chance))
  if (schema.type === 'string')
    return chance.pick(['x', 'newborn', 'child.name', 'birth-certificate', 'aGVsbG8=', '请核对'])
  if (schema.type === 'number' || schema.type === 'integer') return chance.pick([0, 1, 2, 3, -1, 1e9])
  return chance.pick(nonsense)
}

function shapedObject(schema: Schema, chance: Chance, good: Readonly<Record<string, unknown>>): object {
  const given = Object.entries(schema.properties ?? {}).flatMap(([name, part]): [string, unknown][] => {
    if (chance.below(8) === 0) return []
    return [[name, name in good && chance.below(4) > 0 ? good[name] : shaped(part, chance)]]
  })
  const more = schema.additionalProperties
  const free = typeof more === 'object' ? ['child.name', 'insure', 'x', 'constructor'] : []
  const extra = free.filter(() => chance.below(2) === 0).map((name) => [name, shaped(more as Schema, chance)])
  const stray = chance.below(12) === 0 ? [[chance.pick(['stray', 'constructor', 'toString']), 1]] : []
  return Object.fromEntries([...given, ...extra, ...stray])
}
