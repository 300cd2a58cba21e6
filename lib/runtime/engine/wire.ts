import { actions } from './actions/index.ts'
import type { Engine } from './engine.ts'
import { Refusal } from './refusal.ts'
import { readRequest } from './request.ts'

/** An answer of the AWS JSON 1.0 protocol. */
export interface Answer {
  readonly status: number
  readonly body: string
}

const service = 'AWSStepFunctions.'

/**
 * Performs one request: `target` is the header x-amz-target, `body` JSON text. What the API refuses is answered with
 * 400. Resolves when the answer is safe to send; rejects for bugs and for changes that could not be stored.
 */
export async function dispatch(engine: Engine, target: string, body: string): Promise<Answer> {
  try {
    const output = await perform(engine, target, body)
    await engine.world.journal.durable()
    return { status: 200, body: JSON.stringify(output) }
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code, error.message)
    throw error
  }
}

/** An error as the protocol words it. */
export function refused(code: string, message: string, status = 400): Answer {
  return { status, body: JSON.stringify({ __type: code, message }) }
}

async function perform(engine: Engine, target: string, body: string): Promise<object> {
  const action = target.startsWith(service) ? actions.get(target.slice(service.length)) : undefined
  if (!action) throw new Refusal('UnknownOperationException', unknown(target))
  return action.run(engine, readRequest(action.fields, parse(body)))
}

const unknown = (target: string) =>
  target.startsWith(service)
    ? `${target.slice(service.length)} is not offered here.`
    : 'The header x-amz-target must be AWSStepFunctions.<Action>.'

function parse(body: string): unknown {
  try {
    return body === '' ? {} : JSON.parse(body)
  } catch {
    throw new Refusal('SerializationException', 'The request body is not JSON.')
  }
}
