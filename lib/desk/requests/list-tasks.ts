import * as z from 'zod'
import { route } from '../route.ts'
import { type InboxRow, inboxOf } from '../rows/lists.ts'
import { taskId } from '../task-id.ts'

const query = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.string().min(1).max(200).optional(),
  signed: z.stringbool().optional().describe('签收: only what was signed for, or was not; a page may then hold fewer'),
  mine: z.stringbool().default(false).describe('Only what was passed on to me by name; a page may then hold fewer'),
})

export const listTasks = route({
  method: 'GET',
  path: '/api/tasks',
  act: 'review',
  summary: '待办任务: the open tasks of the officer’s department, oldest application first; `next` continues the list',
  query,
  answers: z.object({
    tasks: z.array(
      z.object({
        task: z.string(),
        application: z.string(),
        item: z.string(),
        bundle: z.string(),
        kind: z.string().describe('check, review, second-look or post-check'),
        round: z.number(),
        since: z.number(),
        signedAt: z.number().optional().describe('When the department signed for the file'),
        unsignedFor: z.number().optional().describe('How long nobody has signed for it (ms)'),
        holder: z.string().optional().describe('To whom it was passed on by name'),
      }),
    ),
    next: z.string().optional(),
  }),
  async answer({ ports, principal, query: { limit, after, mine, signed } }) {
    const now = ports.clock.now()
    const rows = (await ports.table.query({
      ...inboxOf(principal.department ?? ''),
      limit,
      after,
    })) as readonly InboxRow[]
    return {
      tasks: rows
        .filter(({ holder }) => !mine || holder === principal.id)
        .filter(({ signedAt }) => signed === undefined || signed === (signedAt !== undefined))
        .map((row) => viewTask(row, now)),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})

function viewTask(row: InboxRow, now: number) {
  const { application, item, bundle, kind = 'review', round, since, holder, signedAt } = row
  const unsignedFor = kind === 'review' && signedAt === undefined ? now - since : undefined
  return {
    task: taskId(application, item),
    application,
    item,
    bundle,
    kind,
    round,
    since,
    holder,
    signedAt,
    unsignedFor,
  }
}
