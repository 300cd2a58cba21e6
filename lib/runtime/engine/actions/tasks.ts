import type { Stimulus } from '../../model.ts'
import { action } from '../action.ts'
import type { Engine } from '../engine.ts'
import { refuse } from '../refusal.ts'
import { required, text } from '../request.ts'
import { findExecutionOf } from '../tokens.ts'
import { isTooLong, jsonFault } from './json-text.ts'

/** The longest name of an error and the longest cause, in characters. */
export const mostError = 256
export const mostCause = 32_768

const taskToken = required(text({ min: 1, max: 2_048 }))

async function answer(engine: Engine, token: string, stimulus: Stimulus): Promise<object> {
  const number = findExecutionOf(token)
  if (number === undefined) throw refuse('InvalidToken', 'Invalid token')
  const one = engine.open.find({ number })
  if (!one) throw refuse('TaskDoesNotExist', 'Task does not exist')
  if (!(await engine.send(one, stimulus))) throw refuse('TaskTimedOut', 'Provided task does not exist anymore')
  return {}
}

export const sendTaskSuccess = action({ taskToken, output: required(text()) }, (engine, { taskToken, output }) => {
  const fault = isTooLong(output) ? 'The output is larger than the limit of 262144 bytes.' : jsonFault(output)
  if (fault !== undefined) throw refuse('InvalidOutput', fault)
  return answer(engine, taskToken, { kind: 'success', token: taskToken, output })
})

export const sendTaskFailure = action(
  { taskToken, error: text({ max: mostError }), cause: text({ max: mostCause }) },
  (engine, { taskToken, error, cause }) =>
    answer(engine, taskToken, { kind: 'failure', token: taskToken, error, cause }),
)

export const sendTaskHeartbeat = action({ taskToken }, (engine, { taskToken }) =>
  answer(engine, taskToken, { kind: 'heartbeat', token: taskToken }),
)
