import * as z from 'zod'
import { route } from '../route.ts'
import { type AttemptRow, attempts } from '../rows/lists.ts'
import { aboutShape } from '../views/card-view.ts'

/** What offices tried and were refused: withheld reasons, second corrections, materials outside the list. */
export const listAttempts = route({
  method: 'GET',
  path: '/api/attempts',
  act: 'show-card',
  summary: '被拦截的违规操作: acts of offices that were refused as forbidden conduct, by application',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().min(1).max(200).optional(),
  }),
  answers: z.object({
    attempts: z.array(
      z.object({
        application: z.string(),
        item: z.string().optional(),
        about: aboutShape,
        rule: z.string(),
        places: z.array(z.string()).optional().describe('What was demanded: `materials.photo`'),
        role: z.string(),
        by: z.string(),
        department: z.string().optional(),
        at: z.number(),
      }),
    ),
    next: z.string().optional(),
  }),
  async answer({ ports, query: { limit, after } }) {
    const rows = (await ports.table.query({ ...attempts, limit, after })) as readonly AttemptRow[]
    return {
      attempts: rows.map(({ pk, sk, places, ...attempt }) => ({ ...attempt, ...(places && { places: [...places] }) })),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})
