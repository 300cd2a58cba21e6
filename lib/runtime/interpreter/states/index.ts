import type { State } from '../../../asl/states.ts'
import { choice } from './choice.ts'
import { fail } from './fail.ts'
import type { Handler } from './handler.ts'
import { map } from './map.ts'
import { parallel } from './parallel.ts'
import { pass } from './pass.ts'
import { succeed } from './succeed.ts'
import { task } from './task.ts'
import { wait } from './wait.ts'

/** Every type of state and how it behaves; a type without a row does not compile. */
const handlers: { readonly [Type in State['Type']]: Handler<Extract<State, { Type: Type }>> } = {
  Choice: choice,
  Fail: fail,
  Map: map,
  Parallel: parallel,
  Pass: pass,
  Succeed: succeed,
  Task: task,
  Wait: wait,
}

export const handlerOf = (state: State): Handler => handlers[state.Type] as Handler
