/** Percentiles by the nearest rank, and the mean. */
export interface Spread {
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly mean: number
  readonly most: number
}

export interface ItemFindings {
  readonly item: string
  readonly name: string
  readonly office: string
  readonly applied: number
  readonly granted: number
  readonly refused: number
  readonly blocked: number
  /** Looks by an officer for each application. */
  readonly looks: number
  /** Share decided after the promise, and after the legal limit; the latter absent where there is none. */
  readonly late: number
  readonly unlawful?: number
}

export interface OfficeFindings {
  readonly id: string
  readonly name: string
  readonly officers: number
  readonly utilisation: number
  /** Mean length of the queue while it is open, and mean wait of a look in open minutes. */
  readonly queue: number
  readonly wait: number
  /** Looks that were begun. */
  readonly looks: number
  /** Share of the time of all critical paths that was spent waiting for it or on its work. */
  readonly path: number
}

/** What a scenario leads to. Shares are 0 to 1. */
export interface Findings {
  readonly applications: number
  readonly notAccepted: number
  /** Of the run: its first and last day, `2026-03-02`; whether it goes beyond what the calendar knows. */
  readonly from: string
  readonly to: string
  readonly provisional: boolean
  /** From filing to the last thing handed over: days of opening hours, and days of any kind. */
  readonly workingDays: Spread
  readonly naturalDays: Spread
  /** Share whose last result came after the promise. */
  readonly late: number
  readonly beyondBackstop: number
  readonly items: readonly ItemFindings[]
  readonly offices: readonly OfficeFindings[]
  /** Share of the time of all critical paths that applicants took to answer, and special steps. */
  readonly path: { readonly applicant: number; readonly steps: number }
  /** Ids of offices: the busiest, and the one that makes most of the critical paths; absent where none does anything. */
  readonly bottleneck: { readonly byUtilisation?: string; readonly byPath?: string }
  /** Applications by whole days of opening hours, upper bounds not included; the last row holds the rest. */
  readonly histogram: readonly { readonly from: number; readonly to?: number; readonly count: number }[]
}

/** What one more officer of an office would change. */
export interface OneMore {
  readonly office: string
  readonly name: string
  /** P90 in days of opening hours and of any kind; how much less it is. */
  readonly p90: number
  readonly gained: number
  readonly gainedNatural: number
  /** Share of applications that would be late no more, and of items. */
  readonly avoided: number
  readonly avoidedItems: number
}
