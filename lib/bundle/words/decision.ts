import * as z from 'zod'
import { id, text } from './id.ts'
import { record, strict } from './strict.ts'

/** One condition of a grant without review: CEL over `form`, and what it means to people. */
export const decisionRule = strict({
  when: z.string().min(1).max(1000).describe('A rule in CEL: form.mother.hukou_addr != ""'),
  says: text.describe('The same in words, for the explanation of the decision'),
})

/** 审查要点: what whoever grants has looked at. */
export const points = record(id, text, 100)

/** 合规审查 and 业务技术审核, by different people before the decision. */
export const reviews = z
  .array(z.enum(['compliance', 'technical']))
  .min(1)
  .max(2)
  .refine((all) => new Set(all).size === all.length, 'Name each review once.')
