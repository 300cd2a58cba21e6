import type { Flowchart, State, StateMachine, Template } from '../../asl/states.ts'
import { type Prepared, prepare } from './template.ts'

/** A definition prepared once for many executions: its flowcharts numbered, its expressions compiled when first needed. */
export interface Program {
  readonly definition: StateMachine
  /** Flowchart 0 is the machine; the rest are branches and item processors in order of appearance. */
  readonly flows: readonly Flowchart[]
  /** The flowcharts inside a Parallel or Map state. */
  readonly inside: ReadonlyMap<State, readonly number[]>
  readonly templates: WeakMap<object, Map<string, Prepared>>
}

const flowchartsOf = (state: State): readonly Flowchart[] =>
  state.Type === 'Parallel' ? state.Branches : state.Type === 'Map' ? [state.ItemProcessor] : []

/** Prepares a definition that `findFaults` has found nothing wrong with. */
export const load = (definition: StateMachine): Program => {
  const flows: Flowchart[] = []
  const inside = new Map<State, readonly number[]>()
  const number = (flow: Flowchart): number => {
    const at = flows.push(flow) - 1
    for (const state of Object.values(flow.States)) inside.set(state, flowchartsOf(state).map(number))
    return at
  }
  number(definition)
  return { definition, flows, inside, templates: new WeakMap() }
}

export const stateNamed = (program: Program, flow: number, name: string): State => {
  const state = program.flows[flow]?.States[name]
  if (!state) throw new Error(`no state ${name} in flowchart ${flow}`)
  return state
}

/** The prepared form of one field; `holder` is the state, rule or catcher that has it, `location` its name for people. */
export const fieldOf = (
  program: Program,
  holder: object,
  field: string,
  template: Template,
  location: string = field,
): Prepared => {
  const fields = program.templates.get(holder) ?? new Map<string, Prepared>()
  if (fields.size === 0) program.templates.set(holder, fields)
  const prepared = fields.get(field) ?? prepare(template, location)
  fields.set(field, prepared)
  return prepared
}
