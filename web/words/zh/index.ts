import { apply } from './apply.ts'
import { fields } from './fields.ts'
import { find } from './find.ts'
import { frame } from './frame.ts'
import { help } from './help.ts'
import { office } from './office.ts'
import { signingIn } from './signing-in.ts'

/** Everything that pages say, in Chinese. Each part has its translation of the same name in en/. */
export const zh = { ...frame, ...fields, ...apply, ...find, ...signingIn, ...help, ...office } as const
