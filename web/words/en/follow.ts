import { ownCase } from './own-case.ts'
import { progress } from './progress.ts'

/** What the pages of following an application say. */
export const follow = { ...ownCase, ...progress } as const
