import type { CatalogueRule } from '../rule.ts'
import { certificatesNumberApart } from './certificates-number-apart.ts'
import { commitmentsReplaceMaterialsOfTheirItem } from './commitments-replace-materials-of-their-item.ts'
import { everyFactRuleCanBeDecided } from './every-fact-rule-can-be-decided.ts'
import { everyItemHasABasis } from './every-item-has-a-basis.ts'
import { everyProofIsOnTheRegister } from './every-proof-is-on-the-register.ts'
import { everyReferenceExists } from './every-reference-exists.ts'
import { everySampleFillsItsForm } from './every-sample-fills-its-form.ts'
import { everySpecialStepHasALegalBasis } from './every-special-step-has-a-legal-basis.ts'
import { extensionsKeepToArticle42 } from './extensions-keep-to-article-42.ts'
import { gapsCloseWithinThePromise } from './gaps-close-within-the-promise.ts'
import { licencesAreSurveyedByTwo } from './licences-are-surveyed-by-two.ts'
import { limitsFitTheirElements } from './limits-fit-their-elements.ts'
import { noFilingIsAnApproval } from './no-filing-is-an-approval.ts'
import { noFilingIsReviewedByOthers } from './no-filing-is-reviewed-by-others.ts'
import { noGrantByRuleFixesAnything } from './no-grant-by-rule-fixes-anything.ts'
import { noSpecialStepComesTwice } from './no-special-step-comes-twice.ts'
import { noTwoDepartmentsShareASeal } from './no-two-departments-share-a-seal.ts'
import { noTwoItemsShareACode } from './no-two-items-share-a-code.ts'
import { nothingAskedIsVague } from './nothing-asked-is-vague.ts'
import { nothingIsDefinedTwice } from './nothing-is-defined-twice.ts'
import { onlyExemptItemsAndFilingsAreDecidedByRule } from './only-exempt-items-and-filings-are-decided-by-rule.ts'
import { onlySecondaryMaterialsMayComeLater } from './only-secondary-materials-may-come-later.ts'
import { onlyThreeStepsSayWhatStopsTheClock } from './only-three-steps-say-what-stops-the-clock.ts'
import { otherListsSayTheSame } from './other-lists-say-the-same.ts'
import { promisesKeepTheLegalLimit } from './promises-keep-the-legal-limit.ts'
import { regionsAlterOnlyWhatIsLocal } from './regions-alter-only-what-is-local.ts'
import { regionsOnlyShortenPromises } from './regions-only-shorten-promises.ts'
import { samplesNameNobody } from './samples-name-nobody.ts'
import { theModeCommitmentHasACommitment } from './the-mode-commitment-has-a-commitment.ts'
import { titlesFitStateNames } from './titles-fit-state-names.ts'
import { whatServesAgainIsKnownByItsItem } from './what-serves-again-is-known-by-its-item.ts'

/** Every rule for the catalogue. */
export const catalogueRules: readonly CatalogueRule[] = [
  everyReferenceExists,
  nothingAskedIsVague,
  promisesKeepTheLegalLimit,
  extensionsKeepToArticle42,
  titlesFitStateNames,
  noFilingIsAnApproval,
  noFilingIsReviewedByOthers,
  onlyExemptItemsAndFilingsAreDecidedByRule,
  everyFactRuleCanBeDecided,
  noGrantByRuleFixesAnything,
  theModeCommitmentHasACommitment,
  commitmentsReplaceMaterialsOfTheirItem,
  onlySecondaryMaterialsMayComeLater,
  gapsCloseWithinThePromise,
  everySpecialStepHasALegalBasis,
  noSpecialStepComesTwice,
  onlyThreeStepsSayWhatStopsTheClock,
  licencesAreSurveyedByTwo,
  certificatesNumberApart,
  noTwoDepartmentsShareASeal,
  everyItemHasABasis,
  everyProofIsOnTheRegister,
  everySampleFillsItsForm,
  samplesNameNobody,
  limitsFitTheirElements,
  regionsAlterOnlyWhatIsLocal,
  regionsOnlyShortenPromises,
  otherListsSayTheSame,
  noTwoItemsShareACode,
  nothingIsDefinedTwice,
  whatServesAgainIsKnownByItsItem,
]
