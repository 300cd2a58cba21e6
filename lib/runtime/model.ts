/**
 * The contract between the interpreter (pure: one execution, one stimulus) and the engine (many executions, disk, timers,
 * functions). Everything here is JSON-serialisable.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED'

/** One entry of GetExecutionHistory: AWS's names and details; `timestamp` in ms; `<type>EventDetails` under `details`. */
export interface HistoryEvent {
  readonly id: number
  readonly previousEventId: number
  readonly timestamp: number
  readonly type: string
  /** The name of the details field as AWS spells it (`taskScheduledEventDetails`), absent where an event has none. */
  readonly detailsKey?: string
  readonly details?: { readonly [key: string]: Json }
}

/** Who an execution is; fixed at its start and what the context object shows. Dates in ms. */
export interface ExecutionIdentity {
  readonly arn: string
  readonly name: string
  readonly stateMachineArn: string
  readonly stateMachineName: string
  /** Which version, and by which alias, it was started, if by one. */
  readonly stateMachineVersionArn?: string
  readonly stateMachineAliasArn?: string
  readonly roleArn: string
  readonly startDate: number
  readonly input: Json
  /** The input as its sender wrote it: history shows it like that until a state changes it. */
  readonly inputText?: string
}

/** An execution as it stands between two stimuli. `threads` is the interpreter's own. */
export interface Execution extends ExecutionIdentity {
  readonly status: ExecutionStatus
  readonly stopDate?: number
  readonly output?: Json
  /** The output as it came, where that is not compact JSON. */
  readonly outputText?: string
  readonly error?: string
  readonly cause?: string
  /** Id of the newest history event. */
  readonly lastEventId: number
  readonly threads: unknown
}

/** A function to be called. `task` names the attempt, for the answer; `token` is set when the task waits for a callback. */
export interface Invocation {
  readonly task: string
  /** Function name, partial ARN or ARN, as the machine says; may carry a qualifier. */
  readonly functionName: string
  readonly payload: Json
  /** What to send, where that is not compact JSON of `payload`. */
  readonly payloadText?: string
  /** `Tail`: the function's last log lines are wanted too. */
  readonly logType?: string
  readonly token?: string
}

export type InvocationOutcome =
  /** `text` and `bytes`: the payload as it came, and how long it was; `logResult`: log lines, as the service encodes them. */
  | {
      readonly ok: true
      readonly payload: Json
      readonly text?: string
      readonly executedVersion?: string
      readonly bytes?: number
      readonly logResult?: string
    }
  /** `error`: the function's errorType, or a `Lambda.…` error of the service. `cause`: text, as it came. */
  | { readonly ok: false; readonly error: string; readonly cause: string }

export type Stimulus =
  | { readonly kind: 'start' }
  | { readonly kind: 'invoked'; readonly task: string; readonly outcome: InvocationOutcome }
  /** `output` is the JSON text as the caller sent it. */
  | { readonly kind: 'success'; readonly token: string; readonly output: string }
  | { readonly kind: 'failure'; readonly token: string; readonly error?: string; readonly cause?: string }
  | { readonly kind: 'heartbeat'; readonly token: string }
  /** Time has passed: whatever is due fires, in the order of its due times. */
  | { readonly kind: 'due' }
  | { readonly kind: 'stop'; readonly error?: string; readonly cause?: string }

/** Time, chance and names, given from outside. */
export interface Surroundings {
  readonly now: number
  /** 0 ≤ x < 1, for jitter and `$random`. */
  random(): number
  uuid(): string
  /** A fresh task token of this execution. */
  token(): string
  /** Called between pieces of work; a promise is waited for, so that long work lets others have their turn. */
  breathe?(): Promise<void> | undefined
}

export interface Step {
  readonly execution: Execution
  readonly events: readonly HistoryEvent[]
  readonly invocations: readonly Invocation[]
  /** False when the token or task named by the stimulus was not open (any more): nothing has changed. */
  readonly taken: boolean
}
