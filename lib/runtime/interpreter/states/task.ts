import type { LambdaResource } from '../../../asl/faults/resource.ts'
import type { TaskState, Template } from '../../../asl/states.ts'
import type { Invocation, Json } from '../../model.ts'
import { present, record, untruncated } from '../events.ts'
import { errorNames, StateFault } from '../faults.ts'
import { getLambdaResource } from '../lambda.ts'
import { fieldOf } from '../program.ts'
import type { Scope } from '../query/scope.ts'
import { payloadText, type Run } from '../run.ts'
import { scopeOf } from '../scope.ts'
import { render } from '../template.ts'
import { type Given, inputOf, type Thread } from '../threads.ts'
import { secondsField } from '../typed.ts'
import type { Handler } from './handler.ts'

/** What a task is to do, with everything computed. */
interface Plan {
  readonly resource: LambdaResource
  readonly given: Given
  readonly timeout: number | undefined
  readonly heartbeat: number | undefined
  readonly credentials: Json | undefined
}

const seconds = async (run: Run, state: TaskState, field: 'TimeoutSeconds' | 'HeartbeatSeconds', scope: Scope) => {
  const template: Template | undefined = state[field]
  if (template === undefined) return undefined
  return secondsField(field, template, await render(fieldOf(run.program, state, field, template), scope), 1)
}

/** Whose role the call would be made in: written down only, as functions on one computer have no roles. */
const credentialsOf = async (run: Run, state: TaskState, scope: Scope): Promise<Json | undefined> => {
  if (state.Credentials === undefined) return undefined
  const value = await render(fieldOf(run.program, state, 'Credentials', state.Credentials), scope)
  const { RoleArn } = (isPlain(value) ? value : {}) as { readonly RoleArn?: Json }
  return RoleArn === undefined ? undefined : { roleArn: RoleArn }
}

const schedule = (run: Run, thread: Thread, { resource, given, timeout, heartbeat, credentials }: Plan): void => {
  const text = payloadText(run, thread, given)
  const limits = { timeoutInSeconds: timeout, taskCredentials: credentials }
  if (resource.kind === 'function') {
    const details = { input: text, inputDetails: untruncated, resource: resource.arn, ...limits }
    record(run, thread, 'LambdaFunctionScheduled', 'lambdaFunctionScheduledEventDetails', present(details))
    return
  }
  const details = {
    resourceType: 'lambda',
    resource: resource.name,
    region: run.execution.arn.split(':')[3] ?? '',
    parameters: text,
    heartbeatInSeconds: heartbeat,
    ...limits,
  }
  record(run, thread, 'TaskScheduled', 'taskScheduledEventDetails', present(details))
}

const isPlain = (value: Json): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

type Called = Omit<Invocation, 'task' | 'token'>

const called = (resource: LambdaResource, { value, text }: Given): Called => {
  if (resource.kind === 'function')
    return { functionName: resource.arn, payload: value, ...(text !== undefined && { payloadText: text }) }
  const {
    FunctionName,
    Qualifier,
    LogType,
    Payload = {},
  } = (isPlain(value) ? value : {}) as {
    readonly FunctionName?: Json
    readonly Qualifier?: Json
    readonly LogType?: Json
    readonly Payload?: Json
  }
  if (typeof FunctionName !== 'string')
    throw new StateFault(errorNames.runtime, "The field 'FunctionName' is required but was missing")
  const functionName = typeof Qualifier === 'string' ? `${FunctionName}:${Qualifier}` : FunctionName
  return { functionName, payload: Payload, ...(typeof LogType === 'string' && { logType: LogType }) }
}

export const task: Handler<TaskState> = {
  async begin(run, thread, state) {
    const resource = getLambdaResource(state.Resource)
    const token = resource.kind === 'integration' && resource.callback ? run.surroundings.token() : undefined
    const scope = scopeOf(run, thread, { token })
    const { Arguments } = state
    const given =
      Arguments === undefined
        ? inputOf(thread)
        : { value: await render(fieldOf(run.program, state, 'Arguments', Arguments), scope) }
    const plan = {
      resource,
      given,
      timeout: await seconds(run, state, 'TimeoutSeconds', scope),
      heartbeat: await seconds(run, state, 'HeartbeatSeconds', scope),
      credentials: await credentialsOf(run, state, scope),
    }
    const call = called(resource, given)
    schedule(run, thread, plan)
    const { timeout, heartbeat } = plan
    const { now } = run.surroundings
    thread.doing = {
      kind: 'calling',
      invocation: {
        task: `${thread.id}/${++run.calls}`,
        ...call,
        ...(token !== undefined && { token }),
      },
      submitted: false,
      ...(timeout !== undefined && { timeoutAt: now + timeout * 1000 }),
      ...(heartbeat !== undefined && { heartbeatSeconds: heartbeat }),
      ...(heartbeat !== undefined && token === undefined && { heartbeatAt: now + heartbeat * 1000 }),
    }
    run.jobs.push({ kind: 'call', thread: thread.id })
  },
}
