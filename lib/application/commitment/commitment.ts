import type { Bundle, Item } from '../../bundle/model.ts'
import { lastDayOf } from '../../rules/calendar/calendar.ts'
import { type Day, dayOf } from '../../rules/calendar/day.ts'
import type { Dossier } from '../dossier.ts'
import type { ApplicationState } from '../state.ts'

/** Whether the item may be had on commitment: whoever may, also may not, and is then treated as everybody is (国办发〔2020〕42号). */
export function isCommittable({ catalogue }: Bundle, item: string): boolean {
  const known = catalogue.items[item]
  return known?.mode === 'commitment' && known.commitment !== undefined
}

/** The materials that are asked for an item: all of them, or without those that its signed commitment stands in for. */
export function askedMaterials({ materials, commitment }: Item, committed: boolean): readonly string[] {
  if (!committed || !commitment) return materials
  return materials.filter((material) => !commitment.replaces.includes(material))
}

/** Whether the item was granted on a commitment, by the law on the spot or by an officer where the applicant wanted one. */
export function isGrantedOnCommitment({ commits, items }: ApplicationState, item: string): boolean {
  return items[item]?.outcome === 'granted' && (commits?.includes(item) ?? false)
}

/**
 * The last day on which a commitment that was decided on is checked, as the item sets it (国办发〔2020〕42号).
 * Undefined for all other decisions. It stays the same after the check.
 */
export function postCheckDue({ state, bundle, law }: Dossier, item: string): Day | undefined {
  const decision = state.items[item]?.decision
  const check = bundle.catalogue.items[item]?.commitment?.check
  if (!check || !decision || !isGrantedOnCommitment(state, item)) return undefined
  return lastDayOf(law.calendar, dayOf(decision.at), check)
}

/** The last day to put a broken commitment right, ordered on `at` (ms). */
export function fixDue({ bundle, law }: Dossier, item: string, at: number): Day | undefined {
  const fix = bundle.catalogue.items[item]?.commitment?.fix
  return fix && lastDayOf(law.calendar, dayOf(at), fix)
}
