import type { MapState, ParallelState, State } from '../../asl/states.ts'
import type { Json } from '../model.ts'
import { recordAfter } from './events.ts'
import { addThread, type Run, stateOf, textOf } from './run.ts'
import type { Given, Thread } from './threads.ts'

/** Begins one branch or iteration as a thread of its own, following the event `previous`. */
export const spawn = (
  run: Run,
  parent: Thread,
  state: ParallelState | MapState,
  index: number,
  input: Given,
  previous: number,
  item?: Json,
): void => {
  const flows = run.program.inside.get(state) ?? []
  const flow = (state.Type === 'Map' ? flows[0] : flows[index]) ?? 0
  const id = `${parent.id}.${index}`
  addThread(run, {
    id,
    parent: parent.id,
    index,
    flow,
    state: run.program.flows[flow]?.StartAt ?? '',
    enteredAt: run.surroundings.now,
    enteredEvent: 0,
    enteredAfter: previous,
    previous,
    input: input.value,
    inputText: input.text,
    variables: {},
    retries: [],
    ...(item !== undefined && { item }),
    doing: { kind: 'running' },
  })
  run.jobs.push({ kind: 'enter', thread: id })
}

/** Takes the output of an inner thread that has ended; true when it was the last. */
export const joinChild = ({ doing }: Thread, child: Thread, { value, text }: Given): boolean => {
  if (doing.kind !== 'children') return false
  doing.outputs[child.index] = value
  if (text !== undefined) doing.texts = { ...doing.texts, [child.index]: text }
  doing.ended += 1
  return doing.ended === doing.total
}

/** What a Parallel or Map makes of its inner threads' outputs: a list. */
export const joinedOutput = (run: Run, { doing }: Thread): Given => {
  if (doing.kind !== 'children') return { value: [] }
  const { outputs, texts } = doing
  if (!texts) return { value: outputs }
  const text = `[${outputs.map((output, index) => texts[index] ?? textOf(run, output)).join(',')}]`
  return { value: outputs, text }
}

/** The types of state for which AWS has an event of being stopped; the others are done as soon as they are entered. */
const abortable: ReadonlySet<State['Type']> = new Set(['Task', 'Wait', 'Parallel', 'Map'])

/** Stops every inner thread and writes that down in AWS's order: one by one, all after the event `previous`, that which broke first. */
export const abandonChildren = (run: Run, parent: Thread, previous: number, broken?: string): void => {
  const inside = [...run.live.values()].filter(({ id }) => id.startsWith(`${parent.id}.`))
  inside.sort((a, b) => Number(b.id === broken) - Number(a.id === broken))
  const mapState = stateOf(run, parent).Type === 'Map'
  for (const thread of inside) {
    if (mapState && thread.parent === parent.id) {
      const happened = thread.id === broken ? 'Failed' : 'Aborted'
      recordAfter(run, previous, `MapIteration${happened}`, `mapIteration${happened}EventDetails`, {
        name: parent.state,
        index: thread.index,
      })
    }
    const { Type } = stateOf(run, thread)
    if (abortable.has(Type) && thread.enteredEvent > 0) recordAfter(run, previous, `${Type}StateAborted`)
    run.live.delete(thread.id)
  }
}
