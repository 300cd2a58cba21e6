import * as z from 'zod'
import { maskedName } from '../../application/masked-case.ts'
import { dayOf, printDay } from '../../rules/calendar/day.ts'
import { caseName, findObserved } from '../observed.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type FiledRow, filedIn } from '../rows/lists.ts'

const query = z.strictObject({
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .describe('Of filing, like 2026-11; absent: the present one'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: caseName.optional(),
})

export const listObserved = route({
  method: 'GET',
  path: '/api/observed',
  act: 'observe',
  summary: '社会监督：脱敏办件: the cases that were filed in a month, without their people; `next` continues the list',
  query,
  answers: z.object({
    month: z.string(),
    cases: z.array(
      z.object({
        case: z.string(),
        bundle: z.string(),
        channel: z.enum(['online', 'counter']),
        items: z.array(z.string()),
      }),
    ),
    next: z.string().optional(),
  }),
  async answer({ ports, query: { month: asked, limit, after } }) {
    const month = asked ?? printDay(dayOf(ports.clock.now())).slice(0, 7)
    const last = after === undefined ? undefined : await findObserved(ports, after)
    if (after !== undefined && last === undefined)
      throw new Refusal('invalid', { problems: [{ at: 'query.after', wrong: 'not-a-choice' }] })
    const rows = (await ports.table.query({ ...filedIn(month), limit, after: last })) as readonly FiledRow[]
    const cases = rows.map(({ sk, bundle, channel, items }) => ({
      case: maskedName(month, sk),
      bundle,
      channel,
      items: [...items],
    }))
    return { month, cases, next: rows.length === limit ? cases.at(-1)?.case : undefined }
  },
})
