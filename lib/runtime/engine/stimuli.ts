import { advance, begin } from '../interpreter/advance.ts'
import type { Invocation, InvocationOutcome, Stimulus, Surroundings } from '../model.ts'
import type { ExecutionHead } from './journal.ts'
import { identityOf, type OpenExecution, type OpenExecutions } from './open-executions.ts'
import { keepPrograms } from './programs.ts'
import { tokenBytes, writeToken } from './tokens.ts'
import type { World } from './world.ts'

/** Brings stimuli to executions: one after another for each, side by side for all. */
export interface Stimuli {
  start(head: ExecutionHead): Promise<void>
  /** False: the token or task is not open (any more), or the execution has ended. Rejects for bugs. */
  send(one: OpenExecution, stimulus: Stimulus): Promise<boolean>
  /** Calls a function, unless that call is under way already, and brings its answer; never rejects. */
  call(one: OpenExecution, invocation: Invocation): Promise<void>
  /** Resolves when nothing is queued and no call is under way. */
  settled(): Promise<void>
}

export function createStimuli(world: World, open: OpenExecutions): Stimuli {
  const programs = keepPrograms(world.journal)
  const { occupy, settled } = countBusy()

  async function step(one: OpenExecution, stimulus: Stimulus): Promise<boolean> {
    if (one.lost) throw new Error('the change before this one was not stored')
    const program = programs.get(one.head.revision)
    const step = await advance(program, one.execution, stimulus, surroundings(world, one.head.number))
    if (one.lost) throw new Error('the turn in which this was done was not stored')
    if (!step.taken) return false
    // First the journal, which refuses in a turn that is lost already: memory must not run ahead of it then.
    open.changed(one)
    one.execution = step.execution
    for (const event of step.events) one.events.push(event)
    for (const invocation of step.invocations) void call(one, invocation)
    return true
  }

  function send(one: OpenExecution, stimulus: Stimulus): Promise<boolean> {
    occupy(one, 1)
    const done = one.tail.then(() => step(one, stimulus)).finally(() => occupy(one, -1))
    one.tail = done.catch(() => undefined)
    return done
  }

  async function call(one: OpenExecution, invocation: Invocation): Promise<void> {
    const { task } = invocation
    if (one.calls.has(task)) return
    one.calls.add(task)
    occupy(one, 1)
    try {
      const outcome = await outcomeOf(world, one, invocation)
      if (!one.lost) await send(one, { kind: 'invoked', task, outcome })
    } catch (bug) {
      world.report(bug, one.head.arn)
    } finally {
      one.calls.delete(task)
      occupy(one, -1)
    }
  }

  async function start(head: ExecutionHead): Promise<void> {
    const one = open.add(head, begin(identityOf(head)))
    try {
      open.changed(one)
      await atMost(patience, send(one, { kind: 'start' }), (bug) => world.report(bug, head.arn))
    } catch (bug) {
      open.drop(one)
      throw bug
    }
  }

  return { start, send, call, settled }
}

/** An execution that is occupied stays in memory. */
function countBusy() {
  const waiting: (() => void)[] = []
  let busy = 0
  return {
    occupy(one: OpenExecution, change: 1 | -1): void {
      one.busy += change
      busy += change
      if (busy === 0) for (const resolve of waiting.splice(0)) resolve()
    },
    settled: () => (busy === 0 ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve))),
  }
}

/** Who starts an execution that works for long hears of it after so many milliseconds; it goes on behind that. */
const patience = 100

/** Waits for the work, but no longer than so many milliseconds; what goes wrong after that is reported. */
async function atMost(ms: number, work: Promise<unknown>, report: (bug: unknown) => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      work.catch(report)
      resolve()
    }, ms)
  })
  try {
    await Promise.race([work, enough])
  } finally {
    clearTimeout(timer)
  }
}

/** How long one execution may work before others get their turn, in ms. */
const breath = 50

function createBreathing(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < breath) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        since = performance.now()
        resolve()
      }),
    )
  }
}

const surroundings = ({ clock, chance }: World, number: number): Surroundings => ({
  now: clock.now(),
  random: chance.random,
  uuid: chance.uuid,
  token: () => writeToken(number, chance.bytes(tokenBytes)),
  breathe: createBreathing(),
})

async function outcomeOf(world: World, one: OpenExecution, invocation: Invocation): Promise<InvocationOutcome> {
  try {
    return await world.invoke(invocation)
  } catch (bug) {
    if (!one.lost) world.report(bug, one.head.arn)
    return { ok: false, error: 'Lambda.SdkClientException', cause: 'The function could not be called.' }
  }
}
