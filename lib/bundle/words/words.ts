import * as z from 'zod'
import { id, text } from './id.ts'
import { situationId } from './situation.ts'
import { record, strict } from './strict.ts'

const situation = strict({ ask: text, why: text.optional(), answers: record(id, text, 30) })

/** A bundle in another language: `words.en.yaml`. */
export const words = strict({
  words: z.string().regex(/^[a-z]{2}$/, 'Write the two letters of the language, like en.'),
  name: text,
  items: record(id, text, 100),
  situations: record(situationId, situation, 30).default({}),
})
