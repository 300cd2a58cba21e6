/** A flow for people's eyes: what is done by whom, and what waits for what. Knows nothing of where it comes from. */
export interface Flow {
  /** Letters, digits, `-`: tells two drawings on one page apart. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** What stands before, after and at the end of the steps. */
  readonly start: string
  readonly merge: string
  readonly deliver: string
  readonly steps: readonly FlowStep[]
  /** What the two kinds of arrows mean. */
  readonly legend: Readonly<Record<FlowWait, string>>
  /** The language of its text, like `zh-CN`. */
  readonly lang?: string
  /** Said of the steps that are `present`. */
  readonly now?: string
}

/** `begin`: the step begins after the results it needs; `result`: it begins at once and only its result waits. */
export type FlowWait = 'begin' | 'result'

export interface FlowStep {
  readonly id: string
  readonly title: string
  /** Who does it. */
  readonly place: string
  /** Ids of the steps whose results it needs. */
  readonly after: readonly string[]
  readonly waits: FlowWait
  /** Said beside it, for instance that it is not for everybody. */
  readonly note?: string
  /** How far it is. */
  readonly state?: FlowState
  /** It stands aside: no way leads to it or from it. */
  readonly apart?: true
}

/** What a state means, for its shape and its colour. */
export type FlowTone = 'waiting' | 'active' | 'returned' | 'stopped' | 'done' | 'refused' | 'none'

export interface FlowState {
  readonly word: string
  readonly tone: FlowTone
  /** The matter is here now. */
  readonly present: boolean
}
