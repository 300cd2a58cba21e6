import { acceptanceReceipts } from './acceptance.ts'
import { deliveryReceipts } from './delivery.ts'
import { numberOf } from './number.ts'
import type { Makers, Moment, Receipt, ReceiptDraft } from './receipt.ts'
import { reviewReceipts } from './review.ts'

const makers: Makers = { ...acceptanceReceipts, ...reviewReceipts, ...deliveryReceipts }

/** The documents that an entry gives rise to, with their numbers. Views: nothing of them is stored, and they never change. */
export function receiptsOf(moment: Moment): readonly Receipt[] {
  const { entry, dossier } = moment
  const make = makers[entry.kind] as ((moment: Moment) => readonly ReceiptDraft[]) | undefined
  const seen = new Map<string, number>()
  return (make?.(moment) ?? []).map((draft) => {
    const nth = (seen.get(draft.kind) ?? 0) + 1
    seen.set(draft.kind, nth)
    return { ...draft, number: numberOf(dossier.id, entry.seq, draft, nth) }
  })
}
