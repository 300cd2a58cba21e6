import type { RuleId } from '../articles/index.ts'
import type { ApplicationState } from '../state.ts'
import { isCarried, isOnItsWay, type Results } from './results.ts'

/** 待移交: whether the department still has the item's result on paper, and the window can take it. */
export function isToHandOver(results: Results, item: string): boolean {
  const { status, items } = results.state
  const isOpen = status === 'in-progress' || status === 'ready'
  return isOpen && items[item]?.issuedAt === undefined && findHandOverBreach(results, item) === undefined
}

/** Only what is granted on paper goes on a slip, and once (003 §34). */
export function findHandOverBreach(results: Results, item: string): RuleId | undefined {
  return isCarried(results, item) && !results.state.items[item]?.handedOver ? undefined : 'ISS-01.paper'
}

/** The window signs second, and once (003 §34). */
export function findTakeOverBreach(state: ApplicationState, item: string): RuleId | undefined {
  return isOnItsWay(state, item) ? undefined : 'ISS-01.order'
}
