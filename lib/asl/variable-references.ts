import { expressionsOf } from './expressions.ts'
import type { Flowchart, State } from './states.ts'
import { variablesUsed } from './variables-used.ts'

const insideOf = (state: State): readonly Flowchart[] => {
  if (state.Type === 'Map') return [state.ItemProcessor]
  return state.Type === 'Parallel' ? state.Branches : []
}

const entriesOf = ({ States }: Flowchart): readonly (readonly [string, readonly string[]])[] =>
  Object.entries(States).flatMap(([name, state]) => {
    const used = new Set(expressionsOf(state, '').flatMap(({ tree }) => [...variablesUsed(tree)]))
    const own: readonly (readonly [string, readonly string[]])[] = used.size > 0 ? [[name, [...used].sort()]] : []
    return [...own, ...insideOf(state).flatMap(entriesOf)]
  })

/** The variables that each state reads, in alphabetical order, at any depth; undefined where no state reads any. */
export const findVariableReferences = (machine: Flowchart): Readonly<Record<string, readonly string[]>> | undefined => {
  const entries = entriesOf(machine)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
