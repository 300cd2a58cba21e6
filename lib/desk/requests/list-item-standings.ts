import * as z from 'zod'
import { itemNotice, viewNotice } from '../publishing/standing.ts'
import { route } from '../route.ts'
import { type ItemStandingRow, itemStandings } from '../rows/proposals.ts'

export const listItemStandings = route({
  method: 'GET',
  path: '/api/items/out-of-force',
  act: 'browse',
  summary: '暂停、取消的事项: items that cannot be filed, since when, and what people are told',
  answers: z.array(itemNotice),
  answer: async ({ ports }) => ((await ports.table.query(itemStandings)) as readonly ItemStandingRow[]).map(viewNotice),
})
