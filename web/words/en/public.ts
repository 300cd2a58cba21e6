import { cases } from './cases.ts'
import { fields } from './fields.ts'
import { frame } from './frame.ts'
import { roles } from './roles.ts'

/** What the program for everybody says on all its pages; the rest comes with the pages of each folder. */
export const enPublic = { ...frame, ...roles, ...cases, ...fields } as const
