import type { zh } from '../zh/index.ts'
import { admin } from './admin.ts'
import { apply } from './apply.ts'
import { cases } from './cases.ts'
import { fields } from './fields.ts'
import { find } from './find.ts'
import { follow } from './follow.ts'
import { frame } from './frame.ts'
import { help } from './help.ts'
import { office } from './office.ts'
import { officeActs } from './office-acts.ts'
import { officeEvents } from './office-events.ts'
import { officeLists } from './office-lists.ts'
import { roles } from './roles.ts'
import { signIn } from './sign-in.ts'
import { windowAccept } from './window-accept.ts'
import { windowIssue } from './window-issue.ts'

export const en: Readonly<Record<keyof typeof zh, string>> = {
  ...frame,
  ...roles,
  ...cases,
  ...admin,
  ...fields,
  ...apply,
  ...find,
  ...signIn,
  ...help,
  ...follow,
  ...office,
  ...officeLists,
  ...officeActs,
  ...officeEvents,
  ...windowAccept,
  ...windowIssue,
}
