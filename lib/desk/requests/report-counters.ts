import * as z from 'zod'
import { countCounters, counterTargets } from '../../application/counter-share.ts'
import { dayOf, printDay } from '../../rules/calendar/day.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type FiledRow, filedIn } from '../rows/lists.ts'

const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
const most = 60

export const reportCounters = route({
  method: 'GET',
  path: '/api/reports/counters',
  act: 'oversee',
  summary: '无差别受理率: which items were taken at general counters, from real cases, against the targets of 002 §9',
  query: z.strictObject({
    from: month.optional().describe('First month, like 2026-11; absent: the present one'),
    to: month.optional().describe('Last month; absent: the first'),
  }),
  answers: z.object({
    from: z.string(),
    to: z.string(),
    cases: z.number(),
    atCounter: z.number(),
    share: z.number().describe('Of the items that were taken in, those that a general counter took: 0 to 1'),
    items: z.array(z.object({ item: z.string(), taken: z.number(), atCounter: z.number() })),
    targets: z.array(z.object({ by: z.string(), share: z.number(), article: z.string(), met: z.boolean() })),
  }),
  async answer({ ports, query }) {
    const from = query.from ?? printDay(dayOf(ports.clock.now())).slice(0, 7)
    const to = query.to ?? from
    const months = monthsFrom(from, to)
    const rows = (await Promise.all(months.map((each) => ports.table.query(filedIn(each))))).flat() as FiledRow[]
    const { items, share } = countCounters(rows)
    return {
      from,
      to,
      cases: rows.length,
      atCounter: rows.filter(({ channel }) => channel === 'counter').length,
      share,
      items: items.map((count) => ({ ...count })),
      targets: counterTargets.map((target) => ({ ...target, met: share > target.share })),
    }
  },
})

function monthsFrom(from: string, to: string): string[] {
  const number = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1
  const count = number(to) - number(from) + 1
  if (count < 1 || count > most) throw new Refusal('invalid', { problems: [{ at: 'query.to', wrong: 'malformed' }] })
  return Array.from({ length: count }, (_, n) => {
    const at = number(from) + n
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}
