import type { Bundle } from '../bundle/model.ts'
import type { ApplicationState } from './state.ts'

/** The items whose results this one needs. */
export function needsOf(bundle: Bundle, item: string): readonly string[] {
  return bundle.items.find((each) => each.item === item)?.after ?? []
}

/** Whether every needed item has ended; one that does not apply holds up nobody. */
export function allEnded({ items }: ApplicationState, needs: readonly string[]): boolean {
  return needs.every((need) => items[need]?.outcome !== undefined)
}

/** The first needed item that ended without its result, so that this one cannot have its own. */
export function refusedNeed({ items }: ApplicationState, needs: readonly string[]): string | undefined {
  return needs.find((need) => {
    const outcome = items[need]?.outcome
    return outcome !== undefined && outcome !== 'granted' && outcome !== 'not-applicable'
  })
}
