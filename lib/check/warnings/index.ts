import type { Rule } from '../rule.ts'
import { everyGuideCanBeWritten } from './every-guide-can-be-written.ts'
import { licencesHaveReviewPoints } from './licences-have-review-points.ts'
import { oneVisitIsEnough } from './one-visit-is-enough.ts'

/** What should be otherwise in a bundle and may still be published. */
export const warnings: readonly Rule[] = [oneVisitIsEnough, everyGuideCanBeWritten, licencesHaveReviewPoints]
