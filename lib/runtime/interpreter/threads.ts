import type { Invocation, Json } from '../model.ts'

export type Variables = { readonly [name: string]: Json }

/**
 * A value on its way between states. `text` is how it came, where that is not compact JSON: recorded on AWS, what no
 * expression has touched is handed on letter by letter.
 */
export interface Given {
  readonly value: Json
  readonly text?: string
}

/** A call to a function that has been made and may have to be made again after a crash. */
export interface Call {
  readonly kind: 'calling'
  readonly invocation: Invocation
  /** The function has answered and the task now waits for its token. */
  submitted: boolean
  readonly timeoutAt?: number
  readonly heartbeatSeconds?: number
  heartbeatAt?: number
}

/** A Parallel or Map state whose branches or iterations run as threads of their own. */
export interface Children {
  readonly kind: 'children'
  readonly outputs: Json[]
  /** How the outputs came that are not compact JSON, by branch or iteration. */
  texts?: { readonly [index: number]: string }
  /** Branches or iterations that have begun and that have ended. */
  begun: number
  ended: number
  readonly total: number
  /** Map only. */
  readonly items?: readonly Json[]
  readonly limit?: number
}

export type Doing =
  | { readonly kind: 'running' }
  | Call
  | Children
  | { readonly kind: 'waiting'; readonly until: number }
  | { readonly kind: 'retrying'; readonly until: number }

/** One line of control: the machine itself, a Parallel branch or a Map iteration. Ids are paths: `0`, `0.2`, `0.2.1`. */
export interface Thread {
  readonly id: string
  readonly parent?: string
  /** Which branch or iteration of the parent this is. */
  readonly index: number
  /** Number of its flowchart in the program. */
  readonly flow: number
  state: string
  /** When the state was entered, in ms, and the id of that event: 0 while it has not been. */
  enteredAt: number
  enteredEvent: number
  /** The event before that one. */
  enteredAfter: number
  /** The event that the next event of this thread names as its predecessor. */
  previous: number
  input: Json
  inputText?: string
  variables: Variables
  /** How often each retrier of the present state has been used, by its place in `Retry`. */
  retries: readonly number[]
  /** Map iterations only: what the context object shows as `Map.Item`. */
  readonly item?: Json
  doing: Doing
}

/** What `Execution.threads` holds. */
export interface Threads {
  readonly live: { readonly [id: string]: Thread }
  /** How many calls have been made so far: names them. */
  readonly calls: number
  /** When the machine's own TimeoutSeconds ends, in ms. */
  readonly deadline?: number
}

export const rootId = '0'

/** What the thread's present state was given. */
export const inputOf = ({ input, inputText }: Thread): Given => ({ value: input, text: inputText })
