import { type Fault, isObject, schemaFault } from './fault.ts'
import { machineFields } from './faults/fields.ts'
import { flowchartFaults } from './faults/flowchart-faults.ts'
import { checkFields, integer, oneOf } from './faults/value-faults.ts'

export type { Fault } from './fault.ts'

/** Deeper than any machine that people or compilers write. */
const deepest = 200

const isTooDeep = (value: unknown): boolean => {
  const open: { readonly part: unknown; readonly depth: number }[] = [{ part: value, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { part, depth } = next
    if (typeof part !== 'object' || part === null) continue
    if (depth >= deepest) return true
    for (const inner of Object.values(part)) open.push({ part: inner, depth: depth + 1 })
  }
  return false
}

const noObject: Fault = { code: 'SCHEMA_VALIDATION_FAILED', message: 'Definition must be a valid JSON object' }

/** AWS names an unquoted word and its place; every other mistake is said as this engine's JSON parser says it. */
const jsonFault = (text: string, thrown: unknown): Fault => {
  const [, lead = '', word] = /^(\s*)([A-Za-z_]\w*)/.exec(text) ?? []
  const lines = (word === undefined ? '' : lead).split('\n')
  const column = (lines.at(-1) ?? '').length + (word?.length ?? 0) + 1
  const location = `[Source: (String)${JSON.stringify(text.slice(0, 500))}; line: ${lines.length}, column: ${column}]`
  const message =
    word === undefined
      ? String(thrown instanceof Error ? thrown.message : thrown)
      : `Unrecognized token '${word}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at ${location}`
  return { code: 'INVALID_JSON_DESCRIPTION', message, location }
}

const parse = (text: string): { readonly value: unknown } | { readonly fault: Fault } => {
  if (text.trim() === '') return { fault: noObject }
  try {
    return { value: JSON.parse(text) }
  } catch (thrown) {
    return { fault: jsonFault(text, thrown) }
  }
}

const machineChecks = {
  QueryLanguage: oneOf('JSONPath', 'JSONata'),
  TimeoutSeconds: integer(1, 99_999_999),
  Version: oneOf('1.0'),
}

/**
 * Everything that keeps a definition (JSON text or value) from being run here: what AWS would refuse, and what AWS takes
 * but this runtime does not have. No faults: `load` and `advance` can run it.
 */
export const findFaults = (definition: unknown): readonly Fault[] => {
  const parsed = typeof definition === 'string' ? parse(definition) : { value: definition }
  if ('fault' in parsed) return [parsed.fault]
  const { value } = parsed
  if (!isObject(value)) return [noObject]
  if (isTooDeep(value)) return [schemaFault('The definition is nested too deeply', '/')]
  const machine = { language: value.QueryLanguage, names: new Set<string>() }
  return [...checkFields(value, '', machineChecks), ...flowchartFaults(value, '', machine, machineFields)]
}
