import type { CatalogueRule } from '../rule.ts'
import { certificatesNumberApart } from './certificates-number-apart.ts'
import { everyReferenceExists } from './every-reference-exists.ts'
import { noFilingIsAnApproval } from './no-filing-is-an-approval.ts'
import { nothingAskedIsVague } from './nothing-asked-is-vague.ts'
import { promisesKeepTheLegalLimit } from './promises-keep-the-legal-limit.ts'
import { titlesFitStateNames } from './titles-fit-state-names.ts'

/** Every rule for the catalogue. */
export const catalogueRules: readonly CatalogueRule[] = [
  everyReferenceExists,
  nothingAskedIsVague,
  promisesKeepTheLegalLimit,
  titlesFitStateNames,
  noFilingIsAnApproval,
  certificatesNumberApart,
]
