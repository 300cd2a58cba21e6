import type { Fault } from '../asl/fault.ts'
import type { Catcher, State, StateMachine } from '../asl/states.ts'
import { expressionTexts, type PlacedState, placedStates } from './walk.ts'

/** Comparing a part of the input with a constant gives true or false whatever the input is. */
const total = /^\{% \$states\.context\.Execution\.Input(?:\.\w+|\.`[^`]+`)+ = (?:true|false|-?\d+|"[^"\\]*") %\}$/

/**
 * Whatever could make a branch of a Parallel fail, which would abort the work of all other departments: Fail states, tasks
 * without a catch-all, choices without a default, expressions that may have no value where nothing catches that.
 */
export function findFailingBranches(machine: StateMachine): readonly Fault[] {
  return placedStates(machine)
    .filter(({ inBranch }) => inBranch)
    .flatMap((placed) => [...wayOut(placed), ...risks(placed)])
}

const doubt = (location: string, message: string): Fault => ({ code: 'DOUBT', message, location })

function wayOut({ path, state }: PlacedState): readonly Fault[] {
  if (state.Type === 'Fail') return [doubt(path, 'A branch ends in Fail, which stops the other branches')]
  if (state.Type === 'Choice' && state.Default === undefined) {
    return [doubt(`${path}/Default`, 'A choice without a default fails when nothing matches')]
  }
  if (!canCatch(state) || catchesAll(state)) return []
  return [doubt(`${path}/Catch`, 'A failure here is not caught and stops the other branches')]
}

/** A state that can catch is asked for a catch-all; what the catch-all itself computes is caught by nobody. */
function risks(placed: PlacedState): readonly Fault[] {
  const { path, state } = placed
  return expressionTexts(placed)
    .filter((one) => !canCatch(state) || one.path.startsWith(`${path}/Catch[`))
    .filter(({ text }) => !total.test(text))
    .map((one) => doubt(one.path, 'This expression can fail, and nothing in the branch catches it'))
}

const canCatch = ({ Type }: State): boolean => Type === 'Task' || Type === 'Parallel' || Type === 'Map'

function catchesAll(state: State): boolean {
  const catchers: readonly Catcher[] = 'Catch' in state ? (state.Catch ?? []) : []
  return catchers.some(({ ErrorEquals }) => ErrorEquals.includes('States.ALL'))
}
