import type { listTasks } from '../../../lib/desk/requests/list-tasks.ts'
import { type Answer, ask, type Failure } from '../../ask/ask.ts'

type Listed = Answer<typeof listTasks>

/** A task as the inbox tells of it. */
export type Row = Listed['tasks'][number]

export const tabs = ['all', 'today', 'warning', 'late', 'correcting', 'to-sign', 'to-hand-over'] as const
export type Tab = (typeof tabs)[number]

/** The inbox as it stands in this tab: what is asked, what has come, and where its officer is. */
export interface InboxState {
  readonly show: Tab
  readonly q: string
  readonly rows?: readonly Row[]
  readonly next?: string
  readonly counts?: Listed['counts']
  readonly failure?: Failure
  /** Where the keyboard is: the task, and its place for when it has left the list. */
  readonly at?: { readonly task: string; readonly place: number }
  readonly selected: ReadonlySet<string>
  /** What was done last, with which task, and the address of the page that says so. */
  readonly done?: { readonly says: string; readonly task: string; readonly at: string }
}

/** How many rows are drawn at first, and how many more by a press. */
const step = 100
const mostAtOnce = 500

let state: InboxState = { show: 'all', q: '', selected: new Set() }
let wanted = step
let latest = 0
const listeners = new Set<() => void>()

/** All pages of the office share it, so that the list is where it was when somebody comes back. Kept in memory only. */
export const inbox = {
  get: (): InboxState => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  set(part: Partial<InboxState>): void {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  },
  /** Shows another tab, or what is looked for, from its beginning. */
  turn(part: { readonly show?: Tab; readonly q?: string }): Promise<void> {
    wanted = step
    inbox.set({ ...part, at: undefined, selected: new Set() })
    return inbox.load()
  },
  /** Reads as many rows as are shown; the last question wins. */
  async load(): Promise<void> {
    const mine = ++latest
    const read = await readRows(wanted)
    if (mine !== latest) return
    if ('failure' in read) return inbox.set({ failure: read.failure })
    inbox.set({ ...read, failure: undefined, selected: keepListed(state.selected, read.rows) })
  },
  more(): Promise<void> {
    wanted = (state.rows?.length ?? 0) + step
    return inbox.load()
  },
}

async function readRows(count: number): Promise<Pick<InboxState, 'rows' | 'next' | 'counts'> | { failure: Failure }> {
  const { show, q } = state
  const rows: Row[] = []
  for (let after: string | undefined; ; ) {
    const limit = Math.min(count - rows.length, mostAtOnce)
    const query = new URLSearchParams({
      order: 'left',
      show,
      limit: String(limit),
      ...(q && { q }),
      ...(after && { after }),
    })
    const told = await ask<typeof listTasks>(`/api/tasks?${query}`)
    if (!told.ok) return { failure: told.failure }
    const { tasks, next, counts } = told.data
    rows.push(...tasks)
    if (next === undefined || rows.length >= count) return { rows, next, counts }
    after = next
  }
}

function keepListed(selected: ReadonlySet<string>, rows: readonly Row[] = []): ReadonlySet<string> {
  if (selected.size === 0) return selected
  return new Set(rows.flatMap(({ task }) => (selected.has(task) ? [task] : [])))
}

/** Whether something can be done with it now, by whoever looks: a proposal is signed by anybody but its author. */
const isAtHand = ({ status, holder, mine, countersign }: Row): boolean =>
  status === 'open' && (countersign === undefined ? mine || holder === undefined : countersign === 'mine')

/**
 * Whether it can be chosen with others: a result is handed over by itself, with its paper, a proposal is signed by itself,
 * and nothing is decided while a special step runs.
 */
export const isPickable = (row: Row): boolean =>
  isAtHand(row) && row.kind !== 'hand-over' && row.countersign === undefined && !row.inStep

/** The task that follows this one by the order of the list; the first when this one is not in it. */
export function findNext(rows: readonly Row[], task: string): string | undefined {
  const place = rows.findIndex((row) => row.task === task)
  const others = [...rows.slice(place + 1), ...rows.slice(0, Math.max(place, 0))]
  return others.find(isAtHand)?.task
}

/** The set with it, or without it when it was in. */
export function toggle(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}
