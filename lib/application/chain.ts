import { hash } from 'node:crypto'
import { canonical } from './canonical.ts'
import type { Entry } from './events.ts'

/** The link before the first entry. */
export const root = '0'.repeat(64)

/** SHA-256, hex, over the link before and the entry in canonical JSON (keys sorted, no spaces): a change anywhere breaks all that follows. */
export function link(before: string, entry: Entry): string {
  return hash('sha256', before + canonical(entry))
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
