import type { LambdaResource } from '../../asl/resource.ts'
import type { TaskState, Template } from '../../asl/states.ts'
import { present, record, untruncated } from '../events.ts'
import { errorNames, StateFault } from '../faults.ts'
import { getLambdaResource } from '../lambda.ts'
import type { Json } from '../model.ts'
import { fieldOf } from '../program.ts'
import type { Scope } from '../query/expression.ts'
import { payloadText, type Run } from '../run.ts'
import { scopeOf } from '../scope.ts'
import { render } from '../template.ts'
import type { Thread } from '../threads.ts'
import { secondsField } from '../typed.ts'
import type { Handler } from './handler.ts'

interface Limits {
  readonly timeout: number | undefined
  readonly heartbeat: number | undefined
}

const seconds = async (run: Run, state: TaskState, field: 'TimeoutSeconds' | 'HeartbeatSeconds', scope: Scope) => {
  const template: Template | undefined = state[field]
  if (template === undefined) return undefined
  return secondsField(field, template, await render(fieldOf(run.program, state, field, template), scope), 1)
}

const schedule = (run: Run, thread: Thread, resource: LambdaResource, given: Json, limits: Limits): void => {
  const text = payloadText(run, thread, given)
  const timing = { timeoutInSeconds: limits.timeout, heartbeatInSeconds: limits.heartbeat }
  if (resource.kind === 'function') {
    const { arn } = resource
    const details = { input: text, inputDetails: untruncated, resource: arn, ...timing }
    record(run, thread, 'LambdaFunctionScheduled', 'lambdaFunctionScheduledEventDetails', present(details))
    return
  }
  const details = {
    resourceType: 'lambda',
    resource: resource.name,
    region: run.execution.arn.split(':')[3] ?? '',
    parameters: text,
    ...timing,
  }
  record(run, thread, 'TaskScheduled', 'taskScheduledEventDetails', present(details))
}

const called = (resource: LambdaResource, given: Json): { functionName: string; payload: Json } => {
  if (resource.kind === 'function') return { functionName: resource.arn, payload: given }
  const {
    FunctionName,
    Qualifier,
    Payload = {},
  } = given as {
    readonly FunctionName?: Json
    readonly Qualifier?: Json
    readonly Payload?: Json
  }
  if (typeof FunctionName !== 'string')
    throw new StateFault(errorNames.runtime, "The field 'FunctionName' is required but was missing")
  const functionName = typeof Qualifier === 'string' ? `${FunctionName}:${Qualifier}` : FunctionName
  return { functionName, payload: Payload }
}

export const task: Handler<TaskState> = {
  async begin(run, thread, state) {
    const resource = getLambdaResource(state.Resource)
    const token = resource.kind === 'integration' && resource.callback ? run.surroundings.token() : undefined
    const scope = scopeOf(run, thread, { token })
    const { Arguments } = state
    const given =
      Arguments === undefined ? thread.input : await render(fieldOf(run.program, state, 'Arguments', Arguments), scope)
    const timeout = await seconds(run, state, 'TimeoutSeconds', scope)
    const heartbeat = await seconds(run, state, 'HeartbeatSeconds', scope)
    schedule(run, thread, resource, given, { timeout, heartbeat })
    const { now } = run.surroundings
    thread.doing = {
      kind: 'calling',
      invocation: {
        task: `${thread.id}/${++run.calls}`,
        ...called(resource, given),
        ...(token !== undefined && { token }),
      },
      submitted: false,
      ...(timeout !== undefined && { timeoutAt: now + timeout * 1000 }),
      ...(heartbeat !== undefined && { heartbeatSeconds: heartbeat, heartbeatAt: now + heartbeat * 1000 }),
    }
    run.jobs.push({ kind: 'call', thread: thread.id })
  },
}
