import { apply } from './apply.ts'
import { fields } from './fields.ts'
import { find } from './find.ts'
import { follow } from './follow.ts'
import { frame } from './frame.ts'
import { help } from './help.ts'
import { office } from './office.ts'
import { progress } from './progress.ts'
import { signingIn } from './signing-in.ts'

/** Everything that pages say, in Chinese. Each part has its translation of the same name in en/. */
export const zh = { ...frame, ...fields, ...apply, ...find, ...signingIn, ...help, ...follow, ...progress, ...office } as const
