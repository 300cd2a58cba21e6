import { noDayIsLost, theCountIsRight } from './account.ts'
import { cardsAreHeardAndJudged, secondLooksAreAsked } from './cards.ts'
import { lateItemsAreRed } from './days.ts'
import { extensionsKeepTheLaw, grantsAreComplete, refusalsAreReasoned, resultsRestOnDecisions } from './decisions.ts'
import { handOversAreWhole, nothingIsHandedOverTwice, nothingIsLeftHanging } from './handing.ts'
import { nothingIsNamedTwice, noticesAreMerged } from './notices.ts'
import { actsKeepTheirOrder, theRecordIsOneLine } from './order.ts'
import type { Invariant } from './record.ts'
import { stepsAreOnTheList, stepsAreSigned } from './steps.ts'

/** What every record keeps, however an application went. */
export const invariants: Readonly<Record<string, Invariant>> = {
  theRecordIsOneLine,
  actsKeepTheirOrder,
  refusalsAreReasoned,
  grantsAreComplete,
  resultsRestOnDecisions,
  extensionsKeepTheLaw,
  nothingIsNamedTwice,
  noticesAreMerged,
  stepsAreOnTheList,
  stepsAreSigned,
  handOversAreWhole,
  nothingIsHandedOverTwice,
  lateItemsAreRed,
  cardsAreHeardAndJudged,
  secondLooksAreAsked,
  noDayIsLost,
  theCountIsRight,
}

/** What holds besides, once everybody has done their duty. */
export const atTheEnd: Readonly<Record<string, Invariant>> = { nothingIsLeftHanging }
