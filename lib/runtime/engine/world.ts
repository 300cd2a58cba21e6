import type { Invocation, InvocationOutcome } from '../model.ts'
import type { Account } from './arns.ts'
import type { Journal } from './journal.ts'

export interface Chance {
  /** 0 ≤ x < 1. */
  random(): number
  uuid(): string
  bytes(count: number): Uint8Array
}

/** What the engine runs on, made once by whoever starts it. */
export interface World {
  readonly journal: Journal
  readonly clock: { now(): number }
  readonly chance: Chance
  readonly account: Account
  /**
   * Calls a function. A function in this process shares the turn's transaction; a call that leaves the process must
   * wait for the journal's `durable()` first. It may be called again for the same task after a crash.
   */
  invoke(call: Invocation): Promise<InvocationOutcome>
  /** Hears of bugs; they end neither the process nor the execution. */
  report(bug: unknown, executionArn?: string): void
  /** Executions kept in memory, 2,000 if not said. */
  readonly capacity?: number
}
