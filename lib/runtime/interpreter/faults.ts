/** A failure of a state on its way to Retry, Catch or the end of the execution. */
export interface Failure {
  readonly error?: string
  readonly cause?: string
  /** Not to be matched by `States.ALL`: the state itself has gone over a limit. */
  readonly terminal?: boolean
  /** Another name that rules may know the error by. */
  readonly also?: string
}

export const errorNames = {
  all: 'States.ALL',
  taskFailed: 'States.TaskFailed',
  timeout: 'States.Timeout',
  heartbeatTimeout: 'States.HeartbeatTimeout',
  runtime: 'States.Runtime',
  dataLimitExceeded: 'States.DataLimitExceeded',
  queryEvaluation: 'States.QueryEvaluationError',
} as const

interface Blame {
  /** The field whose expression is to blame. */
  readonly location?: string
  /** Recorded on AWS: most evaluation failures follow the event before the state's entry; these follow the entry itself. */
  readonly afterEntry?: boolean
}

/** Thrown where a state cannot go on. */
export class StateFault extends Error {
  readonly error: string
  readonly blame: Blame

  constructor(error: string, cause: string, blame: Blame = {}) {
    super(cause)
    this.error = error
    this.blame = blame
  }
}

export const queryFault = (cause: string, blame?: Blame): StateFault =>
  new StateFault(errorNames.queryEvaluation, cause, blame)
