import { find } from './find.ts'
import { frame } from './frame.ts'

/** What the program for everybody says. */
export const zhPublic = { ...frame, ...find } as const
