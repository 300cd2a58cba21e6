import type { decideTasks } from '../../../lib/desk/requests/decide-tasks.ts'
import type { showTask } from '../../../lib/desk/requests/show-task.ts'
import { type Answer, ask } from '../../ask/ask.ts'
import type { Row } from './inbox-store.ts'

type Task = Answer<typeof showTask>
type Result = Answer<typeof decideTasks>['results'][number]

/** Tasks of one item, which are granted with the same review points. */
export interface Group {
  readonly rows: readonly Row[]
  readonly points: Task['points']
  /** Why they cannot be granted together: each needs something of its own. */
  readonly alone?: 'makes' | 'kind' | 'away' | 'barred'
}

/** The chosen tasks by item and version of their bundle; one task of each is read for what its grant needs. */
export function readGroups(rows: readonly Row[]): Promise<Group[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = `${row.kind} ${row.bundle} ${row.item}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return Promise.all([...groups.values()].map(readGroup))
}

async function readGroup(rows: readonly Row[]): Promise<Group> {
  const [first] = rows
  if (first?.kind !== 'review') return { rows, points: [], alone: 'kind' }
  const told = await ask<typeof showTask>(`/api/tasks/${first.task}`)
  if (!told.ok) return { rows, points: [], alone: 'away' }
  const { points, makes, may, barred } = told.data
  if (barred?.decisions.includes('granted')) return { rows, points, alone: 'barred' }
  if (!may.includes('decide')) return { rows, points, alone: 'kind' }
  return makes.length > 0 ? { rows, points, alone: 'makes' } : { rows, points }
}

/** What came of one task: by the server, and for one that somebody else had decided, what they had. */
export interface Outcome {
  readonly row: Row
  readonly result: Result
  readonly decided?: { readonly decision: string; readonly at: number }
}

/** Grants them, a group a request; `once` makes each request count once however often it is sent. */
export async function grantAll(groups: readonly Group[], once: string): Promise<Outcome[]> {
  const told = await Promise.all(groups.map((group, n) => grantGroup(group, `${once}${n}`)))
  return Promise.all(told.flat().map(addStanding))
}

async function grantGroup({ rows, points }: Group, once: string): Promise<Outcome[]> {
  const body = { decision: 'granted', tasks: rows.map(({ task }) => task), points: points.map(({ id }) => id) }
  const told = await ask<typeof decideTasks>('/api/decisions', { method: 'POST', body, once })
  const results = told.ok ? told.data.results : []
  return rows.map((row) => ({ row, result: results.find(({ task }) => task === row.task) ?? lost(row, told.ok) }))
}

const lost = ({ task }: Row, answered: boolean): Result => ({
  task,
  status: 'refused',
  error: answered ? 'internal' : 'offline',
})

/** The bulk answer does not say who was first; the task itself does. */
async function addStanding(outcome: Outcome): Promise<Outcome> {
  const { row, result } = outcome
  if (result.status !== 'standing' && result.error !== 'already-decided') return outcome
  const told = await ask<typeof showTask>(`/api/tasks/${row.task}`)
  const decided = told.ok ? told.data.item.decision : undefined
  return decided ? { ...outcome, decided } : outcome
}
