import * as z from 'zod'
import { detectors } from '../../application/cards/detectors.ts'
import { explanationDue } from '../../application/cards/life.ts'
import type { Law } from '../../application/law.ts'
import type { Bundle } from '../../bundle/model.ts'
import { endOf, printDay } from '../../rules/calendar/day.ts'
import { getCurrentLaw } from '../law.ts'
import type { Ports } from '../ports.ts'
import { route } from '../route.ts'
import { type HeadRow, headKey } from '../rows/application.ts'
import { type CardRow, cardList } from '../rows/lists.ts'
import { getCurrent } from '../versions.ts'
import { aboutShape, colourShape } from '../views/card-view.ts'
import { nameItem } from '../views/names.ts'

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
  answers: z.object({
    cards: z.array(
      cardLine.extend({
        itemName: z.string().optional(),
        explainBy: z.string().optional().describe('The last day to explain it; absent: explained, or too late'),
        says: z.string().optional().describe('The supervisor’s own words, of a card that a person has shown'),
        explanation: z.string().optional().describe('What the department has said of it'),
        rectification: z.string().optional().describe('How it was put right, as the department has reported'),
      }),
    ),
    next: z.string().optional(),
  }),
  async answer({ ports, principal, query: asked, language }) {
    const list = cardList(principal.role === 'supervisor' ? undefined : (principal.department ?? ''))
    const { rows, next } = await findCards(ports, list, asked)
    const law = await getCurrentLaw(ports)
    const bundles = await readBundles(ports, rows)
    const view = async (row: CardRow) => ({
      ...toLine(row),
      itemName: row.item && nameItem(bundles[row.bundle] as Bundle, row.item, language),
      explainBy: row.explained ? undefined : findExplainBy(law, row.shown, ports.clock.now()),
      ...(await findWords(ports, row)),
    })
    return { cards: await Promise.all(rows.map(view)), next }
  },
})

/** As they are now, each once: for the names of their items. */
async function readBundles(ports: Ports, rows: readonly CardRow[]): Promise<Record<string, Bundle>> {
  const ids = [...new Set(rows.map(({ bundle }) => bundle))]
  const read = ids.map(async (id) => [id, (await getCurrent(ports, id)).bundle] as const)
  return Object.fromEntries(await Promise.all(read))
}

function findExplainBy(law: Law, at: number, now: number): string | undefined {
  const due = explanationDue(law, { at })
  return now < endOf(due) ? printDay(due) : undefined
}

/** Limits that have passed speak for themselves; what people have said of a card stands with its application. */
const wordless: readonly CardRow['about'][] = ['pre-acceptance', 'limit', 'step', 'letter', 'delivery', 'post-check']

async function findWords({ table }: Ports, { application, card, about, explained, rectified }: CardRow) {
  if (wordless.includes(about) && !explained && !rectified) return {}
  const head = (await table.get(headKey(application))) as HeadRow | undefined
  const found = head?.state.cards?.find(({ id }) => id === card)
  return { says: found?.says, explanation: found?.explained?.says, rectification: found?.rectified?.says }
}

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
