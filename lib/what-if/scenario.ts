import type { Days } from '../bundle/model.ts'
import type { Day } from '../rules/calendar/day.ts'

/** How long something takes, in the unit of whoever holds it. */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  /** `spread`: the factor of one standard deviation. */
  | { readonly kind: 'lognormal'; readonly median: number; readonly spread: number }

/** Part of a day, in ms from midnight. */
export interface Opening {
  readonly from: number
  readonly to: number
}

export interface Arrivals {
  readonly perDay: number
  readonly spacing: 'poisson' | 'even'
  /** Weights from Sunday to Saturday. */
  readonly weekdays: readonly number[]
  /** Parts of a day and their weights, in order; weights of time without arrivals are left out. */
  readonly parts: readonly (Opening & { readonly weight: number })[]
}

/** One way of answering the situations: which items then apply, by their place in the bundle. */
export interface PlanShare {
  readonly applies: readonly boolean[]
  /** All weights of a scenario together are 1. */
  readonly weight: number
}

/** 特殊环节 */
export interface StepHandling {
  readonly share: number
  readonly days: Distribution
  readonly count: Days['count']
  readonly stops: boolean
}

/** How one look at an application goes. */
export interface Look {
  /** Minutes of work. */
  readonly minutes: Distribution
  readonly corrections: number
  readonly refusals: number
  /** Natural days until the applicant has answered. */
  readonly answeredIn: Distribution
}

export interface ItemHandling extends Look {
  readonly item: string
  readonly name: string
  /** Into `offices`. */
  readonly office: number
  readonly byRule: number
  readonly steps: readonly StepHandling[]
  readonly promise: Days
  readonly legalLimit?: Days
  readonly afterResults: boolean
}

/** A department, or the counter. */
export interface Office {
  readonly id: string
  readonly name: string
  readonly officers: number
  readonly share: number
  readonly queue: 'due' | 'fifo'
}

/** A scenario of one bundle, with everything that it names resolved. */
export interface Scenario {
  readonly name: string
  readonly bundle: { readonly id: string; readonly name: string; readonly promise?: Days }
  readonly seed: number
  /** How many come: a number of them, or all of so many open days. */
  readonly amount: { readonly applications: number } | { readonly days: number }
  readonly warmUp: number
  readonly begins: Day
  readonly everyDay: boolean
  readonly hours: readonly Opening[]
  readonly arrivals: Arrivals
  readonly plans: readonly PlanShare[]
  /** In the order of the bundle. */
  readonly items: readonly ItemHandling[]
  readonly offices: readonly Office[]
  readonly acceptance?: Look & { readonly by: 'counter' | 'departments' }
  /** Minutes at the counter; absent: at once. */
  readonly delivery?: Distribution
  /** Into `offices`; -1: there is none. */
  readonly counter: number
}
