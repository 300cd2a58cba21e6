import type { Flowchart, State } from '../asl/states.ts'

/** A state with its place in the machine. */
export interface PlacedState {
  /** As Step Functions prints it: `/States/并联办理/Branches[0]/States/出生登记`. */
  readonly path: string
  readonly name: string
  readonly state: State
  /** Inside a branch of a Parallel, where a failure would stop the other branches. */
  readonly inBranch: boolean
}

type Inside = Pick<PlacedState, 'path' | 'inBranch'>

/** Every state of a machine, those of branches and processors after the state that holds them. */
export function placedStates(chart: Flowchart, inside: Inside = { path: '', inBranch: false }): readonly PlacedState[] {
  return Object.entries(chart.States).flatMap(([name, state]) => {
    const placed = { ...inside, path: `${inside.path}/States/${name}`, name, state }
    return [placed, ...below(placed)]
  })
}

function below({ state, path, inBranch }: PlacedState): readonly PlacedState[] {
  if (state.Type === 'Map') return placedStates(state.ItemProcessor, { path: `${path}/ItemProcessor`, inBranch })
  if (state.Type !== 'Parallel') return []
  return state.Branches.flatMap((branch, index) =>
    placedStates(branch, { path: `${path}/Branches[${index}]`, inBranch: true }),
  )
}

export const stateNames = (chart: Flowchart): readonly string[] => placedStates(chart).map(({ name }) => name)

/** The text of an expression `{% … %}` and where it stands. */
export interface PlacedText {
  readonly path: string
  readonly text: string
}

/** The expressions of one state; not those of states inside it. */
export function expressionTexts({ path, state }: PlacedState): readonly PlacedText[] {
  return Object.entries(state)
    .filter(([field]) => !['Comment', 'Branches', 'ItemProcessor'].includes(field))
    .flatMap(([field, value]) => textsIn(value, `${path}/${field}`))
}

function textsIn(value: unknown, path: string): readonly PlacedText[] {
  if (typeof value === 'string') return value.startsWith('{%') ? [{ path, text: value }] : []
  if (Array.isArray(value)) return value.flatMap((part, index) => textsIn(part, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, part]) => textsIn(part, `${path}/${field}`))
}
