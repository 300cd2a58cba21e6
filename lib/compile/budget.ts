import { printMachine } from '../asl/print.ts'
import type { Bundle, BundleItem } from '../bundle/model.ts'
import { compile } from './compile.ts'
import { isAcceptedByPeople } from './plan.ts'
import { retry } from './task.ts'

/** History events of one state, as Step Functions writes them. */
const events = {
  /** ExecutionStarted, ExecutionSucceeded. */
  execution: 2,
  /** Entered, started, succeeded, exited. */
  parallel: 4,
  /** Entered, exited. */
  choice: 2,
  /** Entered, TaskScheduled, TaskStarted, TaskSucceeded, exited. */
  call: 5,
  /** The same with TaskSubmitted; one that ends in `Correction` has TaskFailed in place of TaskSucceeded. */
  callback: 6,
  /** TaskScheduled, TaskStarted, TaskFailed of an attempt that is made again. */
  retried: 3,
}

const oneFor = (entry: BundleItem, { gate, wait }: { gate: number; wait: number }): number =>
  (entry.when === undefined ? 0 : gate) + (entry.after.length === 0 ? 0 : wait)

const accepting = (bundle: Bundle, { task, choice }: { task: number; choice: number }): number =>
  isAcceptedByPeople(bundle) ? task + choice : 0

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0)

export interface Course {
  /** Rounds of correction in the whole run. */
  readonly corrections: number
}

/**
 * State transitions (what Standard workflows are paid by) of a run in which every item applies and no call is retried:
 * 1 for the start and 1 for each state entered, so 4 + Σ items (2 + gate + wait) + 2 a round of correction, and 2 where
 * people accept.
 */
export function countTransitions(bundle: Bundle, { corrections }: Course): number {
  const branches = bundle.items.map((entry) => 2 + oneFor(entry, { gate: 1, wait: 1 }))
  return 4 + accepting(bundle, { task: 1, choice: 1 }) + sum(branches) + 2 * corrections
}

/**
 * History events of the same run: 2 + 4 + 5 + 6 for the execution, the Parallel, merge and delivery, for each item
 * 6 (review) + 5 (record) + 2 (gate) + 6 (wait), and 12 a round of correction; 6 + 2 where people accept.
 */
export function countEvents(bundle: Bundle, { corrections }: Course): number {
  const { execution, parallel, call, callback, choice } = events
  const branches = bundle.items.map((entry) => callback + call + oneFor(entry, { gate: choice, wait: callback }))
  const outside = execution + accepting(bundle, { task: callback, choice }) + parallel + call + callback
  return outside + sum(branches) + 2 * callback * corrections
}

/** Events that come on top when every Task of the machine uses up its retries once: one long outage. */
export function countRetryEvents(bundle: Bundle): number {
  const tasks = bundle.items.map((entry) => 3 + oneFor(entry, { gate: 0, wait: 1 }))
  return (sum(tasks) + accepting(bundle, { task: 1, choice: 0 }) + 2) * (retry.MaxAttempts ?? 0) * events.retried
}

const bytes = (value: unknown): number =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)).length

/** Bytes of the definition as it is published. */
export function definitionBytes(bundle: Bundle): number {
  return bytes(printMachine(compile(bundle), { pretty: false }))
}

/** The longest of everything in a payload that is not the bundle's own. */
const longest = {
  application: 'x'.repeat(80),
  token: 'x'.repeat(2048),
  entered: '2026-01-01T00:00:00.000Z',
  retry: retry.MaxAttempts,
  outcome: 'not-applicable',
}

/** Bytes of the largest input or payload that any state of the machine can have, in any run. */
export function worstPayloadBytes(bundle: Bundle): number {
  const { application, outcome, ...callback } = longest
  const plan = Object.fromEntries(bundle.items.map(({ item }) => [item, false]))
  const input = { application, bundle: bundle.id, version: Number.MAX_SAFE_INTEGER, plan }
  const merged = { application, outcomes: bundle.items.map(({ item }) => ({ item, outcome })) }
  const tasks = bundle.items.flatMap(({ item, after }) => [
    { application, item, kind: 'correction', ...callback },
    { application, item, needs: after, ...callback },
  ])
  return Math.max(...[input, merged, ...tasks].map(bytes))
}
