import { admin } from './admin.ts'
import { apply } from './apply.ts'
import { cases } from './cases.ts'
import { fields } from './fields.ts'
import { frame } from './frame.ts'
import { office } from './office.ts'
import { officeActs } from './office-acts.ts'
import { officeEvents } from './office-events.ts'
import { officeLists } from './office-lists.ts'
import { roles } from './roles.ts'
import { windowAccept } from './window-accept.ts'
import { windowIssue } from './window-issue.ts'

/** What the program for offices and windows says. */
export const enStaff = {
  ...frame,
  ...roles,
  ...cases,
  ...admin,
  ...fields,
  ...apply,
  ...office,
  ...officeLists,
  ...officeActs,
  ...officeEvents,
  ...windowAccept,
  ...windowIssue,
} as const
