import { allChecked } from './all-checked.ts'
import { blockedDependants } from './blocked-dependants.ts'
import { cardEscalation } from './card-escalation.ts'
import { cards } from './cards.ts'
import { gapExpiry } from './gap-expiry.ts'
import { nothingLeft } from './nothing-left.ts'
import { nothingToDeliver } from './nothing-to-deliver.ts'
import { nothingToWaitFor } from './nothing-to-wait-for.ts'
import { oneLicence } from './one-licence.ts'
import { publicity } from './publicity.ts'
import { resultsReady } from './results-ready.ts'
import type { DueRule } from './rule.ts'
import { tellingEnds } from './telling-ends.ts'
import { unanswered } from './unanswered.ts'

/** Every rule by which something follows by itself, in the order in which they act at the same instant. */
export const dueRules: readonly DueRule[] = [
  allChecked,
  tellingEnds,
  nothingToWaitFor,
  unanswered,
  blockedDependants,
  nothingLeft,
  gapExpiry,
  publicity,
  oneLicence,
  cards,
  cardEscalation,
  resultsReady,
  nothingToDeliver,
]
