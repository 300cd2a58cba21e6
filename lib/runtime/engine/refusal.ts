/** A request that is answered with an error of the API: `code` as AWS spells it, `message` for the caller. */
export class Refusal extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = code
    this.code = code
  }
}

const titles = {
  StateMachineDoesNotExist: 'State Machine Does Not Exist',
  StateMachineAlreadyExists: 'State Machine Already Exists',
  ExecutionDoesNotExist: 'Execution Does Not Exist',
  ExecutionAlreadyExists: 'Execution Already Exists',
  InvalidArn: 'Invalid Arn',
  InvalidName: 'Invalid Name',
  InvalidToken: 'Invalid Token',
  InvalidOutput: 'Invalid Output',
  InvalidDefinition: 'Invalid State Machine Definition',
  InvalidExecutionInput: 'Invalid State Machine Execution Input',
  TaskTimedOut: 'Task Timed Out',
  TaskDoesNotExist: 'Task Does Not Exist',
} as const

/** The errors that AWS words as a title and a quoted detail, e.g. `Invalid Arn: 'Invalid ARN prefix: x'`. */
export function refuse(code: keyof typeof titles, detail: string): Refusal {
  return new Refusal(code, `${titles[code]}: '${detail}'`)
}

export const invalid = (message: string) => new Refusal('ValidationException', message)

export const notFound = () => new Refusal('ResourceNotFound', 'Request references a resource that does not exist.')
