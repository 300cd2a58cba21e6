import { makeCall } from './call.ts'
import { record, untruncated } from './events.ts'
import { failExecution, failOn } from './fail.ts'
import { errorNames, StateFault } from './faults.ts'
import { changing, type Job, payloadText, type Run, stateOf } from './run.ts'
import { handlerOf } from './states/index.ts'
import { inputOf, type Thread } from './threads.ts'

/** An execution holds at most so many events; the last one is kept for its end. */
export const historyLimit = 25_000

const enter = (run: Run, thread: Thread): void => {
  thread.enteredAt = run.surroundings.now
  thread.enteredAfter = thread.previous
  record(run, thread, `${stateOf(run, thread).Type}StateEntered`, 'stateEnteredEventDetails', {
    name: thread.state,
    input: payloadText(run, thread, inputOf(thread)),
    inputDetails: untruncated,
  })
  thread.enteredEvent = thread.previous
}

const perform = async (run: Run, thread: Thread, job: Job): Promise<void> => {
  const state = stateOf(run, thread)
  const handler = handlerOf(state)
  if (job.kind === 'joined') return handler.join?.(run, thread, state, job.child, job.output)
  if (job.kind === 'broken') return handler.abandon?.(run, thread, state, job.child, job.failure)
  if (job.kind === 'call') return makeCall(run, thread)
  if (job.kind === 'enter') enter(run, thread)
  return handler.begin(run, thread, state)
}

/** Runs a piece of a state's work; what it cannot do becomes the state's failure. */
export const guarded = async (run: Run, thread: Thread, work: () => Promise<void> | void): Promise<void> => {
  try {
    await work()
  } catch (fault) {
    if (!(fault instanceof StateFault)) throw fault
    await failOn(run, thread, fault)
  }
}

/** Works until nothing more can happen without the outside or the passing of time. */
export const settle = async (run: Run): Promise<void> => {
  for (let job = run.jobs.shift(); job && !run.ending; job = run.jobs.shift()) {
    const { thread: id } = job
    if (!run.live.has(id)) continue
    const thread = changing(run, id)
    const present = job
    await guarded(run, thread, () => perform(run, thread, present))
    const pause = run.surroundings.breathe?.()
    if (pause) await pause
    if (!run.ending && run.lastEventId >= historyLimit - 1)
      failExecution(run, errorNames.runtime, 'The execution reached the maximum number of history events (25000).')
  }
}
