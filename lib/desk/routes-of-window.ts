import { acceptApplication } from './requests/accept-application.ts'
import { handPapers } from './requests/hand-papers.ts'
import { issueResults } from './requests/issue-results.ts'
import { listAcceptances } from './requests/list-acceptances.ts'
import { listDeliveries } from './requests/list-deliveries.ts'
import { listSlips } from './requests/list-slips.ts'
import { showAcceptance } from './requests/show-acceptance.ts'
import { showDelivery } from './requests/show-delivery.ts'
import { signSlip } from './requests/sign-slip.ts'
import { takeOver } from './requests/take-over.ts'
import { verifyOriginals } from './requests/verify-originals.ts'
import type { Route } from './route.ts'

/** What the window does between departments and applicants: acceptances, slips, deliveries. */
export const routes: readonly Route[] = [
  listAcceptances,
  showAcceptance,
  acceptApplication,
  verifyOriginals,
  handPapers,
  listSlips,
  signSlip,
  listDeliveries,
  showDelivery,
  takeOver,
  issueResults,
]
