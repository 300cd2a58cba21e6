import * as z from 'zod'
import { findBundles, placeByDue, readHandOvers, readInbox, readOldest } from '../inbox.ts'
import { getCurrentLaw } from '../law.ts'
import type { Ports } from '../ports.ts'
import { type Asked, route } from '../route.ts'
import type { InboxRow } from '../rows/lists.ts'
import { nameItem } from '../views/names.ts'
import {
  countsView,
  countTabs,
  type Reading,
  tabNames,
  tabs,
  taskRowView,
  viewTaskRow,
} from '../views/task-row-view.ts'

const query = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.string().min(1).max(300).optional(),
  signed: z.stringbool().optional().describe('签收: only what was signed for, or was not; a page may then hold fewer'),
  mine: z.stringbool().default(false).describe('Only what was passed on to me by name; a page may then hold fewer'),
  order: z
    .enum(['filed', 'left'])
    .default('filed')
    .describe(
      'left: by the working time left, with what waits for its applicant, and with `counts`; what stands still is last',
    ),
  show: z
    .enum(tabNames)
    .default('all')
    .describe(
      'With order=left: one of the tabs that `counts` counts; to-hand-over, in any order: 待移交, results on paper that are to be handed over to the window, which are no open tasks and stand in this tab alone',
    ),
  q: z
    .string()
    .trim()
    .max(100)
    .default('')
    .describe(
      'With order=left: how the application’s number or the applicant’s name begins, or a part of the item’s name',
    ),
})
type Wanted = z.infer<typeof query>

export const listTasks = route({
  method: 'GET',
  path: '/api/tasks',
  act: 'review',
  summary:
    '待办任务: the open tasks of the officer’s department, oldest application first or by the working time left; `next` continues the list',
  query,
  answers: z.object({ tasks: z.array(taskRowView), next: z.string().optional(), counts: countsView.optional() }),
  async answer(asked) {
    const { ports, principal, query: wanted } = asked
    const department = principal.department ?? ''
    if (wanted.order === 'left' || wanted.show === 'to-hand-over') {
      const listed = {
        rows: await readInbox(ports, principal, wanted.q),
        handOvers: await readHandOvers(ports, department),
      }
      return listWithCounts(listed, wanted, await readWith(ports, asked, [...listed.rows, ...listed.handOvers]))
    }
    const { rows: page, next } = await readOldest(ports, department, wanted)
    const view = await readWith(ports, asked, page)
    return { tasks: page.filter((row) => isWanted(row, wanted, view)).map((row) => viewTaskRow(row, view)), next }
  },
})

async function readWith(
  ports: Ports,
  { language, principal }: Pick<Asked, 'language' | 'principal'>,
  rows: readonly InboxRow[],
): Promise<Reading> {
  const { calendar } = await getCurrentLaw(ports)
  return { now: ports.clock.now(), calendar, language, person: principal.id, find: await findBundles(ports, rows) }
}

interface Listed {
  readonly rows: readonly InboxRow[]
  readonly handOvers: readonly InboxRow[]
}

/** All rows are read for the counts; only those of the page are looked at more closely. */
function listWithCounts({ rows, handOvers }: Listed, wanted: Wanted, reading: Reading) {
  const { limit, after = '', show, order } = wanted
  const there = (show === 'to-hand-over' ? handOvers : rows)
    .filter(
      (row) =>
        tabs[show](row, reading.now, reading.person) &&
        isWanted(row, wanted, reading) &&
        isFound(row, wanted.q, reading),
    )
    .map((row) => ({ row, place: order === 'left' ? placeByDue(row) : row.sk }))
    .filter(({ place }) => place > after)
    .sort((one, other) => (one.place < other.place ? -1 : 1))
  const page = there.slice(0, limit)
  return {
    tasks: page.map(({ row }) => viewTaskRow(row, reading)),
    next: there.length > limit ? page.at(-1)?.place : undefined,
    counts: countTabs(rows, handOvers.length, reading),
  }
}

const isWanted = ({ holder, signedAt }: InboxRow, { mine, signed }: Wanted, { person }: Reading): boolean =>
  (!mine || holder === person) && (signed === undefined || signed === (signedAt !== undefined))

function isFound(row: InboxRow, q: string, { find, language }: Reading): boolean {
  if (q === '') return true
  const { application, item, applicant } = row
  const text = q.toLowerCase()
  if (application.startsWith(text)) return true
  // Of a masked name only its first character can be compared.
  if (applicant?.endsWith('*') ? text.startsWith(applicant.slice(0, -1)) : applicant?.includes(q)) return true
  return nameItem(find(row), item, language).toLowerCase().includes(text)
}
