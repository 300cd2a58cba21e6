import { drawApplication, listApplicationSteps } from './requests/draw-application.ts'
import { drawTask, listTaskSteps } from './requests/draw-task.ts'
import { findProgress } from './requests/find-progress.ts'
import { listApplications } from './requests/list-applications.ts'
import { listRatings } from './requests/list-ratings.ts'
import { rateApplication } from './requests/rate-application.ts'
import { rateByNumber } from './requests/rate-by-number.ts'
import { showDates } from './requests/show-dates.ts'
import { showProgress } from './requests/show-progress.ts'
import type { Route } from './route.ts'

/** One's own applications, how far one is, with an account or by its number, and what is said of it when it is over. */
export const routes: readonly Route[] = [
  listApplications,
  showProgress,
  showDates,
  findProgress,
  rateApplication,
  rateByNumber,
  listRatings,
  drawApplication,
  listApplicationSteps,
  drawTask,
  listTaskSteps,
]
