import type { Template } from '../../asl/states.ts'
import type { Json } from '../model.ts'
import { queryFault, type StateFault } from './faults.ts'
import { expressionSource } from './template.ts'

const kindOf = (value: Json): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value === 'object' ? 'object' : typeof value

const wrongType = (field: string, template: Template, value: Json, wanted: string): StateFault =>
  queryFault(
    `The JSONata expression '${expressionSource(template)}' specified for the field '${field}' returned an unexpected result type. Expected '${wanted}', but was '${kindOf(value)}' for value: ${JSON.stringify(value)}`,
    { location: field },
  )

export const textField = (field: string, template: Template, value: Json): string => {
  if (typeof value === 'string') return value
  throw wrongType(field, template, value, 'string')
}

export const booleanField = (field: string, template: Template, value: Json): boolean => {
  if (typeof value === 'boolean') return value
  throw wrongType(field, template, value, 'boolean')
}

export const listField = (field: string, template: Template, value: Json): readonly Json[] => {
  if (Array.isArray(value)) return value as readonly Json[]
  throw wrongType(field, template, value, 'array')
}

export const numberField = (field: string, template: Template, value: Json): number => {
  if (typeof value === 'number') return value
  throw wrongType(field, template, value, 'number')
}

/** A count of seconds that timers can bear. */
export const secondsField = (field: string, template: Template, value: Json, least: number): number => {
  const seconds = numberField(field, template, value)
  if (Number.isInteger(seconds) && seconds >= least && seconds <= longest) return seconds
  throw queryFault(
    `The JSONata expression '${expressionSource(template)}' specified for the field '${field}' returned ${seconds}, which is not an integer between ${least} and ${longest}.`,
    { location: field },
  )
}

/** The most seconds that AWS takes in TimeoutSeconds, HeartbeatSeconds and Seconds. */
const longest = 99_999_999
