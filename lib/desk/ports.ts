import type { Judge } from './publishing/judge.ts'

/**
 * What the desk asks of the outside world. Each port has two adapters with the same file name, in adapters/aws and
 * adapters/local, and one contract suite that both pass.
 */

/** A row's address. Rows with the same `pk` sort by `sk`, byte by byte. */
export interface Key {
  readonly pk: string
  readonly sk: string
}

/** A row: its address and JSON values. At most 400 KB (DynamoDB's limit). */
export interface Row extends Key {
  readonly [field: string]: unknown
}

/** `absent`: no row there; `present`: a row there; `equals`: a row there with these top-level values. */
export type Condition = 'absent' | 'present' | { readonly equals: Readonly<Record<string, string | number | boolean>> }

export type Write =
  | { readonly put: Row; readonly if?: Condition }
  | { readonly remove: Key; readonly if?: Condition }
  | { readonly check: Key; readonly if: Condition }

/** `refused` is the index of the first write whose condition failed. */
export type Outcome = { readonly done: true } | { readonly done: false; readonly refused: number }

export interface Query {
  readonly pk: string
  /** Only `sk` that begin so. */
  readonly prefix?: string
  /** Only `sk` after this one in the direction of travel. */
  readonly after?: string
  /** Only `sk` up to and including this one (ascending order only). */
  readonly upTo?: string
  readonly limit?: number
  readonly descending?: boolean
}

/** Rows with strongly consistent reads and all-or-nothing conditional writes. */
export interface Table {
  get(key: Key): Promise<Row | undefined>
  /** In `sk` order. Everything that matches, or the first `limit`. */
  query(query: Query): Promise<readonly Row[]>
  /** 1 to 100 writes on different rows; all conditions hold and all are applied, or nothing is. */
  transact(writes: readonly Write[]): Promise<Outcome>
}

/** A published machine; executions run on `version` for ever, whatever is published later. */
export interface PublishedMachine {
  readonly version: string
}

/** `closed`: the token is answered, timed out or unknown; the caller reconciles, it is not an error. */
export type Answer = 'taken' | 'closed'

/** The state machines: AWS Step Functions, or the embedded runtime. */
export interface Machines {
  /** Idempotent by content: the same definition again gives the same version. */
  publish(name: string, definition: string): Promise<PublishedMachine>
  /** Idempotent by `name` and input. */
  start(run: { readonly version: string; readonly name: string; readonly input: unknown }): Promise<void>
  succeed(token: string, output: unknown): Promise<Answer>
  fail(token: string, error: string, cause: string): Promise<Answer>
}

/** Stored files, by a name that the desk chose. Written once; the same name again must carry the same bytes. */
export interface Files {
  put(name: string, bytes: Uint8Array): Promise<void>
  get(name: string): Promise<Uint8Array | undefined>
}

/** Sends one message to the world outside, with a key by which the receiver drops repetitions. Throws when not taken. */
export interface Notices {
  send(key: string, message: unknown): Promise<void>
}

/** What is kept of a sign-in that began at the identity provider, until its browser comes back. */
export interface Begun {
  /** Where the browser goes: the provider's own page. */
  readonly url: string
  /** Of PKCE (RFC 7636): proves that whoever ends it has begun it. */
  readonly verifier: string
  /** Stands in the id token, which cannot be that of another sign-in. */
  readonly nonce: string
}

/** Why nobody is signed in: they refused, the provider's answer does not hold, or it cannot be asked. */
export type Unproved = 'denied' | 'invalid' | 'unavailable'

/** An identity provider that says who people are (OpenID Connect, code flow with PKCE). */
export interface Identity {
  /** Undefined: it cannot be reached now. `back` is our address to which the browser returns with `state`. */
  begin(asked: { readonly back: string; readonly state: string }): Promise<Begun | undefined>
  /** `callback`: the whole address with which the browser came back. The claims are verified, but of any shape. */
  end(
    callback: string,
    kept: Omit<Begun, 'url'> & { readonly state: string },
  ): Promise<{ readonly claims: Readonly<Record<string, unknown>> } | { readonly failed: Unproved }>
}

/** Milliseconds since 1970, UTC. */
export interface Clock {
  now(): number
}

/** Fresh identifiers: 26 characters, 0-9 a-z, sortable by time, 80 random bits. */
export interface Ids {
  next(): string
}

/** Makes passwords into what may be kept of them, slowly, so that nobody tries many. Throws Refusal busy when too many wait. */
export interface Passwords {
  /** The hash with its salt and parameters, as one line. */
  hash(password: string): Promise<string>
  /** Whether it is the password of that hash. Without a hash it takes as long, and is not. */
  verify(password: string, hash: string | undefined): Promise<boolean>
}

/** Everything the desk runs on, made once by whoever starts it. */
export interface Ports {
  readonly table: Table
  readonly machines: Machines
  readonly files: Files
  /** Absent when nobody listens: then none are written. */
  readonly notices?: Notices
  /** The provincial platform, which is told of every event; absent: there is none. */
  readonly platform?: Notices
  /** Checks proposed sources beside the thread that serves people; absent: in it. */
  readonly judge?: Judge
  /** The region below that of the catalogue whose bundles are published here: 410403. */
  readonly region?: string
  /** Absent: people sign in with accounts of our own only. */
  readonly identity?: Identity
  /** Absent: there are no built-in accounts. */
  readonly passwords?: Passwords
  /** Where people reach the pages, when that is not where the server listens: https://onevisit.example.org. */
  readonly origin?: string
  /** Any role can be taken without proof of anything; absent: none can. */
  readonly demo?: true
  readonly clock: Clock
  readonly ids: Ids
}
