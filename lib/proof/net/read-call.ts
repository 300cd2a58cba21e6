import { type Fields, fieldsOf, findExpression, type Reading, textOf } from './reading.ts'

/** What a Task asks of one of the functions of a machine. */
export interface Asked {
  readonly function: MachineCall
  readonly payload: Fields
  /** Of callbacks. */
  readonly backstop: number
}

export type MachineCall = keyof typeof calls

/** By name: whether the function keeps a callback that somebody answers later. */
const calls = {
  accept: 'callback',
  'open-task': 'callback',
  'await-results': 'callback',
  'record-result': 'plain',
  'merge-results': 'plain',
  deliver: 'callback',
} as const

const resources = {
  'arn:aws:states:::lambda:invoke': 'plain',
  'arn:aws:states:::lambda:invoke.waitForTaskToken': 'callback',
} as const

const named = /-(accept|open-task|await-results|record-result|merge-results|deliver):v\d+$/

/** What a function must be told to keep a callback and to give up an older one. */
const callback = {
  token: '$states.context.Task.Token',
  entered: '$states.context.State.EnteredTime',
  retry: '$states.context.State.RetryCount',
}

/** An execution may last a year; what waits longer ends with it, and everybody's work with that. */
const year = 365 * 24 * 60 * 60

/** Reads a Task; undefined, and said, where it calls nothing that a machine may call. */
export function findAsked(state: Fields, reading: Reading): Asked | undefined {
  const { FunctionName, Payload } = fieldsOf(state.Arguments)
  const name = named.exec(textOf(FunctionName))?.[1] as MachineCall | undefined
  if (state.Type !== 'Task' || name === undefined) {
    reading.note('This is no state that a machine of a bundle has')
    return undefined
  }
  const payload = fieldsOf(Payload)
  checkPayload(payload, { application: '$states.context.Execution.Input.application' }, reading)
  const way = Object.entries(resources).find(([arn]) => arn === state.Resource)?.[1]
  if (way !== calls[name]) reading.note(`${name} is a ${calls[name]} call`, '/Resource')
  if (calls[name] === 'callback') checkCallback(state, payload, reading)
  return { function: name, payload, backstop: Number(state.TimeoutSeconds ?? 0) }
}

function checkCallback({ TimeoutSeconds }: Fields, payload: Fields, reading: Reading): void {
  checkPayload(payload, callback, reading)
  const ends = typeof TimeoutSeconds === 'number' && TimeoutSeconds > 0 && TimeoutSeconds < year
  if (!ends) reading.note('A callback that nobody answers must end within the year of an execution', '/TimeoutSeconds')
}

function checkPayload(payload: Fields, wanted: Readonly<Record<string, string>>, reading: Reading): void {
  for (const [field, expression] of Object.entries(wanted))
    if (findExpression(payload[field]) !== expression)
      reading.note(`The function must be given ${expression}`, `/Arguments/Payload/${field}`)
}
