import type { SucceedState } from '../../../asl/states.ts'
import { handOver } from '../exit.ts'
import { scopeOf } from '../scope.ts'
import { inputOf } from '../threads.ts'
import type { Handler } from './handler.ts'

export const succeed: Handler<SucceedState> = {
  begin: (run, thread, state) => handOver(run, thread, state, scopeOf(run, thread), inputOf(thread)),
}
