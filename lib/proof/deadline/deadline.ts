import type { Days } from '../../bundle/model.ts'
import type { Settings } from '../../bundle/settings.ts'
import type { StepKind } from '../../bundle/step-kinds.ts'
import type { CalendarTable } from '../../rules/calendar/calendar.ts'

/** What a deadline is computed with: what the region has decided, and its working days. */
export interface Region {
  readonly settings: Settings
  readonly calendar: CalendarTable
}

/** The longest that something takes from a day that is not counted itself, whichever of the known days that is. */
export interface Bound {
  /** The most working days. */
  readonly working: number
  /** The most days of any kind, and the start that gives them: `2026-09-30`. */
  readonly natural: number
  readonly start: string
  readonly end: string
}

/**
 * Everybody uses every day there is, and keeps every limit. `plain`: only the steps are held that the law requires, once
 * each; `most`: also every other step that is listed, once each, the extension is approved, and what may follow later
 * comes on its last day.
 */
export interface Worst<T> {
  readonly plain: T
  readonly most: T
}

/** The same, when departments keep their promises (003 §31), and when they keep the limits of law only. */
export interface Both<T> {
  readonly promise: Worst<T>
  readonly law: Worst<T>
}

/** A special step of an item, and what it does to the item's clock. */
export interface StepDeadline {
  readonly kind: StepKind
  readonly name: string
  readonly limit: Days
  readonly required: boolean
  /** The law by which it stops the clock. */
  readonly stops?: string
  /** Of a step that does not: whether the promise can be kept when the step uses its limit. */
  readonly fits: boolean
}

/** When an item ends in the worst case, counted from acceptance. */
export interface Ends {
  readonly opens: Bound
  readonly decided: Bound
  /** No earlier than those of the items that it needs (003 §33). */
  readonly result: Bound
}

export interface ItemDeadline extends Both<Ends> {
  readonly item: string
  readonly name: string
  /** By name. */
  readonly department: string
  /** From what its clock runs: the day of acceptance, or that of the results it needs. */
  readonly from: 'acceptance' | 'results'
  readonly after: readonly string[]
  readonly promised: Days
  readonly legal?: Days
  readonly extension?: { readonly days: number; readonly basis: string }
  readonly steps: readonly StepDeadline[]
  /**
   * Days of the promise that are left in the worst case when its required steps, side by side, use theirs: for the review,
   * and for the applicant's corrections in review, which stop no clock (行政许可法 45).
   */
  readonly margin: number
}

/** One line of the account of days: who has them, for what, how many at most, and on what basis. */
export interface Row {
  readonly who: string
  readonly what: string
  readonly days?: Days
  readonly basis: string
}

/** A part of the critical path. `waits`: its own review was over, it only waited for the part before. */
export interface PathPart {
  readonly item?: string
  readonly name: string
  readonly waits: boolean
  readonly start: string
  readonly end: string
  readonly rows: readonly Row[]
}

/** The whole of an application, from acceptance. */
export interface WholeDeadline {
  /** Until the last result is there. */
  readonly result: Bound
  /** Until the last one is handed out (行政许可法 44). */
  readonly out: Bound
  /** The chain of items and waits that takes so long, at the start that makes it longest. */
  readonly path: readonly PathPart[]
}

/** From filing to acceptance, with so many correction notices. */
export interface AcceptanceDeadline {
  readonly rounds: number
  /** Until the departments have it. */
  readonly dispatched: Bound
  /** Days of that which are counted as if it had been accepted already: promises run from the receipt (003 §27). */
  readonly charged: Bound
  readonly rows: readonly Row[]
}

/** The proof: how long a bundle takes at most. */
export interface Deadline {
  readonly bundle: string
  readonly name: string
  /** The start days tried; `known: false`: weekdays only, there is no calendar. */
  readonly days: { readonly first: string; readonly last: string; readonly known: boolean }
  /** Sets of items that answers can lead to; 0: too many to try, so all items were taken together. */
  readonly plans: number
  readonly acceptance: AcceptanceDeadline
  readonly items: readonly ItemDeadline[]
  /** 承诺时限 of the bundle, where it has one. */
  readonly promised?: Days
  readonly whole: Both<WholeDeadline>
  /** From filing until everything is handed out, acceptance and its correction rounds included. */
  readonly life: Both<Bound>
}
