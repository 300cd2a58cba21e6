import * as z from 'zod'
import { route } from '../route.ts'
import { type LetterRow, lettersTo } from '../rows/letters.ts'
import { taskId } from '../task-id.ts'

export const listLetters = route({
  method: 'GET',
  path: '/api/letters',
  act: 'answer-letter',
  summary: '待复函询: what other departments have asked the officer’s own and is not answered, oldest first',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().min(1).max(200).optional(),
  }),
  answers: z.object({
    letters: z.array(
      z.object({
        letter: z.string(),
        bundle: z.string(),
        item: z.string(),
        from: z.string().describe('The department that asks'),
        since: z.number(),
        due: z.string().describe('The last day for the answer'),
      }),
    ),
    next: z.string().optional(),
  }),
  async answer({ ports, principal, query: { limit, after } }) {
    const list = lettersTo(principal.department ?? '')
    const rows = (await ports.table.query({ ...list, limit, after })) as readonly LetterRow[]
    return {
      letters: rows.map(({ application, letter, bundle, item, from, since, due }) => ({
        letter: taskId(application, letter),
        bundle,
        item,
        from,
        since,
        due,
      })),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})
