import type { Row, Write } from '../desk/ports.ts'

/** What DynamoDB allows; both tables refuse the same, so that what works on one computer works on AWS. */
const most = { writes: 100, rowBytes: 400_000, allBytes: 4_000_000, pkBytes: 2048, skBytes: 1024, depth: 30 }

/** The address a write is about, and the row as JSON when it puts one. */
export interface Checked {
  readonly pk: string
  readonly sk: string
  /** The row's JSON; undefined when nothing is put. */
  readonly body: string | undefined
}

/** Checks what no table could store. Throws a TypeError that names the row and never its contents. */
export function checkWrites(writes: readonly Write[]): readonly Checked[] {
  if (writes.length < 1 || writes.length > most.writes)
    throw new TypeError(`a transaction has 1 to ${most.writes} writes, not ${writes.length}`)
  const checked = writes.map(checkWrite)
  if (new Set(checked.map(({ pk, sk }) => `${pk.length}:${pk}${sk}`)).size < checked.length)
    throw new TypeError('a transaction may write each row only once')
  const bytes = checked.reduce((sum, { body }) => sum + (body?.length ?? 0), 0)
  if (bytes > most.allBytes) throw new TypeError(`a transaction carries at most ${most.allBytes} bytes, not ${bytes}`)
  return checked
}

function checkWrite(write: Write): Checked {
  if ('put' in write) {
    const { pk, sk } = write.put
    checkKey(pk, sk)
    return { pk, sk, body: json(write.put) }
  }
  const { pk, sk } = 'remove' in write ? write.remove : write.check
  checkKey(pk, sk)
  return { pk, sk, body: undefined }
}

/** Throws a TypeError unless `pk` and `sk` can be a row's address. */
export function checkKey(pk: unknown, sk: unknown): void {
  checkKeyPart('pk', pk, most.pkBytes)
  checkKeyPart('sk', sk, most.skBytes)
}

function checkKeyPart(name: string, value: unknown, bytes: number): void {
  if (typeof value !== 'string' || value === '' || !value.isWellFormed() || Buffer.byteLength(value) > bytes)
    throw new TypeError(`${name} must be a well-formed string of 1 to ${bytes} bytes`)
}

function json(row: Row): string {
  checkFields(row, 0, row)
  const body = JSON.stringify(row)
  // A character is at most 3 bytes of UTF-8: most rows need no second look.
  const long = body.length * 3 > most.rowBytes && Buffer.byteLength(body) > most.rowBytes
  if (long) throw new TypeError(`the row ${row.sk} is over ${most.rowBytes} bytes`)
  return body
}

function checkFields(value: object, depth: number, row: Row): void {
  if (depth > most.depth) throw new TypeError(`the row ${row.sk} is nested more than ${most.depth} deep`)
  if (Array.isArray(value)) {
    for (const item of value) checkValue(item, depth, row, true)
    return
  }
  const kind = Object.getPrototypeOf(value)
  if (kind !== Object.prototype && kind !== null) throw notJson(row)
  for (const name of Object.keys(value)) {
    if (name === '' || name === '__proto__') throw notJson(row)
    checkValue((value as Record<string, unknown>)[name], depth, row, false)
  }
}

function checkValue(value: unknown, depth: number, row: Row, inList: boolean): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (value === undefined && !inList) return
  if (typeof value === 'number' && isStorable(value)) return
  if (typeof value !== 'object') throw notJson(row)
  checkFields(value, depth + 1, row)
}

/** DynamoDB's numbers reach further than a double's whole numbers, but not as near to nothing. */
function isStorable(number: number): boolean {
  const size = Math.abs(number)
  return size <= Number.MAX_SAFE_INTEGER && (size === 0 || size >= 1e-130)
}

function notJson(row: Row): TypeError {
  return new TypeError(`the row ${row.sk} has a field that is not JSON`)
}
