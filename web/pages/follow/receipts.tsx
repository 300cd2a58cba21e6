import type { listReceipts } from '../../../lib/desk/requests/list-receipts.ts'
import type { Answer } from '../../ask/ask.ts'
import { ReceiptList } from '../../parts/receipt-list.tsx'
import { say } from '../../words/say.ts'

interface ReceiptsProps {
  /** `/api/applications/<id>` */
  readonly path: string
  readonly receipts: Answer<typeof listReceipts>['receipts']
}

/** 文书: every receipt, notice and decision, to be printed. */
export function Receipts({ path, receipts }: ReceiptsProps) {
  if (receipts.length === 0) return null
  return (
    <section>
      <h2>{say('follow.receipts')}</h2>
      <p class="extra">{say('follow.receipts.lead')}</p>
      <ReceiptList path={path} receipts={receipts} />
    </section>
  )
}
