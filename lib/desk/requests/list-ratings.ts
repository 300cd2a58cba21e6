import * as z from 'zod'
import { findPresent } from '../changes/application.ts'
import type { Ports } from '../ports.ts'
import { route } from '../route.ts'
import { type EntryRow, entriesOf } from '../rows/application.ts'
import { type RatingRow, ratingList } from '../rows/ratings.ts'
import { ratingView } from '../views/rating-view.ts'

const rating = ratingView.extend({
  application: z.string(),
  bundle: z.string(),
  name: z.string(),
  applicant: z.string().optional().describe('Masked: 张*'),
  channel: z.enum(['online', 'counter']).optional().describe('By which way it was filed'),
  way: z.enum(['account', 'number']).describe('By which way it was rated'),
  text: z.string().optional().describe('Long numbers masked'),
  items: z
    .array(z.object({ item: z.string(), name: z.string(), department: z.string(), handler: z.string().optional() }))
    .describe('Who decided each item: an officer’s id, or system'),
  clerks: z.array(z.string()).describe('Who did something with it at the window'),
})

/** Each rating with the case, its matters and those who handled them (003 §七.1). */
export const listRatings = route({
  method: 'GET',
  path: '/api/ratings',
  act: 'see-ratings',
  summary: '好差评: all ratings or the low ones, newest first, names masked; `next` continues the list',
  query: z.strictObject({
    low: z.stringbool().default(false).describe('Only the grades that have to be answered, 2 and 1'),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    after: z.string().min(1).max(200).optional(),
  }),
  answers: z.object({ ratings: z.array(rating), next: z.string().optional() }),
  async answer({ ports, query: { low, limit, after } }) {
    const query = { ...ratingList(low), limit, after, descending: true }
    const rows = (await ports.table.query(query)) as readonly RatingRow[]
    const ratings = await Promise.all(rows.map((row) => viewRow(ports, row)))
    return { ratings, next: rows.length === limit ? rows.at(-1)?.sk : undefined }
  },
})

async function viewRow(ports: Ports, row: RatingRow): Promise<z.infer<typeof rating>> {
  const { application: id, grade, tags, text, at, way, replyBy } = row
  const application = await findPresent(ports, id)
  if (!application) throw new Error(`no application ${id} behind a rating`)
  const { state, bundle, head } = application
  const { items, departments } = bundle.catalogue
  return {
    application: id,
    bundle: bundle.id,
    name: bundle.name,
    applicant: head.applicant,
    channel: state.channel,
    way,
    grade,
    tags: [...tags],
    text: text === undefined ? undefined : maskNumbers(text),
    at,
    replyBy,
    items: Object.entries(state.items).flatMap(([item, { status, decision }]) => {
      if (status === 'not-applicable') return []
      const department = items[item]?.department ?? ''
      const name = items[item]?.name ?? item
      return [{ item, name, department: departments[department]?.name ?? department, handler: decision?.by.id }]
    }),
    clerks: await clerksOf(ports, id),
  }
}

async function clerksOf({ table }: Ports, id: string): Promise<string[]> {
  const rows = (await table.query(entriesOf(id))) as readonly EntryRow[]
  return [...new Set(rows.flatMap(({ entry: { by } }) => (by.role === 'clerk' ? [by.id] : [])))]
}

/** Telephone and identity numbers in what somebody wrote. */
const maskNumbers = (text: string): string => text.replaceAll(/(\d{3})\d{4,}[Xx]?/g, '$1****')
