import type { DeliveryWay } from '../bundle/model.ts'
import type { Actor, Decision, Entry, Outcome } from './events.ts'

/** 办件状态 */
export type ApplicationStatus = 'in-progress' | 'ready' | 'delivered'

/** 事项办理状态 */
export type ItemStatus = 'not-applicable' | 'waiting' | 'open' | 'correcting' | 'decided' | 'ended'

export interface StandingDecision {
  readonly decision: Decision
  readonly reason?: string
  readonly basis?: string
  readonly by: Actor
  readonly at: number
}

export interface Correction {
  readonly says: string
  readonly fields: readonly string[]
  readonly materials: readonly string[]
  readonly at: number
}

export interface ItemState {
  readonly status: ItemStatus
  /** 1 at its first opening; one more after each correction. */
  readonly round: number
  readonly openedAt?: number
  readonly correction?: Correction
  readonly decision?: StandingDecision
  readonly outcome?: Outcome
  readonly number?: string
  readonly because?: string
  readonly endedAt?: number
}

/** An application as its events tell it. */
export interface ApplicationState {
  readonly status: ApplicationStatus
  readonly owner: string
  readonly bundle: string
  readonly version: number
  readonly way: DeliveryWay
  readonly submittedAt: number
  readonly readyAt?: number
  readonly deliveredAt?: number
  readonly items: Readonly<Record<string, ItemState>>
}

type Fold<K extends Entry['kind']> = (state: ApplicationState, entry: Extract<Entry, { kind: K }>) => ApplicationState

const folds: { readonly [K in Exclude<Entry['kind'], 'submitted'>]: Fold<K> } = {
  opened: (state, { item, round, at }) => withItem(state, item, { status: 'open', round, openedAt: at }),
  'correction-requested': (state, { item, says, fields, materials, at }) =>
    withItem(state, item, { status: 'correcting', correction: { says, fields, materials, at } }),
  corrected: (state, { item }) => withItem(state, item, { status: 'waiting' }),
  decided: (state, { item, decision, reason, basis, by, at }) =>
    withItem(state, item, { status: 'decided', decision: { decision, reason, basis, by, at } }),
  recorded: (state, { item, outcome, number, because, at }) =>
    withItem(state, item, { status: 'ended', outcome, number, because, endedAt: at }),
  merged: (state, { at }) => ({ ...state, status: 'ready', readyAt: at }),
  delivered: (state, { at }) => ({ ...state, status: 'delivered', deliveredAt: at }),
}

/** The state after `entry`; the first entry is always `submitted`. */
export function fold(state: ApplicationState | undefined, entry: Entry): ApplicationState {
  if (entry.kind === 'submitted') return begin(entry)
  if (!state) throw new Error(`event ${entry.kind} before submission`)
  const apply = folds[entry.kind] as Fold<typeof entry.kind>
  return apply(state, entry as never)
}

function begin(entry: Extract<Entry, { kind: 'submitted' }>): ApplicationState {
  const { owner, bundle, version, way, plan, at } = entry
  const items = Object.entries(plan).map(([item, applies]): [string, ItemState] => [
    item,
    applies ? { status: 'waiting', round: 0 } : { status: 'not-applicable', round: 0, outcome: 'not-applicable' },
  ])
  return { status: 'in-progress', owner, bundle, version, way, submittedAt: at, items: Object.fromEntries(items) }
}

function withItem(state: ApplicationState, item: string, change: Partial<ItemState>): ApplicationState {
  const before = state.items[item]
  if (!before) throw new Error(`no item ${item} in this application`)
  return { ...state, items: { ...state.items, [item]: { ...before, ...change } } }
}
