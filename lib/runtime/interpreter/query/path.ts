import type { Json } from '../../model.ts'
import type { Scope } from './scope.ts'

/** `$name.a.b`: a variable and the plain names after it. */
export interface Path {
  readonly variable: string
  readonly names: readonly string[]
}

const shape = /^\$([\p{L}_][\p{L}\p{N}_]*)((?:\.(?:[\p{L}_][\p{L}\p{N}_]*|`[^`\\]+`))*)$/u
const step = /\.(?:`([^`]+)`|([^.`]+))/gu
/** Words that JSONata reads as operators or literals rather than names. */
const reserved = new Set(['and', 'or', 'in', 'true', 'false', 'null'])

/** The path that an expression consists of, if it is nothing but a path of plain names. */
export const findPath = (source: string): Path | undefined => {
  const [, variable, rest = ''] = shape.exec(source) ?? []
  if (variable === undefined) return undefined
  const names: string[] = []
  for (const [, quoted, plain] of rest.matchAll(step)) {
    if (plain !== undefined && reserved.has(plain)) return undefined
    names.push(quoted ?? plain ?? '')
  }
  return { variable, names }
}

/** What the path leads to; nothing where it meets an array (JSONata maps over arrays) or ends nowhere. */
export const followPath = ({ variable, names }: Path, scope: Scope): Json | undefined => {
  let value: Json | undefined = variable === 'states' ? scope.states() : scope.findVariable(variable)
  for (const name of names) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
      return undefined
    value = (value as { readonly [key: string]: Json })[name]
  }
  return value
}
