import type { Template } from '../../asl/states.ts'
import { present, record, recordAfter, untruncated } from './events.ts'
import { fieldOf } from './program.ts'
import type { Scope } from './query/scope.ts'
import { payloadText, type Run, stateOf, textOf, wordingOf } from './run.ts'
import { render } from './template.ts'
import type { Given, Thread, Variables } from './threads.ts'

/** Where a state hands over: itself, a choice rule or a catcher. */
export interface Handover {
  readonly Assign?: Readonly<Record<string, Template>>
  readonly Output?: Template
  readonly Next?: string
}

/** Ends a thread that has nothing further to do: the execution, or one branch or iteration of its parent. */
const endThread = (run: Run, thread: Thread, output: Given): void => {
  if (thread.parent !== undefined) {
    run.live.delete(thread.id)
    run.jobs.unshift({ kind: 'joined', thread: thread.parent, child: thread, output })
    return
  }
  recordAfter(run, thread.previous, 'ExecutionSucceeded', 'executionSucceededEventDetails', {
    output: wordingOf(run, output),
    outputDetails: untruncated,
  })
  run.ending = { status: 'SUCCEEDED', output: output.value, ...present({ outputText: output.text }) }
}

const goTo = (run: Run, thread: Thread, state: string, input: Given): void => {
  thread.state = state
  thread.enteredEvent = 0
  thread.input = input.value
  thread.inputText = input.text
  thread.retries = []
  thread.doing = { kind: 'running' }
  run.jobs.push({ kind: 'enter', thread: thread.id })
}

const exitDetails = (run: Run, thread: Thread, output: Given, assigned: Variables | undefined) => ({
  name: thread.state,
  output: payloadText(run, thread, output),
  outputDetails: untruncated,
  // Recorded on AWS: an empty Assign leaves no trace.
  ...(assigned &&
    Object.keys(assigned).length > 0 && {
      assignedVariables: Object.fromEntries(
        Object.entries(assigned).map(([name, value]) => [name, textOf(run, value)]),
      ),
      assignedVariablesDetails: untruncated,
    }),
})

/** Leaves the present state with a finished output: writes its exit and goes on to `next`, or ends the thread. */
const leave = (run: Run, thread: Thread, output: Given, next?: string, assigned?: Variables): void => {
  const details = exitDetails(run, thread, output, assigned)
  record(run, thread, `${stateOf(run, thread).Type}StateExited`, 'stateExitedEventDetails', details)
  if (assigned) thread.variables = { ...thread.variables, ...assigned }
  if (next === undefined) endThread(run, thread, output)
  else goTo(run, thread, next, output)
}

/**
 * Leaves the present state by its Assign and Output (or those of a choice rule or catcher), both seeing the values from before.
 * `otherwise` is the output where none is declared; `place` stands before the field names in error texts.
 */
export const handOver = async (
  run: Run,
  thread: Thread,
  handover: Handover,
  scope: Scope,
  otherwise: Given,
  place = '',
): Promise<void> => {
  const { Assign, Output, Next } = handover
  const field = (name: string, template: Template) => fieldOf(run.program, handover, name, template, place + name)
  const assigned = Assign && ((await render(field('Assign', Assign), scope)) as Variables)
  const output = Output === undefined ? otherwise : { value: await render(field('Output', Output), scope) }
  leave(run, thread, output, Next, assigned)
}
