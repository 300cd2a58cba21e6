import { isExpression } from '../expression-text.ts'
import { type Fault, isObject, schemaFault } from '../fault.ts'
import { expressionFaults } from './expression-faults.ts'

type Check = (value: unknown, location: string) => readonly Fault[]

const expected = (type: string, location: string): readonly Fault[] => [
  schemaFault(`Expected value of type ${type}`, location),
]

export const text: Check = (value, location) => (typeof value === 'string' ? [] : expected('String', location))

export const flag: Check = (value, location) => (typeof value === 'boolean' ? [] : expected('Boolean', location))

export const integer =
  (least: number, most: number): Check =>
  (value, location) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return expected('Integer', location)
    if (value > most) return [schemaFault(`Maximum value is ${most}`, location)]
    return value < least ? [schemaFault(`Minimum value is ${least}`, location)] : []
  }

export const number =
  (least: number, most = Number.POSITIVE_INFINITY): Check =>
  (value, location) => {
    if (typeof value !== 'number') return expected('Number', location)
    if (value > most) return [schemaFault(`Maximum value is ${most}`, location)]
    return value >= least ? [] : [schemaFault(`Minimum value is ${least}`, location)]
  }

export const oneOf =
  (...values: readonly string[]): Check =>
  (value, location) => {
    if (typeof value !== 'string') return expected('String', location)
    return values.includes(value)
      ? []
      : [schemaFault(`Value should be one of the following: [${values.join(', ')}]`, location)]
  }

/** A JSONata expression in place of the value itself. */
export const orExpression =
  (check: Check): Check =>
  (value, location) =>
    isExpression(value) ? expressionFaults(value, location, false) : check(value, location)

/** Any JSON with expressions in it; `caught` where a catcher's error output can be read. */
export const template =
  (caught = false): Check =>
  (value, location) => {
    if (isExpression(value)) return expressionFaults(value, location, caught)
    if (Array.isArray(value)) return value.flatMap((item, index) => template(caught)(item, `${location}[${index}]`))
    if (!isObject(value)) return []
    return Object.entries(value).flatMap(([key, part]) => template(caught)(part, `${location}/${key}`))
  }

const variableName = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u

/** `Assign`: an object whose keys can be variables. */
export const assignment =
  (caught = false): Check =>
  (value, location) => {
    if (!isObject(value)) return expected('Object', location)
    const names = Object.keys(value).filter((name) => name === 'states' || name.length > 80 || !variableName.test(name))
    return [
      ...names.map((name) => schemaFault(`'${name}' is not a valid variable name`, `${location}/${name}`)),
      ...template(caught)(value, location),
    ]
  }

/** ISO 8601, extended, with an offset; the text of the fault is as recorded on AWS. */
export const timestampPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/

export const timestamp: Check = (value, location) => {
  if (typeof value !== 'string') return expected('String', location)
  return timestampPattern.test(value) && !Number.isNaN(Date.parse(value))
    ? []
    : [schemaFault('String does not match RFC3339 timestamp', location)]
}

export const list: Check = (value, location) => (Array.isArray(value) ? [] : expected('Array', location))

/** Faults of the fields that are there, by a table of checks. */
export const checkFields = (
  holder: { readonly [field: string]: unknown },
  location: string,
  checks: Readonly<Record<string, Check>>,
): readonly Fault[] =>
  Object.entries(checks).flatMap(([field, check]) =>
    Object.hasOwn(holder, field) ? check(holder[field], `${location}/${field}`) : [],
  )

export const onlyFields = (holder: object, location: string, known: readonly string[]): readonly Fault[] =>
  Object.keys(holder)
    .filter((field) => !known.includes(field))
    .map((field) => schemaFault(`Field '${field}' is not supported`, location))

export const needsFields = (holder: object, location: string, needed: readonly string[]): readonly Fault[] => {
  const missing = needed.filter((field) => !Object.hasOwn(holder, field))
  return missing.length === 0 ? [] : [schemaFault(`These fields are required: [${missing.join(', ')}]`, location)]
}
