import type { RuleId } from '../articles/index.ts'
import type { ItemState } from '../item-state.ts'

/** The rule that this person would break by handling the task: it was passed on to somebody else by name (003 §15). */
export function findHolderBreach({ holder }: ItemState, person: string): RuleId | undefined {
  return holder !== undefined && holder !== person ? 'CON-03.holder' : undefined
}

/** Passing it on: to a named person other than oneself, with the reason. Empty: not said. */
export function findTransferBreach(person: string, { to, reason }: { to: string; reason: string }): RuleId | undefined {
  return to === '' || to === person || reason === '' ? 'CON-03' : undefined
}
