import { addCard } from './requests/add-card.ts'
import { answerTip } from './requests/answer-tip.ts'
import { assignTip } from './requests/assign-tip.ts'
import { closeTip } from './requests/close-tip.ts'
import { endItem } from './requests/end-item.ts'
import { explainCard } from './requests/explain-card.ts'
import { giveTip } from './requests/give-tip.ts'
import { listAttempts } from './requests/list-attempts.ts'
import { listCards } from './requests/list-cards.ts'
import { listLedger } from './requests/list-ledger.ts'
import { listObserved } from './requests/list-observed.ts'
import { listTips } from './requests/list-tips.ts'
import { qualifyClerk, showQualifications } from './requests/qualify-clerk.ts'
import { rectifyCard } from './requests/rectify-card.ts'
import { repairCredit } from './requests/repair-credit.ts'
import { reportCounters } from './requests/report-counters.ts'
import { reportOnTheSpot } from './requests/report-on-the-spot.ts'
import { reviewCard } from './requests/review-card.ts'
import { showBoard } from './requests/show-board.ts'
import { showCards } from './requests/show-cards.ts'
import { showObserved } from './requests/show-observed.ts'
import type { Route } from './route.ts'

/** What those watch over who lead and supervise: cards, reports, credit, clerks, tips of the public. */
export const routes: readonly Route[] = [
  qualifyClerk,
  showQualifications,
  reportCounters,
  repairCredit,
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
  listObserved,
  showObserved,
  giveTip,
  listTips,
  assignTip,
  answerTip,
  closeTip,
  listLedger,
]
