import type { TaskState } from '../../asl/states.ts'
import type { InvocationOutcome } from '../model.ts'
import { type Details, present, record, untruncated } from './events.ts'
import { handOver } from './exit.ts'
import { fail } from './fail.ts'
import { errorNames, type Failure } from './faults.ts'
import { compactCause, getLambdaResource, invokeResult } from './lambda.ts'
import { given, isTooLarge, payloadText, type Run, stateOf, tooLarge, wordingOf } from './run.ts'
import { scopeOf } from './scope.ts'
import type { Given, Thread } from './threads.ts'

const taskOf = (run: Run, thread: Thread): TaskState => {
  const state = stateOf(run, thread)
  if (state.Type !== 'Task') throw new Error(`${thread.state} is not a Task`)
  return state
}

/** Writes what happened to a call: `Task…` events for an integration, `LambdaFunction…` for a plain function. */
const recordCall = (run: Run, thread: Thread, happened: string, details: Details = {}): void => {
  const resource = getLambdaResource(taskOf(run, thread).Resource)
  if (resource.kind === 'integration') {
    const all = { resourceType: 'lambda', resource: resource.name, ...details }
    record(run, thread, `Task${happened}`, `task${happened}EventDetails`, all)
  } else if (happened === 'Started') {
    // Recorded on AWS: LambdaFunctionStarted has no details at all.
    record(run, thread, 'LambdaFunctionStarted')
  } else record(run, thread, `LambdaFunction${happened}`, `lambdaFunction${happened}EventDetails`, details)
}

/** Makes the call that the thread's task has scheduled. */
export const makeCall = (run: Run, thread: Thread): void => {
  if (thread.doing.kind !== 'calling') return
  recordCall(run, thread, 'Started')
  run.invocations.push(thread.doing.invocation)
}

/** The task has its result. */
export const succeedCall = async (run: Run, thread: Thread, result: Given): Promise<void> => {
  const output = wordingOf(run, result)
  if (isTooLarge(output)) {
    const resource = getLambdaResource(taskOf(run, thread).Resource)
    const cause = tooLarge(resource.kind === 'integration' ? 'lambda' : resource.arn)
    return failCall(run, thread, { error: errorNames.dataLimitExceeded, cause })
  }
  recordCall(run, thread, 'Succeeded', { output, outputDetails: untruncated })
  thread.doing = { kind: 'running' }
  await handOver(run, thread, taskOf(run, thread), scopeOf(run, thread, { result: result.value }), result)
}

export const failCall = async (run: Run, thread: Thread, failure: Failure): Promise<void> => {
  recordCall(run, thread, 'Failed', present({ error: failure.error, cause: failure.cause }))
  await fail(run, thread, failure)
}

/** The time of a call has run out; what comes of it is `failTimedOut`'s matter. */
export const recordTimeOut = (run: Run, thread: Thread): void =>
  recordCall(run, thread, 'TimedOut', { error: errorNames.timeout })

/** Recorded on AWS: a missed heartbeat is States.Timeout too, without a cause; rules may also know it by a name of its own. */
export const failTimedOut = async (run: Run, thread: Thread): Promise<void> => {
  const { doing } = thread
  const heartbeat = doing.kind === 'calling' && (doing.timeoutAt ?? Number.POSITIVE_INFINITY) > run.surroundings.now
  await fail(run, thread, { error: errorNames.timeout, ...(heartbeat && { also: errorNames.heartbeatTimeout }) })
}

/** The function has answered. A task with a token goes on waiting for that. */
export const answerCall = async (run: Run, thread: Thread, outcome: InvocationOutcome): Promise<void> => {
  if (thread.doing.kind !== 'calling') return
  const resource = getLambdaResource(taskOf(run, thread).Resource)
  if (!outcome.ok) {
    const { error, cause } = outcome
    return failCall(run, thread, { error, cause: resource.kind === 'integration' ? compactCause(cause) : cause })
  }
  if (resource.kind === 'function') return succeedCall(run, thread, given(run, outcome.payload, outcome.text))
  const result = { value: invokeResult(run, outcome) }
  if (!resource.callback) return succeedCall(run, thread, result)
  const { doing } = thread
  doing.submitted = true
  // AWS's guide: the heartbeat of a callback begins when the function has answered.
  if (doing.heartbeatSeconds !== undefined) doing.heartbeatAt = run.surroundings.now + doing.heartbeatSeconds * 1000
  recordCall(run, thread, 'Submitted', { output: payloadText(run, thread, result), outputDetails: untruncated })
}
