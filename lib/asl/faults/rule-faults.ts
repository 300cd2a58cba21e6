import { type Fault, isObject, schemaFault } from '../fault.ts'
import {
  assignment,
  checkFields,
  flag,
  integer,
  needsFields,
  number,
  oneOf,
  onlyFields,
  orExpression,
  template,
  text,
} from './value-faults.ts'

type Found = { readonly [field: string]: unknown }

/** Every member of a list as an object with its place; what is no object is a fault. */
const members = (
  value: unknown,
  location: string,
  check: (member: Found, place: string, last: boolean) => readonly Fault[],
): readonly Fault[] => {
  if (!Array.isArray(value)) return [schemaFault('Expected value of type Array', location)]
  return value.flatMap((member: unknown, index) => {
    const place = `${location}[${index}]`
    if (!isObject(member)) return [schemaFault('Expected value of type Object', place)]
    return check(member, place, index === value.length - 1)
  })
}

const errorEquals = (value: unknown, location: string, last: boolean): readonly Fault[] => {
  if (Array.isArray(value) && value.length === 0) return [schemaFault('Value cannot be empty', location)]
  if (!Array.isArray(value) || !value.every((name) => typeof name === 'string'))
    return [schemaFault('ErrorEquals must be a list of error names', location)]
  if (!value.includes('States.ALL')) return []
  return [
    ...(value.length > 1 ? [schemaFault('States.ALL must appear alone', location)] : []),
    ...(last ? [] : [schemaFault('States.ALL must be in the last rule', location)]),
  ]
}

const matching = (rule: Found, place: string, last: boolean): readonly Fault[] => [
  ...needsFields(rule, place, ['ErrorEquals']),
  ...(Object.hasOwn(rule, 'ErrorEquals') ? errorEquals(rule.ErrorEquals, `${place}/ErrorEquals`, last) : []),
]

const retrierChecks = {
  Comment: text,
  IntervalSeconds: integer(1, 99_999_999),
  MaxAttempts: integer(0, 99_999_999),
  BackoffRate: number(1),
  MaxDelaySeconds: integer(1, 31_622_400),
  JitterStrategy: oneOf('FULL', 'NONE'),
}

export const retryFaults = (value: unknown, location: string): readonly Fault[] =>
  members(value, location, (retrier, place, last) => [
    ...onlyFields(retrier, place, ['ErrorEquals', ...Object.keys(retrierChecks)]),
    ...matching(retrier, place, last),
    ...checkFields(retrier, place, retrierChecks),
    ...delayFaults(retrier, place),
  ])

const delayFaults = ({ IntervalSeconds = 1, MaxDelaySeconds }: Found, place: string): readonly Fault[] =>
  typeof MaxDelaySeconds === 'number' && typeof IntervalSeconds === 'number' && MaxDelaySeconds <= IntervalSeconds
    ? [schemaFault('MaxDelaySeconds must be greater than IntervalSeconds', `${place}/MaxDelaySeconds`)]
    : []

const catcherChecks = { Comment: text, Next: text, Assign: assignment(true), Output: template(true) }

export const catchFaults = (value: unknown, location: string): readonly Fault[] =>
  members(value, location, (catcher, place, last) => [
    ...onlyFields(catcher, place, ['ErrorEquals', ...Object.keys(catcherChecks)]),
    ...needsFields(catcher, place, ['Next']),
    ...matching(catcher, place, last),
    ...checkFields(catcher, place, catcherChecks),
  ])

const ruleChecks = {
  Comment: text,
  Condition: orExpression(flag),
  Next: text,
  Assign: assignment(),
  Output: template(),
}

export const choicesFaults = (value: unknown, location: string): readonly Fault[] => {
  if (Array.isArray(value) && value.length === 0) return [schemaFault('Value cannot be empty', location)]
  return members(value, location, (rule, place) => [
    ...onlyFields(rule, place, Object.keys(ruleChecks)),
    ...needsFields(rule, place, ['Condition', 'Next']),
    ...checkFields(rule, place, ruleChecks),
  ])
}
