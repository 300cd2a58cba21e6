import { acceptApplication } from './requests/accept-application.ts'
import { addCard } from './requests/add-card.ts'
import { addCoReviewer } from './requests/add-co-reviewer.ts'
import { answerNotice } from './requests/answer-notice.ts'
import { askHearing } from './requests/ask-hearing.ts'
import { beginIntake } from './requests/begin-intake.ts'
import { beginStep } from './requests/begin-step.ts'
import { checkTask } from './requests/check-task.ts'
import { correctItem } from './requests/correct-item.ts'
import { countersignTask } from './requests/countersign-task.ts'
import { decideTask } from './requests/decide-task.ts'
import { decideTasks } from './requests/decide-tasks.ts'
import { endDelegation } from './requests/end-delegation.ts'
import { endItem } from './requests/end-item.ts'
import { endStep } from './requests/end-step.ts'
import { explainCard } from './requests/explain-card.ts'
import { extendTask } from './requests/extend-task.ts'
import { fillGap } from './requests/fill-gap.ts'
import { giveDelegation } from './requests/give-delegation.ts'
import { giveNotice } from './requests/give-notice.ts'
import { giveOpinion } from './requests/give-opinion.ts'
import { handInMaterial } from './requests/hand-in-material.ts'
import { handOver } from './requests/hand-over.ts'
import { handPapers } from './requests/hand-papers.ts'
import { issueResults } from './requests/issue-results.ts'
import { listAcceptances } from './requests/list-acceptances.ts'
import { listApplications } from './requests/list-applications.ts'
import { listAttempts } from './requests/list-attempts.ts'
import { listBundles } from './requests/list-bundles.ts'
import { listCards } from './requests/list-cards.ts'
import { listDelegations } from './requests/list-delegations.ts'
import { listDeliveries } from './requests/list-deliveries.ts'
import { listReceipts } from './requests/list-receipts.ts'
import { listSlips } from './requests/list-slips.ts'
import { listSteps } from './requests/list-steps.ts'
import { listTasks } from './requests/list-tasks.ts'
import { noticeStep } from './requests/notice-step.ts'
import { objectStep } from './requests/object-step.ts'
import { postCheck } from './requests/post-check.ts'
import { qualifyClerk, showQualifications } from './requests/qualify-clerk.ts'
import { rectifyCard } from './requests/rectify-card.ts'
import { repairCredit } from './requests/repair-credit.ts'
import { reportCounters } from './requests/report-counters.ts'
import { reportFix } from './requests/report-fix.ts'
import { reportOnTheSpot } from './requests/report-on-the-spot.ts'
import { returnTask } from './requests/return-task.ts'
import { reviewCard } from './requests/review-card.ts'
import { reviewTask } from './requests/review-task.ts'
import { revoke } from './requests/revoke.ts'
import { resaveApplication, saveApplication } from './requests/save-application.ts'
import { setHearing } from './requests/set-hearing.ts'
import { showAcceptance } from './requests/show-acceptance.ts'
import { showApplication } from './requests/show-application.ts'
import { showBoard } from './requests/show-board.ts'
import { showBundle } from './requests/show-bundle.ts'
import { showCards } from './requests/show-cards.ts'
import { showCertificate } from './requests/show-certificate.ts'
import { showClock } from './requests/show-clock.ts'
import { showDelivery } from './requests/show-delivery.ts'
import { showMaterial } from './requests/show-material.ts'
import { printReceipt, showReceipt } from './requests/show-receipt.ts'
import { showResults } from './requests/show-results.ts'
import { showTask } from './requests/show-task.ts'
import { signInTask } from './requests/sign-in-task.ts'
import { signSlip } from './requests/sign-slip.ts'
import { submitApplication } from './requests/submit-application.ts'
import { submitIntake } from './requests/submit-intake.ts'
import { takeOver } from './requests/take-over.ts'
import { takeOverDraft } from './requests/take-over-draft.ts'
import { transferTask } from './requests/transfer-task.ts'
import { verifyOriginals } from './requests/verify-originals.ts'
import { verifyReceipt } from './requests/verify-receipt.ts'
import { withdrawApplication } from './requests/withdraw-application.ts'
import type { Route } from './route.ts'

/** Everything that people can ask, in the order of an application's life. */
export const routes: readonly Route[] = [
  listBundles,
  showBundle,
  giveNotice,
  saveApplication,
  resaveApplication,
  handInMaterial,
  submitApplication,
  beginIntake,
  takeOverDraft,
  submitIntake,
  listApplications,
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
  listAcceptances,
  showAcceptance,
  acceptApplication,
  verifyOriginals,
  qualifyClerk,
  showQualifications,
  handPapers,
  listSlips,
  signSlip,
  reportCounters,
  listTasks,
  showTask,
  showMaterial,
  checkTask,
  signInTask,
  beginStep,
  listSteps,
  noticeStep,
  askHearing,
  setHearing,
  objectStep,
  endStep,
  decideTask,
  decideTasks,
  reviewTask,
  transferTask,
  addCoReviewer,
  giveOpinion,
  countersignTask,
  returnTask,
  extendTask,
  postCheck,
  reportFix,
  revoke,
  repairCredit,
  giveDelegation,
  endDelegation,
  listDelegations,
  handOver,
  listDeliveries,
  showDelivery,
  takeOver,
  issueResults,
  showCertificate,
  endItem,
  reportOnTheSpot,
  listCards,
  listAttempts,
  showBoard,
  showCards,
  addCard,
  explainCard,
  rectifyCard,
  reviewCard,
]
