import * as z from 'zod'
import { standingItems, uncheckedItems } from '../../application/acceptance/checks.ts'
import { originalsOf } from '../../application/acceptance/conclude.ts'
import { answerDue, tellingDue } from '../../application/acceptance/due.ts'
import { printDay } from '../../rules/calendar/day.ts'
import { route } from '../route.ts'
import { acceptances, type CounterRow } from '../rows/lists.ts'
import { named, nameMaterial } from '../views/names.ts'
import { readListed, windowRow } from '../window-list.ts'
import { id } from './papers-body.ts'

export const listAcceptances = route({
  method: 'GET',
  path: '/api/acceptances',
  act: 'receive',
  summary: '待受理: applications that the window is to accept or whose originals it is to see, longest waiting first',
  query: z.strictObject({
    bundle: id.optional().describe('Only of this bundle; pages may then be shorter than `limit`'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().min(1).max(200).optional(),
  }),
  answers: z.object({
    acceptances: z.array(
      windowRow.extend({
        items: z.array(named),
        toCheck: z.number().describe('How many items are still to be looked at'),
        originals: z.array(named).describe('Materials whose originals are still to be seen'),
        due: z
          .string()
          .optional()
          .describe('The last day for telling what was found, or of the applicant for showing the originals'),
      }),
    ),
    next: z.string().optional(),
  }),
  async answer({ ports, language, query: { bundle: wanted, limit, after } }) {
    const rows = (await ports.table.query({ ...acceptances, limit, after })) as readonly CounterRow[]
    const shown = rows.filter(({ bundle }) => wanted === undefined || bundle === wanted)
    return {
      acceptances: (await readListed(ports, shown, language)).map(({ row, application, name }) => ({
        ...row,
        items: standingItems(application.state).map(name),
        toCheck: uncheckedItems(application.state).length,
        originals: originalsOf(application.state).map((id) => ({ id, name: nameMaterial(application.bundle, id) })),
        due: printDay(answerDue(application) ?? tellingDue(application)),
      })),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})
