import type { StateMachine } from '../../lib/asl/states.ts'
import type { Bundle } from '../../lib/bundle/model.ts'
import { compile } from '../../lib/compile/compile.ts'
import { advance, begin, nextDue } from '../../lib/runtime/interpreter/advance.ts'
import { load } from '../../lib/runtime/interpreter/program.ts'
import type { Execution, HistoryEvent, Json, Stimulus, Surroundings } from '../../lib/runtime/model.ts'
import { eventHeap } from './event-heap.ts'
import { type Course, office } from './office.ts'

/** One execution, run from its start to its end on a virtual clock that begins at 0. */
export interface VirtualRun {
  readonly status: Execution['status']
  readonly output: Json | undefined
  readonly events: readonly HistoryEvent[]
  /** From the start to the end of the execution, in ms. */
  readonly makespan: number
  /** When each item's result was recorded, in ms. */
  readonly finished: ReadonlyMap<string, number>
}

/** Compiles the bundle and runs its machine on the embedded runtime as the course says; people take virtual time. */
export async function virtualRun(
  bundle: Bundle,
  course: Course,
  machine: StateMachine = compile(bundle),
): Promise<VirtualRun> {
  const program = load(machine)
  const people = office(bundle, course)
  const heap = eventHeap<Stimulus>()
  const events: HistoryEvent[] = []
  const finished = new Map<string, number>()
  let execution = begin(identity(bundle, course))
  let now = 0
  let names = 0
  const around = (): Surroundings => ({
    now,
    random: () => 0.5,
    uuid: () => `uuid-${names++}`,
    token: () => `token-${names++}`,
  })

  heap.put(0, { kind: 'start' })
  while (execution.status === 'RUNNING') {
    const due = nextDue(execution) ?? Number.POSITIVE_INFINITY
    const at = Math.min(heap.next(), due)
    if (!Number.isFinite(at)) throw new Error('nothing can happen any more, and the execution has not finished')
    now = at
    const stimulus = heap.next() <= due ? heap.take() : undefined
    const step = await advance(program, execution, stimulus ?? { kind: 'due' }, around())
    execution = step.execution
    events.push(...step.events)
    for (const invocation of step.invocations) {
      const { outcome, later } = people.call(invocation)
      heap.put(now, { kind: 'invoked', task: invocation.task, outcome })
      for (const { after, stimulus } of later) heap.put(now + after, stimulus)
      const { item } = invocation.payload as { item?: string }
      if (item !== undefined && outcome.ok && invocation.functionName.includes('record-result')) finished.set(item, now)
    }
  }
  return { status: execution.status, output: execution.output, events, makespan: now, finished }
}

/** State transitions as they are paid for: one for the start, and one for each state entered. */
export function transitionsOf({ events }: VirtualRun): number {
  return 1 + events.filter(({ type }) => type.endsWith('StateEntered')).length
}

function identity(bundle: Bundle, course: Course): Parameters<typeof begin>[0] {
  const plan = Object.fromEntries(bundle.items.map(({ item }) => [item, course.applies(item)]))
  const arn = 'arn:aws:states:local:000000000000'
  return {
    arn: `${arn}:execution:made:one`,
    name: 'one',
    stateMachineArn: `${arn}:stateMachine:made`,
    stateMachineName: 'made',
    roleArn: 'arn:aws:iam::000000000000:role/made',
    startDate: 0,
    input: { application: 'application-1', bundle: bundle.id, version: 1, plan },
  }
}
