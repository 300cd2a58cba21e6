import * as z from 'zod'
import { route } from '../route.ts'
import { type InboxRow, inboxOf } from '../rows.ts'
import { taskId } from '../task-id.ts'

const query = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.string().min(1).max(200).optional(),
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
        round: z.number(),
        since: z.number(),
      }),
    ),
    next: z.string().optional(),
  }),
  async answer({ ports, principal, query: { limit, after } }) {
    const rows = (await ports.table.query({
      ...inboxOf(principal.department ?? ''),
      limit,
      after,
    })) as readonly InboxRow[]
    return {
      tasks: rows.map(({ application, item, bundle, round, since }) => ({
        task: taskId(application, item),
        application,
        item,
        bundle,
        round,
        since,
      })),
      next: rows.length === limit ? rows.at(-1)?.sk : undefined,
    }
  },
})
