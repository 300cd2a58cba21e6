import { type Fault, isObject, schemaFault } from '../fault.ts'
import { flowing, isStateType, jsonPathFields, requiredFields, stateFields, unsupportedFields } from './fields.ts'
import { languageFaults } from './language-faults.ts'
import { catchFaults, choicesFaults, retryFaults } from './rule-faults.ts'
import { taskFaults } from './task-faults.ts'
import {
  assignment,
  checkFields,
  flag,
  integer,
  list,
  needsFields,
  number,
  oneOf,
  orExpression,
  template,
  text,
  timestamp,
} from './value-faults.ts'

type Found = { readonly [field: string]: unknown }

const longest = 99_999_999
const language = oneOf('JSONPath', 'JSONata')

/** Checks by field; which fields a state may have is its type's matter. */
const checks = {
  Comment: text,
  QueryLanguage: language,
  Next: text,
  End: flag,
  Default: text,
  Assign: assignment(),
  Output: template(),
  Arguments: template(),
  Credentials: template(),
  ItemSelector: template(),
  Resource: text,
  TimeoutSeconds: orExpression(integer(1, longest)),
  HeartbeatSeconds: orExpression(integer(1, longest)),
  Seconds: orExpression(integer(0, longest)),
  Timestamp: orExpression(timestamp),
  Error: orExpression(text),
  Cause: orExpression(text),
  MaxConcurrency: orExpression(integer(0, longest)),
  ToleratedFailureCount: orExpression(integer(0, longest)),
  ToleratedFailurePercentage: orExpression(number(0, 100)),
  Retry: retryFaults,
  Catch: catchFaults,
  Choices: choicesFaults,
}

const itemsFaults = (value: unknown, location: string): readonly Fault[] => [
  ...orExpression(list)(value, location),
  ...(Array.isArray(value) ? template()(value, location) : []),
]

const fieldFaults = (state: Found, location: string, known: readonly string[]): readonly Fault[] =>
  Object.keys(state).flatMap((field) => {
    if (known.includes(field)) return []
    if (jsonPathFields.includes(field)) {
      const message = `The QueryLanguage is set to 'JSONata', but field '${field}' is only supported for the 'JSONPath' QueryLanguage`
      return [schemaFault(message, location)]
    }
    if (unsupportedFields.includes(field))
      return [schemaFault(`Field '${field}' is not supported by this runtime`, `${location}/${field}`)]
    return [schemaFault(`Field '${field}' is not supported`, location)]
  })

/** Exactly one of two fields. */
const either = (state: Found, location: string, fields: readonly [string, string]): readonly Fault[] =>
  fields.filter((field) => Object.hasOwn(state, field)).length === 1
    ? []
    : [schemaFault(`Exactly one of these fields is required: [${fields.join(', ')}]`, location)]

const wayOn = (state: Found, location: string): readonly Fault[] => {
  if (state.End === false) return needsFields(state, location, ['Next'])
  return either(state, location, ['Next', 'End'])
}

/** Everything wrong with one state by itself; its branches and where it leads are looked at elsewhere. */
export const stateFaults = (state: unknown, location: string, machineLanguage: unknown): readonly Fault[] => {
  if (!isObject(state)) return [schemaFault('Expected value of type Object', location)]
  if (!Object.hasOwn(state, 'Type')) return needsFields(state, location, ['Type'])
  const { Type } = state
  if (!isStateType(Type)) return oneOf(...Object.keys(stateFields))(Type, `${location}/Type`)
  const wrongLanguage = languageFaults(state, location, machineLanguage)
  if (wrongLanguage.length > 0) return wrongLanguage
  return [
    ...fieldFaults(state, location, stateFields[Type]),
    ...needsFields(state, location, requiredFields[Type]),
    ...checkFields(state, location, checks),
    ...checkFields(state, location, { Items: itemsFaults }),
    ...(flowing.includes(Type) ? wayOn(state, location) : []),
    ...(Type === 'Wait' ? either(state, location, ['Seconds', 'Timestamp']) : []),
    ...(Type === 'Task' ? taskFaults(state, location) : []),
  ]
}
