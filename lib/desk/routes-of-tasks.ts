import { addCoReviewer } from './requests/add-co-reviewer.ts'
import { checkTask } from './requests/check-task.ts'
import { countersignTask } from './requests/countersign-task.ts'
import { decideTask } from './requests/decide-task.ts'
import { decideTasks } from './requests/decide-tasks.ts'
import { endDelegation } from './requests/end-delegation.ts'
import { extendTask } from './requests/extend-task.ts'
import { giveDelegation } from './requests/give-delegation.ts'
import { giveOpinion } from './requests/give-opinion.ts'
import { handOver } from './requests/hand-over.ts'
import { listDelegations } from './requests/list-delegations.ts'
import { lookAgain } from './requests/look-again.ts'
import { postCheck } from './requests/post-check.ts'
import { reportFix } from './requests/report-fix.ts'
import { returnTask } from './requests/return-task.ts'
import { reviewTask } from './requests/review-task.ts'
import { revoke } from './requests/revoke.ts'
import { signInTask } from './requests/sign-in-task.ts'
import { transferTask } from './requests/transfer-task.ts'
import type { Route } from './route.ts'

/** What departments do with what came to them. */
export const routes: readonly Route[] = [
  checkTask,
  signInTask,
  decideTask,
  decideTasks,
  reviewTask,
  transferTask,
  addCoReviewer,
  giveOpinion,
  countersignTask,
  returnTask,
  extendTask,
  lookAgain,
  postCheck,
  reportFix,
  revoke,
  giveDelegation,
  endDelegation,
  listDelegations,
  handOver,
]
