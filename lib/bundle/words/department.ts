import { text } from './id.ts'
import { strict } from './strict.ts'

export const department = strict({ name: text })
