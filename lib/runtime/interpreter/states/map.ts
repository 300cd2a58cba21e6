import type { MapState } from '../../../asl/states.ts'
import type { Json } from '../../model.ts'
import { abandonChildren, joinChild, joinedOutput, spawn } from '../children.ts'
import { record, recordAfter } from '../events.ts'
import { handOver } from '../exit.ts'
import { fail } from '../fail.ts'
import { queryFault } from '../faults.ts'
import { fieldOf } from '../program.ts'
import type { Run } from '../run.ts'
import { scopeOf } from '../scope.ts'
import { render } from '../template.ts'
import type { Thread } from '../threads.ts'
import { listField, numberField } from '../typed.ts'
import type { Handler } from './handler.ts'

/** An inline Map runs at most 40 iterations at a time, whatever MaxConcurrency says. */
const ceiling = 40

const itemsOf = async (run: Run, thread: Thread, state: MapState): Promise<readonly Json[]> => {
  const { Items } = state
  if (Items === undefined) {
    if (Array.isArray(thread.input)) return thread.input as readonly Json[]
    throw queryFault(`Map state input must be an array but was: ${JSON.stringify(thread.input)}`)
  }
  return listField('Items', Items, await render(fieldOf(run.program, state, 'Items', Items), scopeOf(run, thread)))
}

const limitOf = async (run: Run, thread: Thread, state: MapState): Promise<number> => {
  const { MaxConcurrency = 0 } = state
  const prepared = fieldOf(run.program, state, 'MaxConcurrency', MaxConcurrency)
  const wanted = numberField('MaxConcurrency', MaxConcurrency, await render(prepared, scopeOf(run, thread)))
  return wanted > 0 ? Math.min(Math.floor(wanted), ceiling) : ceiling
}

/** Begins as many iterations as may run now. Recorded on AWS: one that takes a place follows the events of the one that left it. */
const beginIterations = async (run: Run, thread: Thread, state: MapState, previous: number): Promise<void> => {
  const { doing } = thread
  if (doing.kind !== 'children') return
  const { items = [], limit = ceiling } = doing
  while (doing.begun < doing.total && doing.begun - doing.ended < limit) {
    const index = doing.begun
    const value = items[index] ?? null
    const item: Json = { Index: index, Value: value }
    doing.begun += 1
    const started = recordAfter(run, previous, 'MapIterationStarted', 'mapIterationStartedEventDetails', {
      name: thread.state,
      index,
    })
    const { ItemSelector } = state
    const input =
      ItemSelector === undefined
        ? value
        : await render(fieldOf(run.program, state, 'ItemSelector', ItemSelector), scopeOf(run, thread, { item }))
    spawn(run, thread, state, index, { value: input }, started, item)
  }
}

const complete = async (run: Run, thread: Thread, state: MapState): Promise<void> => {
  recordAfter(run, thread.previous, 'MapStateSucceeded')
  const result = joinedOutput(run, thread)
  await handOver(run, thread, state, scopeOf(run, thread, { result: result.value }), result)
}

export const map: Handler<MapState> = {
  async begin(run, thread, state) {
    const items = await itemsOf(run, thread, state)
    const limit = await limitOf(run, thread, state)
    const total = items.length
    record(run, thread, 'MapStateStarted', 'mapStateStartedEventDetails', { length: total })
    thread.doing = { kind: 'children', outputs: Array(total).fill(null), begun: 0, ended: 0, total, items, limit }
    if (total === 0) await complete(run, thread, state)
    else await beginIterations(run, thread, state, thread.previous)
  },
  async join(run, thread, state, child, output) {
    const details = { name: thread.state, index: child.index }
    thread.previous = recordAfter(
      run,
      child.previous,
      'MapIterationSucceeded',
      'mapIterationSucceededEventDetails',
      details,
    )
    const last = joinChild(thread, child, output)
    await (last ? complete(run, thread, state) : beginIterations(run, thread, state, child.previous))
  },
  async abandon(run, thread, _state, child, failure) {
    abandonChildren(run, thread, child.previous, child.id)
    thread.previous = child.previous
    await fail(run, thread, failure)
  },
}
