import { apply } from './apply.ts'
import { cases } from './cases.ts'
import { fields } from './fields.ts'
import { find } from './find.ts'
import { follow } from './follow.ts'
import { frame } from './frame.ts'
import { help } from './help.ts'
import { progress } from './progress.ts'
import { roles } from './roles.ts'
import { signingIn } from './signing-in.ts'

export const enPublic = {
  ...frame,
  ...roles,
  ...cases,
  ...fields,
  ...apply,
  ...find,
  ...signingIn,
  ...help,
  ...follow,
  ...progress,
} as const
