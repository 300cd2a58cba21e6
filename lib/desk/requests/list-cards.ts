import * as z from 'zod'
import { detectors } from '../../application/cards/detectors.ts'
import type { Ports } from '../ports.ts'
import { route } from '../route.ts'
import { type CardRow, cardList } from '../rows/lists.ts'
import { aboutShape, colourShape } from '../views/card-view.ts'

const query = z.strictObject({
  about: aboutShape.optional(),
  colour: colourShape.optional(),
  inspection: z
    .enum(['right-to-know', 'time-limit', 'procedure', 'off-hall'])
    .optional()
    .describe('What inspectors look for (003 §七.4)'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.string().min(1).max(200).optional(),
})
type Query = z.infer<typeof query>

export const cardLine = z.object({
  application: z.string(),
  bundle: z.string(),
  card: z.string(),
  colour: colourShape,
  about: aboutShape,
  item: z.string().optional(),
  department: z.string().optional(),
  since: z.number(),
  shown: z.number(),
  explained: z.boolean(),
  rectified: z.boolean(),
  verdict: z.string().optional(),
  level: z.number().optional(),
})

/** Open cards by the time of what they are about, oldest first. */
export const listCards = route({
  method: 'GET',
  path: '/api/cards',
  act: 'watch',
  summary: '电子监察: the open cards of the department, of all for supervisors; `next` continues the list',
  query,
  answers: z.object({ cards: z.array(cardLine), next: z.string().optional() }),
  async answer({ ports, principal, query: asked }) {
    const list = cardList(principal.role === 'supervisor' ? undefined : (principal.department ?? ''))
    const { rows, next } = await findCards(ports, list, asked)
    return { cards: rows.map(toLine), next }
  },
})

export const toLine = ({ pk, sk, ...line }: CardRow): z.infer<typeof cardLine> => line

/** Pages on until enough of the wanted kind are found. */
async function findCards(ports: Ports, pk: string, { limit, after, about, colour, inspection }: Query) {
  const wanted = (row: CardRow) =>
    (about === undefined || row.about === about) &&
    (colour === undefined || row.colour === colour) &&
    (inspection === undefined || detectors[row.about].inspection === inspection)
  const rows: CardRow[] = []
  for (let from = after; ; ) {
    const page = (await ports.table.query({ pk, limit, after: from })) as readonly CardRow[]
    for (const row of page) {
      if (rows.length < limit && wanted(row)) rows.push(row)
      if (rows.length === limit) return { rows, next: row.sk }
    }
    if (page.length < limit) return { rows, next: undefined }
    from = page.at(-1)?.sk
  }
}
