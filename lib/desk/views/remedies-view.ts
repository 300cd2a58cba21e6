import * as z from 'zod'
import { remedies } from '../../application/acceptance/remedies.ts'
import type { Language } from '../words.ts'

/** What can be done against a refusal, within what time and by which law (行政许可法 38). */
export const remediesView = z.array(
  z.object({ way: z.string(), says: z.string(), within: z.string(), article: z.string() }),
)

export const viewRemedies = (language: Language): z.infer<typeof remediesView> =>
  remedies.map(({ within, ...remedy }) => ({ ...remedy, within: within[language] }))
