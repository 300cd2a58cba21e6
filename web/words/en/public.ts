import { apply } from './apply.ts'
import { fields } from './fields.ts'
import { find } from './find.ts'
import { frame } from './frame.ts'
import { help } from './help.ts'
import { signingIn } from './signing-in.ts'

export const enPublic = { ...frame, ...fields, ...apply, ...find, ...signingIn, ...help } as const
