import type { Json } from '../model.ts'
import { type Run, stateOf } from './run.ts'
import type { Thread } from './threads.ts'

/** The last few times that were written: branches are entered together, and an execution starts once. */
const written = new Map<number, string>()

const iso = (ms: number): string => {
  const known = written.get(ms)
  if (known !== undefined) return known
  if (written.size >= 100) written.clear()
  const text = new Date(ms).toISOString()
  written.set(ms, text)
  return text
}

/** The types of state that have a RetryCount; recorded on AWS: a Pass shows none. */
const retryable = new Set(['Task', 'Parallel', 'Map'])

const retryCount = ({ retries }: Thread): number => retries.reduce((sum, count) => sum + count, 0)

const findItem = (run: Run, thread: Thread): Json | undefined => {
  for (let at: Thread | undefined = thread; at; at = at.parent === undefined ? undefined : run.live.get(at.parent))
    if (at.item !== undefined) return at.item
  return undefined
}

/** What `$states.context` shows to a state; the token only to a task that waits for one. */
export const contextOf = (run: Run, thread: Thread, token?: string, item?: Json): { readonly [key: string]: Json } => {
  const { arn, input, name, roleArn, startDate, stateMachineArn, stateMachineName } = run.execution
  const shown = item ?? findItem(run, thread)
  return {
    Execution: { Id: arn, Input: input, StartTime: iso(startDate), Name: name, RoleArn: roleArn, RedriveCount: 0 },
    StateMachine: { Id: stateMachineArn, Name: stateMachineName },
    State: {
      Name: thread.state,
      EnteredTime: iso(thread.enteredAt),
      ...(retryable.has(stateOf(run, thread).Type) && { RetryCount: retryCount(thread) }),
    },
    ...(token !== undefined && { Task: { Token: token } }),
    ...(shown !== undefined && { Map: { Item: shown } }),
  }
}
