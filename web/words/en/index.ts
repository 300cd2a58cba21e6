import type { zh } from '../zh/index.ts'
import { find } from './find.ts'
import { frame } from './frame.ts'
import { office } from './office.ts'

export const en: Readonly<Record<keyof typeof zh, string>> = { ...frame, ...find, ...office }
