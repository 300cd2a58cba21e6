import { answerNotice } from './requests/answer-notice.ts'
import { askHearing } from './requests/ask-hearing.ts'
import { askPeople } from './requests/ask-people.ts'
import { correctItem } from './requests/correct-item.ts'
import { fillGap } from './requests/fill-gap.ts'
import { listReceipts } from './requests/list-receipts.ts'
import { showApplication } from './requests/show-application.ts'
import { showCertificate } from './requests/show-certificate.ts'
import { showClock } from './requests/show-clock.ts'
import { printReceipt, showReceipt } from './requests/show-receipt.ts'
import { showResults } from './requests/show-results.ts'
import { verifyReceipt } from './requests/verify-receipt.ts'
import { withdrawApplication } from './requests/withdraw-application.ts'
import type { Route } from './route.ts'

/** What becomes of an application once it is filed, for those who filed it; certificates and receipts, for anyone. */
export const routes: readonly Route[] = [
  showApplication,
  showClock,
  answerNotice,
  correctItem,
  withdrawApplication,
  fillGap,
  showResults,
  listReceipts,
  showReceipt,
  printReceipt,
  verifyReceipt,
  askHearing,
  askPeople,
  showCertificate,
]
