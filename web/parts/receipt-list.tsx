import type { listReceipts } from '../../lib/desk/requests/list-receipts.ts'
import type { Answer } from '../ask/ask.ts'
import { language } from '../words/say.ts'
import { tellDay } from './time.ts'

interface ReceiptListProps {
  /** `/api/applications/<id>` */
  readonly path: string
  readonly receipts: Answer<typeof listReceipts>['receipts']
}

/** 文书, each opened beside the page to be printed; with its day and number. */
export function ReceiptList({ path, receipts }: ReceiptListProps) {
  return (
    <ul class="rows">
      {receipts.map(({ number, title, day, end }) => (
        <li key={number}>
          <a href={`${path}/receipts/${number}/print`} target="_blank" rel="noopener">
            {title[language()]}
          </a>
          <span class="quiet">
            {end && `${end[language()]} · `}
            {tellDay(day)} · {number}
          </span>
        </li>
      ))}
    </ul>
  )
}
