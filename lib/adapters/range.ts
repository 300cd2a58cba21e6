import type { Query } from '../desk/ports.ts'

/** One end of a stretch of sort keys. */
export interface End {
  readonly sk: string
  readonly inclusive: boolean
}

/** The stretch of sort keys that a query asks for; an end that is missing is open. */
export interface Range {
  readonly from?: End
  readonly to?: End
  /** Rows wanted; undefined is all. */
  readonly limit?: number
}

/** The query as one stretch, or undefined when nothing can match. Throws a TypeError for a query that makes no sense. */
export function findRange(query: Query): Range | undefined {
  const { prefix = '', after, upTo, limit, descending = false } = query
  if (descending && upTo !== undefined) throw new TypeError('upTo is for ascending order only')
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0))
    throw new TypeError('limit must be a whole number, 0 or more')
  const beyond = prefix === '' ? undefined : successor(prefix)
  const from: (End | undefined)[] = [prefix === '' ? undefined : { sk: prefix, inclusive: true }]
  const to: (End | undefined)[] = [beyond === undefined ? undefined : { sk: beyond, inclusive: false }]
  if (after !== undefined) (descending ? to : from).push({ sk: after, inclusive: false })
  if (upTo !== undefined) to.push({ sk: upTo, inclusive: true })
  const range = { from: tightest(from, 1), to: tightest(to, -1), limit }
  return limit === 0 || isEmpty(range) ? undefined : range
}

/** Orders sort keys as tables do: by the bytes of their UTF-8, which is the order of code points, not of UTF-16. */
export function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** Whether a sort key lies in the stretch. */
export function isWithin({ from, to }: Range, sk: string): boolean {
  return reaches(from, sk, 1) && reaches(to, sk, -1)
}

function reaches(end: End | undefined, sk: string, direction: 1 | -1): boolean {
  if (end === undefined) return true
  const order = compareKeys(sk, end.sk) * direction
  return order > 0 || (order === 0 && end.inclusive)
}

function tightest(ends: readonly (End | undefined)[], direction: 1 | -1): End | undefined {
  return ends.reduce((best, end) => {
    if (best === undefined || end === undefined) return best ?? end
    const order = compareKeys(end.sk, best.sk) * direction
    return order > 0 || (order === 0 && !end.inclusive) ? end : best
  }, undefined)
}

function isEmpty({ from, to }: Range): boolean {
  if (to?.sk === '') return true
  if (from === undefined || to === undefined) return false
  const order = compareKeys(from.sk, to.sk)
  return order > 0 || (order === 0 && !(from.inclusive && to.inclusive))
}

/** The first string after all that begin with `prefix`; undefined when there is none. */
function successor(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0)
  while (points.at(-1) === 0x10ffff) points.pop()
  const last = points.pop()
  if (last === undefined) return undefined
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1)
}
