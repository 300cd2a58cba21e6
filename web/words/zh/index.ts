import { find } from './find.ts'
import { frame } from './frame.ts'
import { office } from './office.ts'

/** Everything that pages say, in Chinese. Each part has its translation of the same name in en/. */
export const zh = { ...frame, ...find, ...office } as const
