import { createHash } from 'node:crypto'
import jsonata from 'jsonata'
import type { Surroundings } from '../model.ts'
import { QueryError } from './query-error.ts'

const algorithms: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
}

const needs = (name: string, holds: boolean, what: string): void => {
  if (!holds) throw new QueryError('T0410', `Argument of function "${name}" must be ${what}`)
}

/** Recorded on AWS: chunk sizes are rounded towards zero, and one of zero finds nothing. */
const partition = (list: unknown, size: unknown): unknown => {
  if (list === undefined || size === undefined) return undefined
  needs('partition', typeof size === 'number', 'a number')
  const items = Array.isArray(list) ? list : [list]
  const length = Math.trunc(size as number)
  if (length <= 0 || items.length === 0) return undefined
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  )
}

/** The longest range that AWS makes. */
const longestRange = 360_145

const range = (first: unknown, last: unknown, step: unknown): unknown => {
  if (first === undefined || last === undefined || step === undefined) return undefined
  needs(
    'range',
    [first, last, step].every((value) => typeof value === 'number'),
    'a number',
  )
  const [from, to, by] = [first, last, step].map((value) => Math.trunc(value as number)) as [number, number, number]
  const count = Math.floor((to - from) / by) + 1
  if (by === 0 || !(count > 0)) return undefined
  if (count > longestRange) throw new QueryError('D2014', 'Expression evaluation memory limit exceeded')
  const list = Array.from({ length: count }, (_, index) => from + index * by)
  return list.length === 1 ? list[0] : list
}

const hash = (text: unknown, algorithm: unknown): unknown => {
  if (text === undefined || algorithm === undefined) return undefined
  const name = typeof algorithm === 'string' && Object.hasOwn(algorithms, algorithm) ? algorithms[algorithm] : undefined
  if (name === undefined) throw new QueryError('T0410', `Unknown hash algorithm ${JSON.stringify(algorithm)}`)
  needs('hash', typeof text === 'string', 'a string')
  return createHash(name).update(String(text)).digest('hex')
}

const parse = (text: unknown): unknown => {
  if (text === undefined) return undefined
  needs('parse', typeof text === 'string', 'a string')
  try {
    return JSON.parse(text as string)
  } catch {
    throw new QueryError('D3137', 'The argument of function "parse" is not valid JSON')
  }
}

/** A repeatable number for a seed (mulberry32). */
const seeded = (seed: number): number => {
  let state = (Math.trunc(seed) + 0x6d2b79f5) | 0
  state = Math.imul(state ^ (state >>> 15), state | 1)
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296
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
  random: (seed?: unknown) => (typeof seed === 'number' ? seeded(seed) : random()),
  shuffle: (list: unknown) => shuffled(list, random),
  millis: () => now,
  now: (picture?: unknown, timezone?: unknown) => formatted.evaluate(undefined, { ms: now, picture, timezone }),
})
