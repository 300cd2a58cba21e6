import type { ExecutionStatus, HistoryEvent, Json } from '../model.ts'

/** A state machine by its unqualified ARN; `revision` names the definition it has now. Dates in ms. */
export interface Machine {
  readonly arn: string
  readonly name: string
  readonly creationDate: number
  readonly revision: string
  /** The revision's, which is long to read. */
  readonly roleArn: string
  /** Number of the newest version ever published; numbers are never used again. */
  readonly lastVersion: number
  readonly tags: Readonly<Record<string, string>>
}

/** What an execution is pinned to: never changed, never deleted. `revisionId` is absent until the first update. */
export interface Revision {
  readonly id: string
  readonly machine: string
  readonly machineName: string
  readonly definition: string
  readonly roleArn: string
  readonly logging: Json
  readonly tracing: Json
  readonly revisionId?: string
  readonly updateDate: number
}

export interface Version {
  readonly arn: string
  readonly machine: string
  readonly number: number
  readonly revision: string
  readonly roleArn: string
  readonly creationDate: number
  readonly description?: string
}

export interface Route {
  readonly stateMachineVersionArn: string
  readonly weight: number
}

export interface Alias {
  readonly arn: string
  readonly machine: string
  readonly name: string
  readonly description?: string
  readonly routes: readonly Route[]
  readonly creationDate: number
  readonly updateDate: number
}

/** What a catalogue entry is stored as: found by `key`, listed by `rank` among those of the same `parent`. */
export interface Entries {
  readonly machine: Machine
  readonly revision: Revision
  readonly version: Version
  readonly alias: Alias
}

export interface Place {
  readonly key: string
  readonly parent: string
  readonly rank: string | number
}

/** What an execution is from its start on; `number` counts executions and never comes twice. Dates in ms. */
export interface ExecutionHead {
  readonly number: number
  readonly arn: string
  readonly name: string
  readonly machine: string
  readonly machineName: string
  readonly version?: string
  readonly alias?: string
  readonly revision: string
  readonly roleArn: string
  /** JSON text as the caller sent it. */
  readonly input: string
  readonly started: number
}

/** What changes of an execution; `due`: its next timer in ms; `calling`: calls of functions are unanswered. */
export interface Progress {
  readonly number: number
  readonly status: ExecutionStatus
  readonly stopped?: number
  readonly due?: number
  readonly calling: boolean
  /** JSON of the interpreter's execution without what the head says. */
  readonly state: string
}

export interface ExecutionRow extends ExecutionHead, Progress {}

/** Which executions to list; `before` is the number of the last one already listed. */
export interface Listing {
  readonly machine: string
  readonly version?: string
  readonly alias?: string
  readonly status?: ExecutionStatus
  readonly before?: number
  readonly limit: number
}

/**
 * Where the engine keeps what must survive. Synchronous: all writes of one event-loop turn are one transaction.
 * A read sees what was written before it, committed or not.
 */
export interface Journal {
  /** Announces a write of this turn, so that `onFlush` runs before the turn's commit. */
  begin(): void
  onFlush(write: () => void): void
  /** The turn's writes are gone, and so must be whatever memory holds of them. */
  onLost(forget: () => void): void
  durable(): Promise<void>

  find<Kind extends keyof Entries>(kind: Kind, key: string): Entries[Kind] | undefined
  put<Kind extends keyof Entries>(kind: Kind, place: Place, entry: Entries[Kind]): void
  remove(kind: keyof Entries, key: string): void
  /** By rank, only those after `after` in the direction of travel. */
  list<Kind extends keyof Entries>(
    kind: Kind,
    parent: string,
    page: { readonly after?: string | number; readonly limit: number; readonly descending?: boolean },
  ): readonly Entries[Kind][]

  lastNumber(): number
  addExecution(row: ExecutionRow): void
  saveProgress(progress: Progress): void
  findExecution(by: { readonly arn: string } | { readonly number: number }): ExecutionRow | undefined
  listExecutions(listing: Listing): readonly ExecutionRow[]

  addEvents(number: number, events: readonly HistoryEvent[]): void
  /** Events with ids `from` to `to`, both included, in order. */
  readEvents(number: number, from: number, to: number): readonly HistoryEvent[]

  /** Numbers of executions whose next timer is at or before `now`, earliest first. */
  findDue(now: number, limit: number): readonly number[]
  nextDue(): number | undefined
  postpone(number: number, due: number): void
  /** Numbers above `after` of executions with unanswered calls. */
  findCalling(after: number, limit: number): readonly number[]
}
