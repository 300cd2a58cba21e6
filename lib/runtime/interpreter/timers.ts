import type { Execution } from '../model.ts'
import { failTimedOut, recordTimeOut } from './call.ts'
import { recordAfter } from './events.ts'
import { errorNames } from './faults.ts'
import { changing, type Run, stateOf } from './run.ts'
import { guarded, settle } from './settle.ts'
import { handlerOf } from './states/index.ts'
import type { Thread, Threads } from './threads.ts'

const dueOf = ({ doing }: Thread): number => {
  if (doing.kind === 'waiting' || doing.kind === 'retrying') return doing.until
  if (doing.kind !== 'calling') return Number.POSITIVE_INFINITY
  return Math.min(doing.timeoutAt ?? Number.POSITIVE_INFINITY, doing.heartbeatAt ?? Number.POSITIVE_INFINITY)
}

/** When the execution next has to be woken with `due`, in ms; never for one that only waits for others. */
export const nextDue = (execution: Execution): number | undefined => {
  if (execution.status !== 'RUNNING') return undefined
  const { live, deadline = Number.POSITIVE_INFINITY } = execution.threads as Threads
  let next = deadline
  for (const thread of Object.values(live)) next = Math.min(next, dueOf(thread))
  return Number.isFinite(next) ? next : undefined
}

const fire = async (run: Run, thread: Thread): Promise<void> => {
  const { doing } = thread
  if (doing.kind === 'retrying') {
    thread.doing = { kind: 'running' }
    run.jobs.push({ kind: 'repeat', thread: thread.id })
    return
  }
  if (doing.kind === 'calling') return failTimedOut(run, thread)
  thread.doing = { kind: 'running' }
  const state = stateOf(run, thread)
  await handlerOf(state).elapse?.(run, thread, state)
}

/** The threads whose time comes next, if it has come: more than one only if they call, and at the same instant. */
const nextToFire = (run: Run): readonly Thread[] => {
  const { now } = run.surroundings
  let first: Thread | undefined
  for (const thread of run.live.values())
    if (dueOf(thread) <= now && (!first || dueOf(thread) < dueOf(first))) first = thread
  if (first?.doing.kind !== 'calling') return first ? [first] : []
  const at = dueOf(first)
  return [...run.live.values()].filter((thread) => thread.doing.kind === 'calling' && dueOf(thread) === at)
}

/** Recorded on AWS: the machine's own timeout is one event that follows nothing; the states it cuts off leave no trace. */
const timeOut = (run: Run): void => {
  recordAfter(run, 0, 'ExecutionTimedOut', 'executionTimedOutEventDetails', { error: errorNames.timeout })
  run.ending = { status: 'TIMED_OUT' }
}

/** Lets everything happen that is due, in the order of its times. */
export const fireDue = async (run: Run): Promise<void> => {
  while (!run.ending) {
    const due = nextToFire(run)
    const [first] = due
    if (run.deadline !== undefined && run.deadline <= (first ? dueOf(first) : run.surroundings.now)) return timeOut(run)
    if (!first) return
    // Recorded on AWS: calls that time out together are all written down before the first of them fails its state.
    for (const { id, doing } of due) if (doing.kind === 'calling') recordTimeOut(run, changing(run, id))
    for (const { id } of due) {
      if (run.ending || !run.live.has(id)) continue
      const thread = changing(run, id)
      await guarded(run, thread, () => fire(run, thread))
      await settle(run)
    }
  }
}
