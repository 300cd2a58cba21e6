import type { Retrier } from '../../asl/states.ts'
import { errorNames, type Failure } from './faults.ts'
import type { Run } from './run.ts'
import type { Thread } from './threads.ts'

/**
 * Whether a Retry or Catch rule applies to a failure. `States.ALL` leaves out `States.Runtime` and data limits of the state
 * itself; recorded on AWS: it does catch `States.DataLimitExceeded` when a task's result was too large.
 */
export const matches = (names: readonly string[], { error, terminal, also }: Failure): boolean => {
  if (error !== undefined && names.includes(error)) return true
  if (also !== undefined && names.includes(also)) return true
  if (terminal || error === errorNames.runtime) return false
  return names.includes(errorNames.all) || (names.includes(errorNames.taskFailed) && error !== errorNames.timeout)
}

const delaySeconds = (retrier: Retrier, used: number, random: () => number): number => {
  const { IntervalSeconds = 1, BackoffRate = 2, MaxDelaySeconds = Number.POSITIVE_INFINITY, JitterStrategy } = retrier
  const delay = Math.min(IntervalSeconds * BackoffRate ** used, MaxDelaySeconds)
  return JitterStrategy === 'FULL' ? delay * random() : delay
}

/** Puts the thread to sleep until its next attempt, if a retrier applies and has attempts left. */
export const retried = (run: Run, thread: Thread, retriers: readonly Retrier[], failure: Failure): boolean => {
  if (failure.error === errorNames.runtime) return false
  const at = retriers.findIndex(({ ErrorEquals }) => matches(ErrorEquals, failure))
  const retrier = retriers[at]
  if (!retrier) return false
  const used = thread.retries[at] ?? 0
  if (used >= (retrier.MaxAttempts ?? 3)) return false
  const delay = delaySeconds(retrier, used, run.surroundings.random)
  thread.retries = retriers.map((_, index) => (thread.retries[index] ?? 0) + (index === at ? 1 : 0))
  thread.doing = { kind: 'retrying', until: run.surroundings.now + Math.round(delay * 1000) }
  return true
}
