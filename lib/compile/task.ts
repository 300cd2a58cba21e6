import type { Catcher, Retrier, TaskState, Template } from '../asl/states.ts'
import type { BranchPlan } from './plan.ts'
import { suffix } from './titles.ts'

/** The functions that a machine calls; each has a `v1` alias, which running applications keep. */
export type MachineFunction = 'accept' | 'open-task' | 'await-results' | 'record-result' | 'merge-results' | 'deliver'

/** Seconds after which a callback that nobody answered ends: 300 days, inside the year that an execution may last. */
const backstop = 300 * 24 * 60 * 60

/** Retries after failures that may pass, never after a correction: from 2 s to a quarter of an hour, 42 minutes in all. */
export const retry: Retrier = {
  ErrorEquals: [
    'Lambda.ClientExecutionTimeoutException',
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
    // What our functions throw when they could not do their work: a table that throttled, a lost race.
    'Failed',
  ],
  IntervalSeconds: 2,
  BackoffRate: 3,
  MaxAttempts: 8,
  MaxDelaySeconds: 900,
  JitterStrategy: 'FULL',
}

const application = '{% $states.context.Execution.Input.application %}'

/** What a function that stores a token must know: the token, and when and at which attempt it was made (newest wins). */
const callback = {
  token: '{% $states.context.Task.Token %}',
  entered: '{% $states.context.State.EnteredTime %}',
  retry: '{% $states.context.State.RetryCount %}',
}

type Payload = Readonly<Record<string, Template>>

/** A Task that calls a function and goes on with its answer. */
export function callTask(prefix: string, name: MachineFunction, payload: Payload) {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: `${prefix}-${name}:v1`, Payload: { application, ...payload } },
    Retry: [retry],
  } satisfies TaskState
}

/** A Task that calls a function and waits until somebody answers the token. */
export function waitTask(prefix: string, name: MachineFunction, payload: Payload) {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: `${prefix}-${name}:v1`, Payload: { application, ...payload, ...callback } },
    TimeoutSeconds: backstop,
    Retry: [retry],
  } satisfies TaskState
}

/** Whatever fails in a branch ends in its own hands: one department never stops another. */
export function toAttention({ item, title }: BranchPlan): Catcher {
  return { ErrorEquals: ['States.ALL'], Output: { item }, Next: title + suffix.attention }
}
