import { find } from './find.ts'
import { frame } from './frame.ts'

export const enPublic = { ...frame, ...find } as const
