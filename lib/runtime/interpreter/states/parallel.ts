import type { ParallelState } from '../../../asl/states.ts'
import { abandonChildren, joinChild, joinedOutput, spawn } from '../children.ts'
import { record, recordAfter } from '../events.ts'
import { handOver } from '../exit.ts'
import { fail } from '../fail.ts'
import { fieldOf } from '../program.ts'
import { scopeOf } from '../scope.ts'
import { render } from '../template.ts'
import { inputOf } from '../threads.ts'
import type { Handler } from './handler.ts'

export const parallel: Handler<ParallelState> = {
  async begin(run, thread, state) {
    const { Arguments } = state
    const scope = scopeOf(run, thread)
    const input =
      Arguments === undefined
        ? inputOf(thread)
        : { value: await render(fieldOf(run.program, state, 'Arguments', Arguments), scope) }
    record(run, thread, 'ParallelStateStarted')
    const total = state.Branches.length
    thread.doing = { kind: 'children', outputs: Array(total).fill(null), begun: total, ended: 0, total }
    for (const index of state.Branches.keys()) spawn(run, thread, state, index, input, thread.previous)
  },
  async join(run, thread, state, child, output) {
    if (!joinChild(thread, child, output)) return
    // Recorded on AWS: the exit names the last branch's last event as its predecessor, not ParallelStateSucceeded.
    thread.previous = child.previous
    recordAfter(run, child.previous, 'ParallelStateSucceeded')
    const result = joinedOutput(run, thread)
    await handOver(run, thread, state, scopeOf(run, thread, { result: result.value }), result)
  },
  async abandon(run, thread, _state, child, failure) {
    abandonChildren(run, thread, child.previous, child.id)
    thread.previous = child.previous
    await fail(run, thread, failure)
  },
}
