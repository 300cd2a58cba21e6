import type { Rule } from '../rule.ts'
import { aBundleHasAtMost100Items } from './a-bundle-has-at-most-100-items.ts'
import { decisionRulesReadWhatIsFiled } from './decision-rules-read-what-is-filed.ts'
import { everyAnswerLeadsToAnItem } from './every-answer-leads-to-an-item.ts'
import { everyConditionCanBeDecided } from './every-condition-can-be-decided.ts'
import { everyItemAppliesSometimes } from './every-item-applies-sometimes.ts'
import { everyItemComesOnce } from './every-item-comes-once.ts'
import { everyItemIsInForce } from './every-item-is-in-force.ts'
import { everyItemIsInTheCatalogue } from './every-item-is-in-the-catalogue.ts'
import { everyPrerequisiteIsInTheBundle } from './every-prerequisite-is-in-the-bundle.ts'
import { everyRoleHasWhatItsItemAsks } from './every-role-has-what-its-item-asks.ts'
import { everySituationIsAskedSometimes } from './every-situation-is-asked-sometimes.ts'
import { formatsDoNotClash } from './formats-do-not-clash.ts'
import { madeElementsAreWaitedFor } from './made-elements-are-waited-for.ts'
import { madeMaterialsAreWaitedFor } from './made-materials-are-waited-for.ts'
import { noCertificateIsIssuedTwice } from './no-certificate-is-issued-twice.ts'
import { noItemWaitsForItself } from './no-item-waits-for-itself.ts'
import { oneLicenceShowsPermitsOfItsBundle } from './one-licence-shows-permits-of-its-bundle.ts'
import { signedPapersServeOneItem } from './signed-papers-serve-one-item.ts'
import { theLeadDepartmentExists } from './the-lead-department-exists.ts'
import { titlesTellItemsApart } from './titles-tell-items-apart.ts'
import { walksAreAccepted } from './walks-are-accepted.ts'
import { walksAreComplete } from './walks-are-complete.ts'
import { walksEndAsTheirStepsSay } from './walks-end-as-their-steps-say.ts'
import { walksGiveWhatIsAccepted } from './walks-give-what-is-accepted.ts'
import { walksHoldTheirSteps } from './walks-hold-their-steps.ts'
import { walksPromiseWhatIsAllowed } from './walks-promise-what-is-allowed.ts'
import { walksSpeakOfTheBundle } from './walks-speak-of-the-bundle.ts'
import { wordsSayWhatTheBundleSays } from './words-say-what-the-bundle-says.ts'

/** Every rule for a bundle. */
export const rules: readonly Rule[] = [
  aBundleHasAtMost100Items,
  theLeadDepartmentExists,
  everyItemIsInTheCatalogue,
  everyItemComesOnce,
  titlesTellItemsApart,
  everyPrerequisiteIsInTheBundle,
  noItemWaitsForItself,
  everyConditionCanBeDecided,
  everyAnswerLeadsToAnItem,
  madeMaterialsAreWaitedFor,
  noCertificateIsIssuedTwice,
  wordsSayWhatTheBundleSays,
  walksSpeakOfTheBundle,
  walksAreComplete,
  walksAreAccepted,
  walksHoldTheirSteps,
  walksEndAsTheirStepsSay,
  walksGiveWhatIsAccepted,
  walksPromiseWhatIsAllowed,
  everyItemIsInForce,
  everyRoleHasWhatItsItemAsks,
  signedPapersServeOneItem,
  oneLicenceShowsPermitsOfItsBundle,
  formatsDoNotClash,
  everyItemAppliesSometimes,
  everySituationIsAskedSometimes,
  madeElementsAreWaitedFor,
  decisionRulesReadWhatIsFiled,
]
