import type { ItemState } from '../item-state.ts'
import type { ApplicationState } from '../state.ts'

/** The state with one item changed; throws for an item that the application does not have. */
export function withItem(state: ApplicationState, item: string, change: Partial<ItemState>): ApplicationState {
  const before = state.items[item]
  if (!before) throw new Error(`no item ${item} in this application`)
  return { ...state, items: { ...state.items, [item]: { ...before, ...change } } }
}

/** The state with every item changed that `change` has an answer for. */
export function withItems(
  state: ApplicationState,
  change: (item: ItemState, id: string) => Partial<ItemState> | undefined,
): ApplicationState {
  const items = Object.entries(state.items).map(([id, item]): [string, ItemState] => {
    const changed = change(item, id)
    return [id, changed ? { ...item, ...changed } : item]
  })
  return { ...state, items: Object.fromEntries(items) }
}

/** Whether an item has come to its end, whatever the end is. */
export const hasEnded = ({ outcome }: ItemState): boolean => outcome !== undefined
