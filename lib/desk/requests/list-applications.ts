import * as z from 'zod'
import { findCriticalPath } from '../../application/clock/critical-path.ts'
import { findTodo, type Todo, todos } from '../../application/todo.ts'
import { dayOf, printDay } from '../../rules/calendar/day.ts'
import { type Application, findPresent } from '../changes/application.ts'
import type { Ports } from '../ports.ts'
import { route } from '../route.ts'
import { ownedBy, type PapersRow, papersKey } from '../rows/application.ts'
import { getCurrent } from '../versions.ts'
import { nameBundle } from '../views/names.ts'
import type { Language } from '../words.ts'

const most = 100

const mine = z.object({
  application: z.string(),
  bundle: z.string(),
  name: z.string(),
  status: z.string().describe('draft, or as the application is'),
  revision: z.number(),
  savedAt: z.number().optional().describe('Of a draft: when it was saved last'),
  submittedAt: z.number().optional(),
  todo: z.enum(todos).describe('The one thing to do now'),
  todoBy: z.string().optional().describe('The last day for it: `2026-12-01`'),
  promisedBy: z.string().optional().describe('The last day of the promise of the whole, as it was at acceptance'),
})
type Mine = z.infer<typeof mine>

/** Two reads for each of the newest hundred, side by side, and one for each version of a bundle that is not known yet. */
export const listApplications = route({
  method: 'GET',
  path: '/api/applications',
  act: 'save',
  summary:
    '我的办件: the applicant’s own applications, at most the newest 100: what is to be put right first, then drafts, what runs, and what is over',
  answers: z.array(mine),
  async answer({ ports, principal, language }) {
    const rows = await ports.table.query({ ...ownedBy(principal.id), descending: true, limit: most })
    const all = await Promise.all(rows.map(({ sk, bundle }) => view(ports, sk, String(bundle), language)))
    return all.sort((one, other) => placeOf(one) - placeOf(other))
  },
})

async function view(ports: Ports, id: string, bundle: string, language: Language): Promise<Mine> {
  const [papers, application] = await Promise.all([
    ports.table.get(papersKey(id)) as Promise<PapersRow | undefined>,
    findPresent(ports, id),
  ])
  const known = application?.bundle ?? (await getCurrent(ports, bundle)).bundle
  return {
    application: id,
    bundle,
    name: nameBundle(known, language),
    revision: papers?.revision ?? 0,
    ...(application ? viewFiled(application) : { status: 'draft', todo: 'continue', savedAt: papers?.savedAt }),
  }
}

function viewFiled(application: Application): Pick<Mine, 'status' | 'submittedAt' | 'todo' | 'todoBy' | 'promisedBy'> {
  const { status, submittedAt, acceptedAt } = application.state
  const { what, last } = findTodo(application)
  const path = acceptedAt === undefined ? undefined : findCriticalPath(application, dayOf(acceptedAt))
  return {
    status,
    submittedAt,
    todo: what,
    todoBy: last === undefined ? undefined : printDay(last),
    promisedBy: path && printDay(path.last),
  }
}

const pressing: readonly Todo['what'][] = ['notice', 'originals', 'correct', 'supplement']
const over: readonly string[] = ['delivered', 'not-accepted', 'withdrawn', 'lapsed']

/** Rows come newest first, and stay so inside each group. */
function placeOf({ todo, status }: Mine): number {
  if (pressing.includes(todo)) return 0
  if (status === 'draft') return 1
  return over.includes(status) ? 3 : 2
}
