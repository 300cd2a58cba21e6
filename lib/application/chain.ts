import { createHash } from 'node:crypto'
import type { Entry } from './events.ts'

/** The link before the first entry. */
export const root = '0'.repeat(64)

/** SHA-256, hex, over the link before and the entry in canonical JSON (keys sorted, no spaces): a change anywhere breaks all that follows. */
export function link(before: string, entry: Entry): string {
  return createHash('sha256').update(before).update(canonical(entry)).digest('hex')
}

/** JSON with sorted keys and without undefined values: equal values give equal text, whatever wrote or stored them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, each]) => each !== undefined)
  fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}

/** The first entry (by `seq`) whose link does not follow from what is before it; undefined when the record is whole. */
export function findBreak(record: readonly { readonly entry: Entry; readonly link: string }[]): number | undefined {
  let before = root
  for (const [index, { entry, link: said }] of record.entries()) {
    if (entry.seq !== index + 1 || link(before, entry) !== said) return index + 1
    before = said
  }
  return undefined
}
