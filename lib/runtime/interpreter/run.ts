import type { State } from '../../asl/states.ts'
import type { Execution, ExecutionStatus, HistoryEvent, Invocation, Json, Surroundings } from '../model.ts'
import { errorNames, type Failure, StateFault } from './faults.ts'
import { writeJson } from './json-depth.ts'
import { type Program, stateNamed } from './program.ts'
import type { Given, Thread, Threads } from './threads.ts'

/** What is still to be done before the execution rests again. */
export type Job =
  /** The thread's state has just been named and given its input. */
  | { readonly kind: 'enter'; readonly thread: string }
  /** Do the state again after a failure. */
  | { readonly kind: 'repeat'; readonly thread: string }
  /** Make the call that was scheduled. */
  | { readonly kind: 'call'; readonly thread: string }
  /** A branch or iteration of this thread's state has ended well, or has failed. */
  | { readonly kind: 'joined'; readonly thread: string; readonly child: Thread; readonly output: Given }
  | { readonly kind: 'broken'; readonly thread: string; readonly child: Thread; readonly failure: Failure }

export interface Ending {
  readonly status: ExecutionStatus
  readonly output?: Json
  readonly outputText?: string
  readonly error?: string
  readonly cause?: string
}

/** One call of `advance`: an execution being moved on. Threads are copied when first changed; nothing else is. */
export interface Run {
  readonly program: Program
  readonly execution: Execution
  readonly surroundings: Surroundings
  readonly live: Map<string, Thread>
  readonly changed: Set<string>
  readonly jobs: Job[]
  readonly events: HistoryEvent[]
  readonly invocations: Invocation[]
  readonly texts: Map<Json, string>
  lastEventId: number
  calls: number
  deadline?: number
  ending?: Ending
}

export const openRun = (program: Program, execution: Execution, surroundings: Surroundings): Run => {
  const { live, calls, deadline } = execution.threads as Threads
  return {
    program,
    execution,
    surroundings,
    live: new Map(Object.entries(live)),
    changed: new Set(),
    jobs: [],
    events: [],
    invocations: [],
    texts: new Map(),
    lastEventId: execution.lastEventId,
    calls,
    ...(deadline !== undefined && { deadline }),
  }
}

/** The execution after the run; one that has ended keeps no threads. */
export const closeRun = (run: Run): Execution => {
  const { ending } = run
  const threads: Threads = {
    live: ending ? {} : Object.fromEntries(run.live),
    calls: run.calls,
    ...(run.deadline !== undefined && !ending && { deadline: run.deadline }),
  }
  return {
    ...run.execution,
    ...(ending && { ...ending, stopDate: run.surroundings.now }),
    lastEventId: run.lastEventId,
    threads,
  }
}

/** The thread as this run may change it. */
export const changing = (run: Run, id: string): Thread => {
  const thread = run.live.get(id)
  if (!thread) throw new Error(`no thread ${id}`)
  if (run.changed.has(id)) return thread
  const { doing } = thread
  const copy = {
    ...thread,
    doing: doing.kind === 'children' ? { ...doing, outputs: [...doing.outputs] } : { ...doing },
  }
  run.changed.add(id)
  run.live.set(id, copy)
  return copy
}

export const addThread = (run: Run, thread: Thread): void => {
  run.changed.add(thread.id)
  run.live.set(thread.id, thread)
}

export const stateOf = (run: Run, thread: Thread): State => stateNamed(run.program, thread.flow, thread.state)

/** Compact JSON, as AWS writes it; made once for values that appear in several events of a run. */
export const textOf = (run: Run, value: Json): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const known = run.texts.get(value)
  if (known !== undefined) return known
  const text = writeJson(value)
  run.texts.set(value, text)
  return text
}

/** A value that came as text: the text is kept only where it says more than the value. */
export const given = (run: Run, value: Json, text: string | undefined): Given =>
  text === undefined || text === textOf(run, value) ? { value } : { value, text }

export const wordingOf = (run: Run, { value, text }: Given): string => text ?? textOf(run, value)

const payloadLimit = 262_144

export const isTooLarge = (text: string): boolean =>
  text.length * 3 > payloadLimit && Buffer.byteLength(text) > payloadLimit

export const tooLarge = (who: string): string =>
  `The state/task '${who}' returned a result with a size exceeding the maximum number of bytes service limit.`

/** The JSON text of a payload; one over the limit ends the execution, as nothing catches this error. */
export const payloadText = (run: Run, thread: Thread, payload: Given): string => {
  const text = wordingOf(run, payload)
  if (isTooLarge(text)) throw new StateFault(errorNames.dataLimitExceeded, tooLarge(thread.state))
  return text
}
