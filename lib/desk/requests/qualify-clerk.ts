import * as z from 'zod'
import { dayOf, endOf, findDay, printDay } from '../../rules/calendar/day.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type QualificationsRow, qualificationsKey } from '../rows/people.ts'
import { id } from './papers-body.ts'

const params = z.strictObject({ clerk: z.string().min(1).max(200) })
const answers = z.object({
  clerk: z.string(),
  items: z.array(z.object({ item: z.string(), until: z.string().describe('Last day, like 2026-12-31') })),
})

/** Trainings for other items stay as they are; a day that has passed ends one. */
export const qualifyClerk = route({
  method: 'PUT',
  path: '/api/clerks/{clerk}/qualifications',
  act: 'oversee',
  summary: '窗口培训记录: the clerk was trained for these items, which holds until this day',
  params,
  body: z.strictObject({ items: z.array(id).min(1).max(500), until: z.iso.date().describe('Last day') }),
  answers,
  async answer({ ports, params: { clerk }, body, remember }) {
    const day = findDay(body.until)
    if (day === undefined) throw new Refusal('invalid', { problems: [{ at: 'until', wrong: 'malformed' }] })
    const key = qualificationsKey(clerk)
    const standing = (await ports.table.get(key)) as QualificationsRow | undefined
    const revision = (standing?.revision ?? 0) + 1
    const items = { ...standing?.items, ...Object.fromEntries(body.items.map((item) => [item, endOf(day)])) }
    const answer = view(clerk, items)
    const { done } = await ports.table.transact([
      {
        put: { ...key, revision, items },
        if: standing ? { equals: { revision: standing.revision } } : 'absent',
      },
      ...remember(answer),
    ])
    if (!done) throw new Refusal('changed-meanwhile')
    return answer
  },
})

export const showQualifications = route({
  method: 'GET',
  path: '/api/clerks/{clerk}/qualifications',
  act: 'oversee',
  summary: '窗口培训记录: for which items the clerk was trained, and until when',
  params,
  answers,
  async answer({ ports, params: { clerk } }) {
    const row = (await ports.table.get(qualificationsKey(clerk))) as QualificationsRow | undefined
    return view(clerk, row?.items ?? {})
  },
})

/** `until` is kept as the instant at which the last day is over. */
function view(clerk: string, items: Readonly<Record<string, number>>): z.infer<typeof answers> {
  const rows = Object.entries(items).map(([item, until]) => ({ item, until: printDay(dayOf(until - 1)) }))
  return { clerk, items: rows.toSorted((a, b) => (a.item < b.item ? -1 : 1)) }
}
