import * as z from 'zod'
import { id, text } from './id.ts'
import { record, strict } from './strict.ts'

/** Words that CEL keeps for itself. */
const taken =
  'as|break|const|constructor|continue|else|false|for|function|if|import|in|let|loop|namespace|null|package|return|true|var|void|while'

/** Stands in conditions, where a hyphen would mean minus: `one_child`. */
export const situationId = z
  .string()
  .max(40)
  .regex(
    new RegExp(`^(?!(?:${taken})$)[a-z][a-z0-9]*(?:_[a-z0-9]+)*$`),
    'Write a situation in small letters joined by underscores, like one_child.',
  )

/** CEL over the answers. */
export const when = z.string().min(1).max(1000).describe('A condition in CEL: situation.insure == "yes"')

/** 情形引导: one question. */
export const situation = strict({
  ask: text,
  why: text.optional().describe('What depends on the answer'),
  answers: record(id, text, 30).refine(
    (answers) => Object.keys(answers).length >= 2,
    'A question needs at least two answers.',
  ),
  when: when.optional(),
})
