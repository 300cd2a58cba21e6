import { answerLetter } from './requests/answer-letter.ts'
import { beginStep } from './requests/begin-step.ts'
import { endStep } from './requests/end-step.ts'
import { listLetters } from './requests/list-letters.ts'
import { listSteps } from './requests/list-steps.ts'
import { noticeStep } from './requests/notice-step.ts'
import { objectStep } from './requests/object-step.ts'
import { sendLetter } from './requests/send-letter.ts'
import { setHearing } from './requests/set-hearing.ts'
import { showConditions } from './requests/show-conditions.ts'
import { showLetter } from './requests/show-letter.ts'
import type { Route } from './route.ts'

/** What departments do beside the decision: special steps, letters to each other, and a look at the conditions. */
export const routes: readonly Route[] = [
  beginStep,
  listSteps,
  noticeStep,
  setHearing,
  objectStep,
  endStep,
  showConditions,
  sendLetter,
  listLetters,
  showLetter,
  answerLetter,
]
