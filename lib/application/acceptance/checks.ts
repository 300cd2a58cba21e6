import type { MergedFinding } from '../events/acceptance.ts'
import type { ItemCheck } from '../item-state.ts'
import type { ApplicationState } from '../state.ts'

/** The items that are still to be accepted: those that apply and have not ended. */
export const standingItems = ({ items }: ApplicationState): string[] =>
  Object.keys(items).filter((id) => items[id]?.outcome === undefined)

/** Items whose form nobody has looked at since the papers came in as they now are. */
export const uncheckedItems = (state: ApplicationState): string[] =>
  standingItems(state).filter((id) => state.items[id]?.check === undefined)

/** The checks of the items that still stand. */
export const checksOf = (state: ApplicationState): ItemCheck[] =>
  standingItems(state).flatMap((id) => state.items[id]?.check ?? [])

/** Whether a check has found something that the applicant must be told. */
export const isTelling = ({ findings, refuses }: ItemCheck): boolean => findings.length > 0 || refuses !== undefined

/** One notice of all that was found: each place once, with what was said of it and for which items (003 §22(2)). */
export function mergeFindings(state: ApplicationState): MergedFinding[] {
  const merged = new Map<string, { says: string[]; items: string[] }>()
  for (const item of standingItems(state))
    for (const { at, says } of state.items[item]?.check?.findings ?? []) {
      const before = merged.get(at) ?? { says: [], items: [] }
      merged.set(at, {
        says: before.says.includes(says) ? before.says : [...before.says, says],
        items: [...before.items, item],
      })
    }
  return [...merged].map(([at, { says, items }]) => ({ at, says: says.join('；'), items }))
}
