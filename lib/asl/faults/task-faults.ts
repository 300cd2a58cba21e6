import { isExpression } from '../expression-text.ts'
import { type Fault, isObject, schemaFault } from '../fault.ts'
import { findLambdaResource } from './resource.ts'

type Found = { readonly [field: string]: unknown }

const argumentFields = ['FunctionName', 'Payload', 'Qualifier', 'InvocationType', 'LogType']

const argumentFaults = (given: unknown, location: string): readonly Fault[] => {
  if (isExpression(given)) return []
  if (!isObject(given)) return [schemaFault("The field 'FunctionName' is required but was missing", location)]
  const unknown = Object.keys(given).filter((field) => !argumentFields.includes(field))
  const { InvocationType } = given
  return [
    ...(Object.hasOwn(given, 'FunctionName')
      ? []
      : [schemaFault("The field 'FunctionName' is required but was missing", location)]),
    ...unknown.map((field) => schemaFault(`The field '${field}' is not supported`, `${location}/${field}`)),
    ...(InvocationType === undefined || InvocationType === 'RequestResponse'
      ? []
      : [schemaFault("Only the InvocationType 'RequestResponse' is supported", `${location}/InvocationType`)]),
  ]
}

/** Where a task goes: to a Lambda function, with or without a token; every other integration is refused. */
export const taskFaults = (state: Found, location: string): readonly Fault[] => {
  const { Resource, Arguments, TimeoutSeconds, HeartbeatSeconds } = state
  if (typeof Resource !== 'string') return []
  const resource = findLambdaResource(Resource)
  if (!Resource.startsWith('arn:')) return [schemaFault('Value is not a valid resource ARN', `${location}/Resource`)]
  if (!resource)
    return [schemaFault(`The resource provided ${Resource} is not supported by this runtime`, `${location}/Resource`)]
  const early =
    typeof TimeoutSeconds === 'number' && typeof HeartbeatSeconds === 'number' && HeartbeatSeconds >= TimeoutSeconds
  return [
    ...(resource.kind === 'integration' ? argumentFaults(Arguments, `${location}/Arguments`) : []),
    ...(early
      ? [schemaFault('HeartbeatSeconds must be smaller than TimeoutSeconds', `${location}/HeartbeatSeconds`)]
      : []),
  ]
}
