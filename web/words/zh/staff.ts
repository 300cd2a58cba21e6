import { fields } from './fields.ts'
import { frame } from './frame.ts'
import { office } from './office.ts'

/** What the program for offices and windows says. */
export const zhStaff = { ...frame, ...fields, ...office } as const
