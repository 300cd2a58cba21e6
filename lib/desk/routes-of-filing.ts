import { beginIntake } from './requests/begin-intake.ts'
import { giveNotice } from './requests/give-notice.ts'
import { listBundles } from './requests/list-bundles.ts'
import { listItemStandings } from './requests/list-item-standings.ts'
import { resaveApplication, saveApplication } from './requests/save-application.ts'
import { showBundle } from './requests/show-bundle.ts'
import { submitApplication } from './requests/submit-application.ts'
import { submitIntake } from './requests/submit-intake.ts'
import { takeOverDraft } from './requests/take-over-draft.ts'
import type { Route } from './route.ts'

/** Everything up to filing: the bundles and what they ask for, drafts and submissions, at home and at the window. */
export const routes: readonly Route[] = [
  listBundles,
  listItemStandings,
  showBundle,
  giveNotice,
  saveApplication,
  resaveApplication,
  submitApplication,
  beginIntake,
  takeOverDraft,
  submitIntake,
]
