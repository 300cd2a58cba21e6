import type { Execution, ExecutionIdentity, Json, Step, Stimulus, Surroundings } from '../model.ts'
import { answerCall, failCall, succeedCall } from './call.ts'
import { present, recordAfter, untruncated } from './events.ts'
import { failExecution } from './fail.ts'
import { errorNames } from './faults.ts'
import { isWritable } from './json-depth.ts'
import { findCall } from './open.ts'
import type { Program } from './program.ts'
import { addThread, changing, closeRun, given, openRun, type Run, textOf } from './run.ts'
import { guarded, settle } from './settle.ts'
import { rootId, type Threads } from './threads.ts'
import { fireDue } from './timers.ts'

/** An execution that has not started: give it to `advance` with the stimulus `start`. */
export const begin = (identity: ExecutionIdentity): Execution => {
  const threads: Threads = { live: {}, calls: 0 }
  return { ...identity, status: 'RUNNING', lastEventId: 0, threads }
}

const start = (run: Run): void => {
  const { input, inputText, roleArn, stateMachineVersionArn, stateMachineAliasArn } = run.execution
  const { StartAt, TimeoutSeconds } = run.program.definition
  const details = {
    input: inputText ?? textOf(run, input),
    inputDetails: untruncated,
    roleArn,
    stateMachineAliasArn,
    stateMachineVersionArn,
  }
  recordAfter(run, 0, 'ExecutionStarted', 'executionStartedEventDetails', present(details))
  if (TimeoutSeconds !== undefined) run.deadline = run.surroundings.now + TimeoutSeconds * 1000
  addThread(run, {
    id: rootId,
    index: 0,
    flow: 0,
    state: StartAt,
    enteredAt: run.surroundings.now,
    enteredEvent: 0,
    enteredAfter: 0,
    // Recorded on AWS: the first state follows no event, not even the start.
    previous: 0,
    input,
    inputText: given(run, input, inputText).text,
    variables: {},
    retries: [],
    doing: { kind: 'running' },
  })
  run.jobs.push({ kind: 'enter', thread: rootId })
}

const stop = (run: Run, error: string | undefined, cause: string | undefined): void => {
  recordAfter(run, 0, 'ExecutionAborted', 'executionAbortedEventDetails', present({ error, cause }))
  run.ending = { status: 'ABORTED', ...present({ error, cause }) }
}

const heartbeat = (run: Run, id: string): void => {
  const { doing } = changing(run, id)
  if (doing.kind === 'calling' && doing.submitted && doing.heartbeatSeconds !== undefined)
    doing.heartbeatAt = run.surroundings.now + doing.heartbeatSeconds * 1000
}

const findParsed = (text: string): { readonly value: Json } | undefined => {
  try {
    return { value: JSON.parse(text) as Json }
  } catch {
    return undefined
  }
}

type CallStimulus = Extract<Stimulus, { task: string } | { token: string }>

/** Answers whether the call that the stimulus names was open. */
const applyToCall = async (run: Run, stimulus: CallStimulus): Promise<boolean> => {
  const id = findCall(run.live.values(), stimulus)
  const parsed = stimulus.kind === 'success' ? findParsed(stimulus.output) : undefined
  if (id === undefined || (stimulus.kind === 'success' && !parsed)) return false
  if (stimulus.kind === 'heartbeat') {
    heartbeat(run, id)
    return true
  }
  const thread = changing(run, id)
  await guarded(run, thread, () => {
    if (stimulus.kind === 'invoked') return answerCall(run, thread, stimulus.outcome)
    if (stimulus.kind === 'failure')
      return failCall(run, thread, present({ error: stimulus.error, cause: stimulus.cause }))
    return succeedCall(run, thread, given(run, parsed?.value ?? null, stimulus.output))
  })
  return true
}

const apply = async (run: Run, stimulus: Stimulus): Promise<boolean> => {
  if (stimulus.kind === 'start') {
    if (run.execution.lastEventId > 0) return false
    start(run)
  } else if (stimulus.kind === 'stop') stop(run, stimulus.error, stimulus.cause)
  else if (stimulus.kind === 'due') await fireDue(run)
  else return applyToCall(run, stimulus)
  return true
}

/** An input that cannot be written down: the execution fails at once and does not keep it. */
const refuseInput = (program: Program, execution: Execution, surroundings: Surroundings): Step => {
  const run = openRun(program, { ...execution, input: null, inputText: 'null' }, surroundings)
  start(run)
  failExecution(run, errorNames.runtime, 'The input is nested too deeply.')
  return { execution: closeRun(run), events: run.events, invocations: [], taken: true }
}

/**
 * Moves an execution on by one stimulus as far as it goes by itself. Pure: the same arguments give the same step, and the
 * execution given is not changed.
 */
export const advance = async (
  program: Program,
  execution: Execution,
  stimulus: Stimulus,
  surroundings: Surroundings,
): Promise<Step> => {
  const untaken: Step = { execution, events: [], invocations: [], taken: false }
  if (execution.status !== 'RUNNING') return untaken
  if (stimulus.kind === 'start' && !isWritable(execution.input)) return refuseInput(program, execution, surroundings)
  const run = openRun(program, execution, surroundings)
  if (!(await apply(run, stimulus))) return untaken
  await settle(run)
  const live = run.ending ? [] : run.invocations.filter(({ task }) => run.live.has(task.slice(0, task.indexOf('/'))))
  return { execution: closeRun(run), events: run.events, invocations: live, taken: true }
}

export { openTokens, pendingInvocations } from './open.ts'
export { nextDue } from './timers.ts'
