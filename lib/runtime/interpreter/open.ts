import type { Execution, Invocation, Stimulus } from '../model.ts'
import type { Thread, Threads } from './threads.ts'

const threadsOf = (execution: Execution): readonly Thread[] =>
  execution.status === 'RUNNING' ? Object.values((execution.threads as Threads).live) : []

/** Calls made and not answered: to be made again after a crash. */
export const pendingInvocations = (execution: Execution): readonly Invocation[] =>
  threadsOf(execution).flatMap(({ doing }) => (doing.kind === 'calling' && !doing.submitted ? [doing.invocation] : []))

/** Tokens that SendTaskSuccess, SendTaskFailure and SendTaskHeartbeat would find. */
export const openTokens = (execution: Execution): readonly string[] =>
  threadsOf(execution).flatMap(({ doing }) => {
    const token = doing.kind === 'calling' ? doing.invocation.token : undefined
    return token === undefined ? [] : [token]
  })

/** The thread whose open call a stimulus names by task or token. */
export const findCall = (
  threads: Iterable<Thread>,
  stimulus: Extract<Stimulus, { task: string } | { token: string }>,
): string | undefined => {
  for (const { id, doing } of threads) {
    if (doing.kind !== 'calling') continue
    if ('task' in stimulus) {
      if (doing.invocation.task === stimulus.task && !doing.submitted) return id
    } else if (doing.invocation.token === stimulus.token) return id
  }
  return undefined
}
