import type { StateMachine } from '../../asl/states.ts'
import type { Execution, HistoryEvent, Invocation, InvocationOutcome, Json, Stimulus, Surroundings } from '../model.ts'
import { advance, begin, nextDue } from './advance.ts'
import { load, type Program } from './program.ts'

/** What answers the calls of a machine that is played. */
export interface Cast {
  /** The outcome of a call; nothing where the function has not answered yet. */
  answer?(call: Invocation, now: number): InvocationOutcome | undefined
  /** What happens to a token once its function has answered: when, in ms from then, and what. */
  callback?(call: Invocation, now: number): { readonly after: number; readonly stimulus: Stimulus } | undefined
  /** Called with every execution between two stimuli: the play goes on with what it answers. */
  between?(execution: Execution): Execution
}

export interface Played {
  readonly execution: Execution
  readonly events: readonly HistoryEvent[]
  readonly calls: readonly Invocation[]
  /** Virtual time, in ms since the start. */
  readonly now: number
}

/** Chance and names that are the same in every play: numbers count up within a step. */
export const surroundingsAt = (now: number, step: number): Surroundings => {
  let count = 0
  const next = () => `${step}-${++count}`
  return { now, random: () => 0.5, uuid: () => `uuid-${next()}`, token: () => `token-${next()}` }
}

const identity = (input: Json) => ({
  arn: 'arn:aws:states:eu-central-1:123456789012:execution:machine:name',
  name: 'name',
  stateMachineArn: 'arn:aws:states:eu-central-1:123456789012:stateMachine:machine',
  stateMachineName: 'machine',
  roleArn: 'arn:aws:iam::123456789012:role/role',
  startDate: 0,
  input,
})

interface Pending {
  readonly at: number
  readonly stimulus: Stimulus
}

const echo = ({ payload, payloadText }: Invocation): InvocationOutcome => ({ ok: true, payload, text: payloadText })

/** What the calls of one step will bring, and when. */
const outcomes = (calls: readonly Invocation[], now: number, cast: Cast): readonly Pending[] =>
  calls.flatMap((call) => {
    const outcome = cast.answer ? cast.answer(call, now) : echo(call)
    const later = cast.callback?.(call, now)
    return [
      ...(outcome ? [{ at: now, stimulus: { kind: 'invoked', task: call.task, outcome } as const }] : []),
      ...(later ? [{ at: now + later.after, stimulus: later.stimulus }] : []),
    ]
  })

/**
 * Runs a machine on a virtual clock until it ends, or until nothing will ever happen. Functions answer at once with their
 * payload unless the cast says otherwise.
 */
export const play = async (machine: StateMachine | Program, input: Json = {}, cast: Cast = {}): Promise<Played> => {
  const program = 'definition' in machine ? machine : load(machine)
  const events: HistoryEvent[] = []
  const calls: Invocation[] = []
  let pending: Pending[] = [{ at: 0, stimulus: { kind: 'start' } }]
  let execution = begin(identity(input))
  let now = 0
  for (let step = 1; execution.status === 'RUNNING'; step += 1) {
    const soonest = pending.reduce<Pending | undefined>(
      (best, one) => (best && best.at <= one.at ? best : one),
      undefined,
    )
    const due = nextDue(execution) ?? Number.POSITIVE_INFINITY
    if (!soonest && due === Number.POSITIVE_INFINITY) break
    const next = soonest && soonest.at <= due ? soonest : { at: due, stimulus: { kind: 'due' } as const }
    pending = pending.filter((one) => one !== next)
    now = Math.max(now, next.at)
    const taken = await advance(program, execution, next.stimulus, surroundingsAt(now, step))
    execution = cast.between?.(taken.execution) ?? taken.execution
    events.push(...taken.events)
    calls.push(...taken.invocations)
    pending.push(...outcomes(taken.invocations, now, cast))
  }
  return { execution, events, calls, now }
}

/** Events in a line each: `3<2 PassStateExited`. */
export const outline = (events: readonly HistoryEvent[]): readonly string[] =>
  events.map(({ id, previousEventId, type }) => `${id}<${previousEventId} ${type}`)
