/**
 * The Amazon States Language as data, in the part that OneVisit uses: JSONata only, Standard workflows.
 * Field names and meanings: Amazon States Language specification, states-language.net.
 */

/** JSON, or a string `{% … %}` holding a JSONata expression, at any depth. */
export type Template = null | boolean | number | string | readonly Template[] | { readonly [key: string]: Template }

export interface Retrier {
  readonly ErrorEquals: readonly string[]
  readonly IntervalSeconds?: number
  readonly MaxAttempts?: number
  readonly BackoffRate?: number
  readonly MaxDelaySeconds?: number
  readonly JitterStrategy?: 'FULL' | 'NONE'
}

export interface Catcher {
  readonly ErrorEquals: readonly string[]
  readonly Next: string
  readonly Assign?: Readonly<Record<string, Template>>
  readonly Output?: Template
}

interface Common {
  readonly Comment?: string
  readonly QueryLanguage?: 'JSONata'
  readonly Assign?: Readonly<Record<string, Template>>
  readonly Output?: Template
}

/** Exactly one of the two in a valid machine. */
interface Flow {
  readonly Next?: string
  readonly End?: boolean
}

interface Guarded {
  readonly Retry?: readonly Retrier[]
  readonly Catch?: readonly Catcher[]
}

export interface PassState extends Common, Flow {
  readonly Type: 'Pass'
}

export interface TaskState extends Common, Flow, Guarded {
  readonly Type: 'Task'
  readonly Resource: string
  readonly Arguments?: Template
  readonly TimeoutSeconds?: number | string
  readonly HeartbeatSeconds?: number | string
  readonly Credentials?: Template
}

export interface ChoiceRule extends Pick<Common, 'Comment' | 'Assign' | 'Output'> {
  readonly Condition: string | boolean
  readonly Next: string
}

export interface ChoiceState extends Common {
  readonly Type: 'Choice'
  readonly Choices: readonly ChoiceRule[]
  readonly Default?: string
}

export interface WaitState extends Common, Flow {
  readonly Type: 'Wait'
  readonly Seconds?: number | string
  readonly Timestamp?: string
}

export interface SucceedState extends Pick<Common, 'Comment' | 'QueryLanguage' | 'Output'> {
  readonly Type: 'Succeed'
}

export interface FailState extends Pick<Common, 'Comment' | 'QueryLanguage'> {
  readonly Type: 'Fail'
  readonly Error?: string
  readonly Cause?: string
}

export interface ParallelState extends Common, Flow, Guarded {
  readonly Type: 'Parallel'
  readonly Arguments?: Template
  readonly Branches: readonly Flowchart[]
}

export interface MapState extends Common, Flow, Guarded {
  readonly Type: 'Map'
  readonly Items?: Template
  readonly ItemSelector?: Template
  readonly ItemProcessor: Flowchart & { readonly ProcessorConfig?: { readonly Mode?: 'INLINE' } }
  readonly MaxConcurrency?: number | string
}

export type State =
  | PassState
  | TaskState
  | ChoiceState
  | WaitState
  | SucceedState
  | FailState
  | ParallelState
  | MapState

/** What a machine, a Parallel branch and a Map processor have in common. */
export interface Flowchart {
  readonly StartAt: string
  readonly States: Readonly<Record<string, State>>
}

export interface StateMachine extends Flowchart {
  readonly Comment?: string
  readonly QueryLanguage?: 'JSONata'
  readonly TimeoutSeconds?: number
  readonly Version?: string
}
