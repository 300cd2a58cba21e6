import { type Fault, isObject, schemaFault } from '../fault.ts'
import { flowFaults } from './flow-faults.ts'
import { stateFaults } from './state-faults.ts'
import { checkFields, needsFields, onlyFields, text } from './value-faults.ts'

type Found = { readonly [field: string]: unknown }

/** What the flowcharts of a machine share. */
interface Machine {
  readonly language: unknown
  /** Every state name seen so far: names are unique over the whole machine. */
  readonly names: Set<string>
}

const nameFaults = (name: string, location: string, names: Set<string>): readonly Fault[] => {
  const repeated = names.has(name)
  names.add(name)
  if (repeated) return [{ code: 'DUPLICATE_STATE_NAME', message: `Duplicate State name: ${name}`, location }]
  return [...name].length > 80 ? [schemaFault('State names must be at most 80 characters long', location)] : []
}

const modeFaults = ({ ProcessorConfig }: Found, location: string): readonly Fault[] => {
  if (ProcessorConfig === undefined) return []
  const place = `${location}/ProcessorConfig`
  if (!isObject(ProcessorConfig)) return [schemaFault('Expected value of type Object', place)]
  const { Mode = 'INLINE' } = ProcessorConfig
  return [
    ...onlyFields(ProcessorConfig, place, ['Mode']),
    ...(Mode === 'INLINE' ? [] : [schemaFault("Only the Mode 'INLINE' is supported by this runtime", `${place}/Mode`)]),
  ]
}

const insideFaults = (state: unknown, location: string, machine: Machine): readonly Fault[] => {
  if (!isObject(state)) return []
  if (state.Type === 'Map' && Object.hasOwn(state, 'ItemProcessor')) {
    const place = `${location}/ItemProcessor`
    const inside = flowchartFaults(state.ItemProcessor, place, machine, ['ProcessorConfig'])
    return [...(isObject(state.ItemProcessor) ? modeFaults(state.ItemProcessor, place) : []), ...inside]
  }
  if (state.Type !== 'Parallel' || !Object.hasOwn(state, 'Branches')) return []
  const { Branches } = state
  if (!Array.isArray(Branches) || Branches.length === 0)
    return [schemaFault('Branches must be a non-empty list', `${location}/Branches`)]
  return Branches.flatMap((branch, index) => flowchartFaults(branch, `${location}/Branches[${index}]`, machine, []))
}

/** Everything wrong with a flowchart and what is inside it; `more` are the fields it may have besides StartAt and States. */
export const flowchartFaults = (
  flowchart: unknown,
  location: string,
  machine: Machine,
  more: readonly string[],
): readonly Fault[] => {
  const here = location || '/'
  if (!isObject(flowchart)) return [schemaFault('Expected value of type Object', here)]
  const { StartAt, States } = flowchart
  const outer = [
    ...onlyFields(flowchart, here, ['Comment', 'StartAt', 'States', ...more]),
    ...needsFields(flowchart, here, ['States', 'StartAt']),
    ...checkFields(flowchart, location, { Comment: text, StartAt: text }),
  ]
  if (!Object.hasOwn(flowchart, 'States')) return outer
  if (!isObject(States)) return [...outer, schemaFault('Expected value of type Object', `${location}/States`)]
  if (Object.keys(States).length === 0) return [...outer, schemaFault('States must not be empty', `${location}/States`)]
  const inner = Object.entries(States).flatMap(([name, state]) => {
    const place = `${location}/States/${name}`
    return [
      ...nameFaults(name, place, machine.names),
      ...stateFaults(state, place, machine.language),
      ...insideFaults(state, place, machine),
    ]
  })
  return [...outer, ...inner, ...(StartAt === undefined ? [] : flowFaults(StartAt, States, location))]
}
