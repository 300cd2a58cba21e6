import { correctItem } from './requests/correct-item.ts'
import { decideTask } from './requests/decide-task.ts'
import { giveNotice } from './requests/give-notice.ts'
import { handInMaterial } from './requests/hand-in-material.ts'
import { issueResults } from './requests/issue-results.ts'
import { listApplications } from './requests/list-applications.ts'
import { listBundles } from './requests/list-bundles.ts'
import { listDeliveries } from './requests/list-deliveries.ts'
import { listTasks } from './requests/list-tasks.ts'
import { resaveApplication, saveApplication } from './requests/save-application.ts'
import { showApplication } from './requests/show-application.ts'
import { showBundle } from './requests/show-bundle.ts'
import { showDelivery } from './requests/show-delivery.ts'
import { showMaterial } from './requests/show-material.ts'
import { showResults } from './requests/show-results.ts'
import { showTask } from './requests/show-task.ts'
import { submitApplication } from './requests/submit-application.ts'
import type { Route } from './route.ts'

/** Everything that people can ask, in the order of an application's life. */
export const routes: readonly Route[] = [
  listBundles,
  showBundle,
  giveNotice,
  saveApplication,
  resaveApplication,
  handInMaterial,
  submitApplication,
  listApplications,
  showApplication,
  correctItem,
  showResults,
  listTasks,
  showTask,
  showMaterial,
  decideTask,
  listDeliveries,
  showDelivery,
  issueResults,
]
