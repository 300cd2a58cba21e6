import { invalid, Refusal } from './refusal.ts'

/** How one field of a request is read; `broken` collects what is wrong with it in AWS's words. */
export interface Field<Value> {
  read(value: unknown, at: string, broken: string[]): Value
}

export type Shape = Readonly<Record<string, Field<unknown>>>
type Value<Fields extends Shape, Name extends keyof Fields> = ReturnType<Fields[Name]['read']>
type Optional<Fields extends Shape> = {
  [Name in keyof Fields]: undefined extends Value<Fields, Name> ? Name : never
}[keyof Fields]
export type Input<Fields extends Shape> = {
  readonly [Name in Exclude<keyof Fields, Optional<Fields>>]: Value<Fields, Name>
} & { readonly [Name in Optional<Fields>]?: Value<Fields, Name> }

/**
 * Reads a request by its shape; fields that the shape does not know are passed over, as AWS does.
 * Throws SerializationException for wrong types and ValidationException for broken limits.
 */
export function readRequest<Fields extends Shape>(fields: Fields, body: unknown): Input<Fields> {
  if (!isObject(body)) throw mistyped('Start of structure or map found where not expected.')
  const broken: string[] = []
  const input = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.read(body[name] ?? undefined, name, broken)]),
  )
  if (broken.length === 0) return input as Input<Fields>
  const count = `${broken.length} validation error${broken.length === 1 ? '' : 's'} detected`
  throw invalid(`${count}: ${broken.join('; ')}`)
}

const mistyped = (message: string) => new Refusal('SerializationException', message)

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fails = (value: unknown, at: string, constraint: string) =>
  `Value ${value === null ? 'null' : `'${value}'`} at '${at}' failed to satisfy constraint: Member must ${constraint}`

interface TextLimits {
  readonly min?: number
  readonly max?: number
  /** `shown` is the pattern as AWS prints it. */
  readonly pattern?: { readonly test: RegExp; readonly shown: string }
  readonly values?: readonly string[]
}

/** A string or nothing. */
export function text({ min = 0, max, pattern, values }: TextLimits = {}): Field<string | undefined> {
  return {
    read(value, at, broken) {
      if (value === undefined) return undefined
      if (typeof value !== 'string') throw mistyped(`${nameOf(value)} can not be converted to a String (${at})`)
      if (value.length < min) broken.push(fails(value, at, `have length greater than or equal to ${min}`))
      if (max !== undefined && value.length > max)
        broken.push(fails(value, at, `have length less than or equal to ${max}`))
      else if (pattern && !pattern.test.test(value))
        broken.push(fails(value, at, `satisfy regular expression pattern: ${pattern.shown}`))
      if (values && !values.includes(value))
        broken.push(fails(value, at, `satisfy enum value set: [${values.join(', ')}]`))
      return value
    },
  }
}

/** A whole number or nothing. */
export function integer({ min = 0, max }: { readonly min?: number; readonly max: number }): Field<number | undefined> {
  return {
    read(value, at, broken) {
      if (value === undefined) return undefined
      if (typeof value !== 'number' || !Number.isInteger(value))
        throw mistyped(`${nameOf(value)} can not be converted to an Integer (${at})`)
      if (value > max) broken.push(fails(value, at, `have value less than or equal to ${max}`))
      if (value < min) broken.push(fails(value, at, `have value greater than or equal to ${min}`))
      return value
    },
  }
}

export const flag: Field<boolean | undefined> = {
  read(value, at) {
    if (value !== undefined && typeof value !== 'boolean')
      throw mistyped(`${nameOf(value)} can not be converted to a Boolean (${at})`)
    return value
  },
}

/** An object of these fields, or nothing. */
export function object<Fields extends Shape>(fields: Fields): Field<Input<Fields> | undefined> {
  return {
    read(value, at, broken) {
      if (value === undefined) return undefined
      if (!isObject(value)) throw mistyped(`${nameOf(value)} can not be converted to a structure (${at})`)
      return Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          field.read(value[name] ?? undefined, `${at}.${name}`, broken),
        ]),
      ) as Input<Fields>
    },
  }
}

/** A list, or nothing; members are numbered from 1 as AWS does, and an absent one is refused. */
export function list<Value>(
  member: Field<Value>,
  { min = 0, max, print = JSON.stringify }: { min?: number; max: number; print?: (value: unknown) => string },
): Field<readonly NonNullable<Value>[] | undefined> {
  return {
    read(value, at, broken) {
      if (value === undefined) return undefined
      if (!Array.isArray(value)) throw mistyped(`${nameOf(value)} can not be converted to a list (${at})`)
      if (value.length < min) broken.push(fails(print(value), at, `have length greater than or equal to ${min}`))
      if (value.length > max) broken.push(fails(print(value), at, `have length less than or equal to ${max}`))
      return value.map((each, index) => required(member).read(each ?? undefined, `${at}.${index + 1}.member`, broken))
    },
  }
}

/** The field must be there. */
export function required<Value>(field: Field<Value>): Field<NonNullable<Value>> {
  return {
    read(value, at, broken) {
      if (value === undefined) broken.push(fails(null, at, 'not be null'))
      // Absent only when `broken` says so, and then the request is refused.
      return field.read(value, at, broken) as NonNullable<Value>
    },
  }
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'START_ARRAY'
  if (typeof value === 'object') return 'START_OBJECT'
  return typeof value === 'string' ? 'STRING_VALUE' : typeof value === 'number' ? 'NUMBER_VALUE' : 'TRUE_VALUE'
}

export const arn = required(text({ min: 1, max: 256 }))

/** maxResults and nextToken of the listing actions. */
export const page = { maxResults: integer({ max: 1_000 }), nextToken: text({ min: 1, max: 1_024 }) }
