import { nextDue, pendingInvocations } from '../interpreter/advance.ts'
import type { Execution, ExecutionIdentity, HistoryEvent } from '../model.ts'
import type { ExecutionHead, ExecutionRow, Journal, Progress } from './journal.ts'

/** An execution in memory, ahead of the journal by what has happened in this turn. */
export interface OpenExecution {
  readonly head: ExecutionHead
  execution: Execution
  /** Events that the journal does not have yet. */
  events: HistoryEvent[]
  /** Stimuli queued and calls under way: while there are any, it stays in memory. */
  busy: number
  /** The tasks whose functions are being called. */
  readonly calls: Set<string>
  /** The end of the queue of stimuli. */
  tail: Promise<unknown>
  stored: boolean
  /** The commit it was part of failed: it must not be touched any more. */
  lost: boolean
}

/** A bounded cache over the journal; what changed is written once per turn, just before the commit. */
export interface OpenExecutions {
  nextNumber(): number
  add(head: ExecutionHead, execution: Execution): OpenExecution
  find(by: { readonly arn: string } | { readonly number: number }): OpenExecution | undefined
  /** Call before each change, in the same turn. Throws when the turn's writes are lost already. */
  changed(open: OpenExecution): void
  /** Takes back an `add` that came to nothing. */
  drop(open: OpenExecution): void
  /** Writes what changed to the journal, which then answers queries truly. */
  flush(): void
}

/** At most about `capacity` executions stay in memory; `onDue` hears of each execution's next timer when it is written. */
export function keepOpenExecutions(
  journal: Journal,
  capacity: number,
  onDue: (due: number) => void,
): OpenExecutions & { forget(): void } {
  const byNumber = new Map<number, OpenExecution>()
  const byArn = new Map<string, OpenExecution>()
  const dirty = new Set<OpenExecution>()
  let lastNumber: number | undefined

  const forgetOne = (open: OpenExecution) => {
    byNumber.delete(open.head.number)
    byArn.delete(open.head.arn)
    dirty.delete(open)
  }
  const keep = (open: OpenExecution) => {
    byNumber.set(open.head.number, open)
    byArn.set(open.head.arn, open)
    evict(byNumber, capacity, (each) => each.busy === 0 && !dirty.has(each), forgetOne)
    return open
  }
  const seen = (open: OpenExecution) => {
    byNumber.delete(open.head.number)
    byNumber.set(open.head.number, open)
    return open
  }

  return {
    nextNumber() {
      lastNumber = (lastNumber ?? journal.lastNumber()) + 1
      return lastNumber
    },
    add: (head, execution) => keep(opened(head, execution, false)),
    find(by) {
      const open = 'arn' in by ? byArn.get(by.arn) : byNumber.get(by.number)
      if (open) return seen(open)
      const row = journal.findExecution(by)
      return row && keep(opened(row, executionOf(row), true))
    },
    changed(open) {
      journal.begin()
      dirty.add(open)
    },
    drop: forgetOne,
    flush() {
      for (const open of dirty) {
        const progress = progressOf(open)
        write(journal, open, progress)
        dirty.delete(open)
        if (progress.due !== undefined) onDue(progress.due)
        // Nobody is waiting for what has ended; whoever asks is answered from the journal.
        if (progress.status !== 'RUNNING' && open.busy === 0) forgetOne(open)
      }
    },
    forget() {
      for (const open of byNumber.values()) open.lost = true
      byNumber.clear()
      byArn.clear()
      dirty.clear()
      lastNumber = undefined
    },
  }
}

function opened(head: ExecutionHead, execution: Execution, stored: boolean): OpenExecution {
  return { head, execution, events: [], busy: 0, calls: new Set(), tail: Promise.resolve(), stored, lost: false }
}

/** Looks at the few that were used longest ago; those that must stay go to the end of the row. */
function evict(
  byNumber: Map<number, OpenExecution>,
  capacity: number,
  mayGo: (open: OpenExecution) => boolean,
  forgetOne: (open: OpenExecution) => void,
): void {
  let looks = 4
  for (const [number, open] of byNumber) {
    if (byNumber.size <= capacity || looks-- === 0) return
    if (mayGo(open)) forgetOne(open)
    else {
      byNumber.delete(number)
      byNumber.set(number, open)
    }
  }
}

function write(journal: Journal, open: OpenExecution, progress: Progress): void {
  if (open.stored) journal.saveProgress(progress)
  else journal.addExecution({ ...open.head, ...progress })
  if (open.events.length > 0) journal.addEvents(open.head.number, open.events)
  open.stored = true
  open.events = []
}

function progressOf({ head, execution }: OpenExecution): Progress {
  const { threads, lastEventId, status, stopDate, output, outputText, error, cause } = execution
  const state = { threads, lastEventId, status, stopDate, output, outputText, error, cause }
  const running = status === 'RUNNING'
  return {
    number: head.number,
    status,
    stopped: stopDate,
    due: running ? nextDue(execution) : undefined,
    calling: running && pendingInvocations(execution).length > 0,
    state: JSON.stringify(state),
  }
}

/** What the interpreter is told of an execution. */
export function identityOf(head: ExecutionHead): ExecutionIdentity {
  return {
    arn: head.arn,
    name: head.name,
    stateMachineArn: head.machine,
    stateMachineName: head.machineName,
    stateMachineVersionArn: head.version,
    stateMachineAliasArn: head.alias,
    roleArn: head.roleArn,
    startDate: head.started,
    input: JSON.parse(head.input),
    inputText: head.input,
  }
}

const executionOf = (row: ExecutionRow): Execution => ({ ...identityOf(row), ...JSON.parse(row.state) })
