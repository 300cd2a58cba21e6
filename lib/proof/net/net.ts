/**
 * A compiled machine as a small automaton: plain frozen data whose every reference is a whole number, so that millions of
 * steps a second can be made through it. It says what the states say, whoever wrote them.
 *
 * A run: acceptance where there is one; then all branches side by side, each from its `start` along its nodes; when all
 * have ended, merge, and delivery. Branches meet nowhere but in `await` nodes.
 */
export interface Net {
  /** The item of branch i is `items[i]`. Whatever stands after those is asked about or awaited, and no branch does it. */
  readonly items: readonly string[]
  readonly branches: readonly Branch[]
  /** Absent: what is filed is accepted. */
  readonly acceptance?: Acceptance
  /** A plain call. */
  readonly merge: Call
  /** A callback. */
  readonly deliver: Callback
  /** What could not be read; a net with faults is not to be stepped through. */
  readonly faults: readonly NetFault[]
}

/** A state of the machine that is none of what a net is made of, or a fault of its wiring. */
export interface NetFault {
  /** As Step Functions prints it: `/States/并联办理/Branches[0]/States/出生登记/Next`. */
  readonly path: string
  readonly says: string
}

interface Named {
  /** The name of the state. */
  readonly state: string
  readonly path: string
}

export interface Call extends Named {
  readonly function: string
}

export interface Callback extends Call {
  /** Seconds after which a callback that nobody answered fails. */
  readonly backstop: number
}

/** A callback whose answer says whether the application is accepted; where it is not, the run ends at once. */
export interface Acceptance extends Callback {
  readonly refused: string
}

export interface Branch {
  /** Into `nodes`. */
  readonly start: number
  /** Every state of the branch in the order of its text, those that nothing leads to as well, then the ends of its Tasks. */
  readonly nodes: readonly Node[]
}

/** References are numbers of nodes of the same branch; -1: nowhere, the execution fails. */
export type Node = Gate | Await | Work | Record | End

/** Goes by what the plan says of `item`, a number of `Net.items`. */
export interface Gate extends Named {
  readonly kind: 'gate'
  readonly item: number
  readonly yes: number
  readonly no: number
}

/** Stays until each of `needs`, numbers of `Net.items`, has its result or does not apply. */
export interface Await extends Callback {
  readonly kind: 'await'
  readonly needs: readonly number[]
  readonly next: number
  /** What failed for good, or nobody answered before the backstop. */
  readonly attention: number
}

/** People's work: the department's review, or the applicant's correction. */
export interface Work extends Callback {
  readonly kind: 'work'
  readonly task: 'review' | 'correction'
  readonly done: number
  /** The answer that sends it back to be put right; as for any other error where it is not caught by its name. */
  readonly correction: number
  readonly attention: number
}

/** The decision becomes the item's result: whoever waits for it goes on. */
export interface Record extends Call {
  readonly kind: 'record'
  readonly next: number
  readonly attention: number
}

/** `recorded`: the outcome that the record call answered; else the outcome itself, such as `not-applicable` or `attention`. */
export interface End extends Named {
  readonly kind: 'end'
  readonly outcome: string
}
