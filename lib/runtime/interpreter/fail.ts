import type { Catcher, Retrier, State } from '../../asl/states.ts'
import type { Json } from '../model.ts'
import { abandonChildren } from './children.ts'
import { present, record, recordAfter } from './events.ts'
import { handOver } from './exit.ts'
import { errorNames, type Failure, StateFault } from './faults.ts'
import { matches, retried } from './retry.ts'
import { type Run, stateOf } from './run.ts'
import { scopeOf } from './scope.ts'
import type { Thread } from './threads.ts'

interface Guarded {
  readonly Type: State['Type']
  readonly Retry?: readonly Retrier[]
  readonly Catch?: readonly Catcher[]
}

const endWith = (run: Run, thread: Thread, { error, cause }: Failure): void => {
  recordAfter(run, thread.previous, 'ExecutionFailed', 'executionFailedEventDetails', present({ error, cause }))
  run.ending = { status: 'FAILED', ...present({ error, cause }) }
}

/** Ends a thread that has failed for good: the execution, or the state whose branch or iteration it is. */
const breakOff = (run: Run, thread: Thread, failure: Failure): void => {
  if (thread.parent !== undefined) {
    run.jobs.unshift({ kind: 'broken', thread: thread.parent, child: thread, failure })
    return
  }
  endWith(run, thread, failure)
}

/** Recorded on AWS: what a failure does not say is null, but the cause of a timeout is empty. */
const errorOutputOf = ({ error, cause }: Failure): { readonly Error: Json; readonly Cause: Json } => ({
  Error: error ?? null,
  Cause: cause ?? (error === errorNames.timeout ? '' : null),
})

const caught = async (run: Run, thread: Thread, catchers: readonly Catcher[], failure: Failure): Promise<boolean> => {
  const at = catchers.findIndex(({ ErrorEquals }) => matches(ErrorEquals, failure))
  const catcher = catchers[at]
  if (!catcher) return false
  const errorOutput = errorOutputOf(failure)
  await handOver(run, thread, catcher, scopeOf(run, thread, { errorOutput }), { value: errorOutput }, `Catch[${at}]/`)
  return true
}

/** The failure of the present state: tried again, caught, or passed outward. */
export const fail = async (run: Run, thread: Thread, failure: Failure): Promise<void> => {
  const state: Guarded = stateOf(run, thread)
  const { doing } = thread
  // A Map that fails while it begins its iterations leaves none of them behind.
  if (doing.kind === 'children') abandonChildren(run, thread, thread.previous)
  thread.doing = { kind: 'running' }
  if (state.Retry && retried(run, thread, state.Retry, failure)) return
  // Recorded on AWS: only a Parallel or Map that is not tried again is written down as failed.
  const joined = doing.kind === 'children' && doing.ended === doing.total
  if ((state.Type === 'Parallel' || state.Type === 'Map') && !joined) record(run, thread, `${state.Type}StateFailed`)
  try {
    if (state.Catch && (await caught(run, thread, state.Catch, failure))) return
  } catch (fault) {
    if (!(fault instanceof StateFault)) throw fault
    const second = faultFailure(run, thread, fault)
    return fault.error === errorNames.runtime ? endWith(run, thread, second) : breakOff(run, thread, second)
  }
  breakOff(run, thread, failure)
}

/** Writes down what a state's own expression or data did wrong and answers it as a failure. */
const faultFailure = (run: Run, thread: Thread, { error, message, blame }: StateFault): Failure => {
  // Recorded on AWS: a payload over the limit is reported without the place.
  if (error === errorNames.dataLimitExceeded) return { error, cause: message, terminal: true }
  const cause = `An error occurred while executing the state '${thread.state}' (entered at the event id #${thread.enteredEvent}). ${message}`
  if (error === errorNames.queryEvaluation) {
    const { location, afterEntry = false } = blame
    const details = present({ cause, error, location, state: thread.state })
    const early = thread.previous === thread.enteredEvent && !afterEntry
    const previous = early ? thread.enteredAfter : thread.previous
    thread.previous = recordAfter(run, previous, 'EvaluationFailed', 'evaluationFailedEventDetails', details)
  }
  return { error, cause }
}

/**
 * A fault of the state itself, as opposed to a failure that its task answered with. Recorded on AWS: `States.Runtime` ends
 * the execution there and then, also in a branch; no rule takes it, and the states around leave no trace.
 */
export const failOn = async (run: Run, thread: Thread, fault: StateFault): Promise<void> => {
  const failure = faultFailure(run, thread, fault)
  await (fault.error === errorNames.runtime ? endWith(run, thread, failure) : fail(run, thread, failure))
}

/** The execution's own failure, whatever its threads are doing. */
export const failExecution = (run: Run, error: string, cause: string): void => {
  recordAfter(run, run.lastEventId, 'ExecutionFailed', 'executionFailedEventDetails', { error, cause })
  run.ending = { status: 'FAILED', error, cause }
}
