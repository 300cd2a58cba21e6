import { createHash } from 'node:crypto'
import jsonata from 'jsonata'
import type { Surroundings } from '../../model.ts'
import { memoryLimit, TooMuch } from './budget.ts'
import { QueryError } from './query-error.ts'

const algorithms: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
}

/** An argument that does not fit: JSONata says which, and of which function. */
const needs = (holds: boolean, index: number): void => {
  if (!holds) throw new QueryError('T0410', 'An argument does not fit', index)
}

/** Recorded on AWS: chunk sizes are rounded towards zero; one of zero finds nothing, one below fails. */
const partition = (list: unknown, size: unknown): unknown => {
  if (list === undefined || size === undefined) return undefined
  const length = typeof size === 'number' ? Math.trunc(size) : -1
  needs(length >= 0, 2)
  const items = Array.isArray(list) ? list : [list]
  if (length === 0 || items.length === 0) return undefined
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  )
}

/** The longest range that AWS makes. */
const longestRange = 360_145

const range = (first: unknown, last: unknown, step: unknown): unknown => {
  if (first === undefined || last === undefined || step === undefined) return undefined
  for (const [at, value] of [first, last, step].entries()) needs(typeof value === 'number', at + 1)
  const [from, to, by] = [first, last, step].map((value) => Math.trunc(value as number)) as [number, number, number]
  const count = Math.floor((to - from) / by) + 1
  if (by === 0 || !(count > 0)) return undefined
  if (count > longestRange) throw new TooMuch(memoryLimit)
  const list = Array.from({ length: count }, (_, index) => from + index * by)
  return list.length === 1 ? list[0] : list
}

const hash = (text: unknown, algorithm: unknown): unknown => {
  if (text === undefined || algorithm === undefined) return undefined
  const name = typeof algorithm === 'string' && Object.hasOwn(algorithms, algorithm) ? algorithms[algorithm] : undefined
  needs(typeof text === 'string', 1)
  needs(name !== undefined, 2)
  return createHash(name ?? '')
    .update(String(text))
    .digest('hex')
}

const parse = (text: unknown): unknown => {
  if (text === undefined) return undefined
  needs(typeof text === 'string', 1)
  try {
    return JSON.parse(text as string)
  } catch {
    throw new QueryError('D3137', 'The argument of function "parse" is not valid JSON')
  }
}

const bits48 = (1n << 48n) - 1n
const multiplier = 0x5deece66dn

/** Recorded on AWS: a seed gives the first number of Java's generator, a linear congruence of 48 bits. */
const seeded = (seed: number): number => {
  const first = (((BigInt(Math.trunc(seed)) ^ multiplier) & bits48) * multiplier + 11n) & bits48
  const second = (first * multiplier + 11n) & bits48
  return (Number(first >> 22n) * 2 ** 27 + Number(second >> 21n)) / 2 ** 53
}

const shuffled = (list: unknown, random: () => number): unknown => {
  if (!Array.isArray(list)) return list === undefined ? undefined : [list]
  const copy = [...list]
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1))
    const held = copy[index]
    copy[index] = copy[other]
    copy[other] = held
  }
  return copy
}

const formatted = jsonata('$fromMillis($ms, $picture, $timezone)')

/** The functions that AWS adds, and JSONata's own ones that would otherwise ask the clock or chance of the machine. */
export const functionsOf = ({ now, random, uuid }: Pick<Surroundings, 'now' | 'random' | 'uuid'>) => ({
  partition,
  range,
  hash,
  parse,
  uuid: () => uuid(),
  random: (seed?: unknown) => (typeof seed === 'number' && Number.isFinite(seed) ? seeded(seed) : random()),
  shuffle: (list: unknown) => shuffled(list, random),
  millis: () => now,
  now: (picture?: unknown, timezone?: unknown) => formatted.evaluate(undefined, { ms: now, picture, timezone }),
})
