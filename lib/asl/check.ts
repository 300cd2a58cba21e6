import { assignedBefore } from './assigned.ts'
import { expressionsOf, type Placed } from './expressions.ts'
import type { Fault } from './fault.ts'
import { statesParts } from './faults/expression-faults.ts'
import { findLambdaResource } from './faults/resource.ts'
import type { Flowchart, State, StateMachine } from './states.ts'
import { type Node, partsOf } from './syntax-tree.ts'
import { variablesUsed } from './variables-used.ts'

const doubt = (message: string, location: string): Fault => ({ code: 'DOUBT', message, location })

const insideOf = (state: State, location: string): readonly { flowchart: Flowchart; location: string }[] => {
  if (state.Type === 'Map') return [{ flowchart: state.ItemProcessor, location: `${location}/ItemProcessor` }]
  if (state.Type !== 'Parallel') return []
  return state.Branches.map((flowchart, index) => ({ flowchart, location: `${location}/Branches[${index}]` }))
}

const unassigned = (placed: readonly Placed[], assigned: ReadonlySet<string>): readonly Fault[] =>
  placed.flatMap(({ tree, location }) =>
    [...variablesUsed(tree)]
      .filter((name) => !assigned.has(name))
      .map((name) => doubt(`The variable $${name} is not assigned on every way to this state`, location)),
  )

/** Only what has a result can read it, and only when it has it. */
const hasResult = (state: State, { field, rule }: Placed): boolean =>
  ['Task', 'Parallel', 'Map'].includes(state.Type) && rule === undefined && (field === 'Assign' || field === 'Output')

const resultless = (state: State, placed: readonly Placed[]): readonly Fault[] =>
  placed
    .filter((one) => !hasResult(state, one) && statesParts(one.tree).includes('result'))
    .map(({ location }) => doubt('$states.result does not exist here', location))

const readsToken = (node: Node): boolean => {
  const steps = node.type === 'path' ? (node.steps as readonly Node[]) : []
  const path = steps.map(({ value }) => value).join('.')
  return path === 'states.context.Task.Token' || partsOf(node).some(readsToken)
}

const tokenless = (state: State, location: string, placed: readonly Placed[]): readonly Fault[] => {
  if (state.Type !== 'Task') return []
  const resource = findLambdaResource(state.Resource)
  if (resource?.kind !== 'integration' || !resource.callback) return []
  const passes = placed.some(({ field, tree }) => field === 'Arguments' && readsToken(tree))
  return passes ? [] : [doubt('The task waits for a token that it gives to nobody', `${location}/Arguments`)]
}

const endless = (state: State, location: string): readonly Fault[] => {
  if (state.Type !== 'Task' || !findLambdaResource(state.Resource)) return []
  const waits = state.Resource.endsWith('.waitForTaskToken') && state.TimeoutSeconds === undefined
  return waits ? [doubt('The task waits for its token without a TimeoutSeconds as a backstop', location)] : []
}

const hiding = (state: State, location: string, outer: ReadonlySet<string>): readonly Fault[] => {
  const assigned = 'Assign' in state ? Object.keys(state.Assign ?? {}) : []
  return assigned
    .filter((name) => outer.has(name))
    .map((name) => doubt(`The outer variable $${name} cannot be assigned in here`, `${location}/Assign/${name}`))
}

const flowchartDoubts = (flowchart: Flowchart, place: string, outer: ReadonlySet<string>): readonly Fault[] =>
  [...assignedBefore(flowchart, outer)].flatMap(([name, assigned]) => {
    const state = flowchart.States[name]
    if (!state) return []
    const location = `${place}/States/${name}`
    const placed = expressionsOf(state, location)
    return [
      ...unassigned(placed, assigned),
      ...resultless(state, placed),
      ...tokenless(state, location, placed),
      ...endless(state, location),
      ...hiding(state, location, outer),
      ...insideOf(state, location).flatMap((inner) => flowchartDoubts(inner.flowchart, inner.location, assigned)),
    ]
  })

/**
 * What a valid machine will probably not do as it was meant: variables that may be undefined, results read where there are
 * none, callback tasks that nobody can answer or that wait for ever. For a machine in which `findFaults` has found nothing.
 */
export const findDoubts = (machine: StateMachine): readonly Fault[] => flowchartDoubts(machine, '', new Set())
