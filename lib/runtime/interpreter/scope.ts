import type { Json } from '../model.ts'
import { contextOf } from './context.ts'
import type { Scope } from './query/scope.ts'
import type { Run } from './run.ts'
import type { Thread } from './threads.ts'

/** The parts of `$states` that not every field sees. */
export interface Extra {
  readonly result?: Json
  readonly errorOutput?: Json
  readonly token?: string
  /** The item of the iteration that ItemSelector is preparing. */
  readonly item?: Json
}

const outward = function* (run: Run, thread: Thread): Generator<Thread> {
  for (let at: Thread | undefined = thread; at; at = at.parent === undefined ? undefined : run.live.get(at.parent))
    yield at
}

/** What the expressions of a state see: `$states`, and the variables of its own thread and of those around it. */
export const scopeOf = (run: Run, thread: Thread, { result, errorOutput, token, item }: Extra = {}): Scope => {
  let states: { readonly [name: string]: Json } | undefined
  return {
    surroundings: run.surroundings,
    states() {
      states ??= {
        input: thread.input,
        ...(result !== undefined && { result }),
        ...(errorOutput !== undefined && { errorOutput }),
        context: contextOf(run, thread, token, item),
      }
      return states
    },
    findVariable(name) {
      for (const { variables } of outward(run, thread)) if (Object.hasOwn(variables, name)) return variables[name]
      return undefined
    },
    variables: () =>
      Object.fromEntries([...outward(run, thread)].reverse().flatMap(({ variables }) => Object.entries(variables))),
  }
}
