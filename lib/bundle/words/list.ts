import * as z from 'zod'
import { text } from './id.ts'
import { strict } from './strict.ts'

const entry = strict({ code: text, name: text, kind: text.optional() })

/** Another list of the same items, whose names must be those of the catalogue: `lists/….yaml`. */
export const list = strict({ list: text.describe('What it is called'), entries: z.array(entry).max(20_000) })

export type WrittenList = z.output<typeof list>
