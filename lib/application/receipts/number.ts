import { dayOf, printDay } from '../../rules/calendar/day.ts'
import type { ReceiptDraft } from './receipt.ts'
import { receiptKinds } from './words.ts'

/** `SJ-20261123-<application>-<entry>`, and a further place where one entry gives several of a kind. */
export const numberShape = /^[A-Z]{2}-\d{8}-([0-9a-z]{1,40})-(\d{1,6})(?:-\d{1,3})?$/

/** The number of a document: from its entry alone, so a reprint bears the same. `nth` of its kind, from 1. */
export function numberOf(application: string, seq: number, { kind, at }: ReceiptDraft, nth: number): string {
  const day = printDay(dayOf(at)).replaceAll('-', '')
  const number = `${receiptKinds[kind].prefix}-${day}-${application}-${seq}`
  return nth === 1 ? number : `${number}-${nth}`
}

/** The application and entry that a number speaks of; undefined for what is no number. */
export function readNumber(number: string): { readonly application: string; readonly seq: number } | undefined {
  const [, application, seq] = numberShape.exec(number) ?? []
  return application === undefined ? undefined : { application, seq: Number(seq) }
}

/** The code under which a document can be verified: the beginning of its entry's link in the chain, `1a2b-3c4d-…`. */
export const codeOf = (link: string): string => link.slice(0, 16).replace(/(.{4})(?!$)/g, '$1-')
