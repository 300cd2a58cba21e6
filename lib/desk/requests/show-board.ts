import * as z from 'zod'
import { route } from '../route.ts'
import { boardList, type CardRow } from '../rows/lists.ts'
import { cardLine, toLine } from './list-cards.ts'

/** 牵头部门负责制 (004 §19): whoever leads a bundle sees every part of it that is late, whosoever it is. */
export const showBoard = route({
  method: 'GET',
  path: '/api/board',
  act: 'lead',
  summary: '牵头看板: what is late in the bundles that the department leads; `next` continues the list',
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(500).default(100),
    after: z.string().min(1).max(200).optional(),
  }),
  answers: z.object({ cards: z.array(cardLine), next: z.string().optional() }),
  async answer({ ports, principal, query: { limit, after } }) {
    const pk = boardList(principal.department ?? '')
    const rows = (await ports.table.query({ pk, limit, after })) as readonly CardRow[]
    return { cards: rows.map(toLine), next: rows.length === limit ? rows.at(-1)?.sk : undefined }
  },
})
