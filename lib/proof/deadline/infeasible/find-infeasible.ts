import type { Draft } from '../../../bundle/draft.ts'
import type { Problem } from '../../../bundle/problem.ts'
import type { Region } from '../deadline.ts'
import { hearingsLeaveTimeToAsk } from './hearings-leave-time-to-ask.ts'
import { jointLicencesKeepArticle42 } from './joint-licences-keep-article-42.ts'
import { resultsComeInTimeToDeliver } from './results-come-in-time-to-deliver.ts'
import { stepsLeaveThePromisePossible } from './steps-leave-the-promise-possible.ts'
import { theWholeIsPromisedInTime } from './the-whole-is-promised-in-time.ts'
import { theWholeIsPromisedWithinTheLaw } from './the-whole-is-promised-within-the-law.ts'

/** What nobody could keep, even if everybody did all they are asked to: with any of it a bundle is not published. */
const judges: readonly ((draft: Draft, region: Region) => readonly Problem[])[] = [
  theWholeIsPromisedInTime,
  theWholeIsPromisedWithinTheLaw,
  stepsLeaveThePromisePossible,
  hearingsLeaveTimeToAsk,
  resultsComeInTimeToDeliver,
  jointLicencesKeepArticle42,
]

/** The promises and limits of a bundle that cannot be kept, each with its place and its cure. */
export function findInfeasible(draft: Draft, region: Region): readonly Problem[] {
  return judges.flatMap((judge) => judge(draft, region))
}
