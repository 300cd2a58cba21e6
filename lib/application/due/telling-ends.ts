import { endOf } from '../../rules/calendar/day.ts'
import { checksOf, isTelling, uncheckedItems } from '../acceptance/checks.ts'
import { receiptOf, tellingDue, tellingHour } from '../acceptance/due.ts'
import type { Dossier } from '../dossier.ts'
import type { DueRule } from './rule.ts'

/**
 * The last day for telling (行政许可法 32(4)). At the end of its office hours what was found goes out, and departments that
 * were silent have lost their right to name defects. What was not told by the end of the day counts as accepted from its
 * receipt: also when there were findings, and nothing ran that could have told them.
 */
export const tellingEnds: DueRule = {
  at: (dossier) => {
    const { state } = dossier
    if (state.status !== 'checking' || uncheckedItems(state).length === 0) return undefined
    return hasSomethingToTell(dossier) ? tellingHour(dossier) : endOf(tellingDue(dossier))
  },
  events: (dossier, _, now) => {
    const { state } = dossier
    if (now >= endOf(tellingDue(dossier))) return [{ kind: 'accepted', how: 'deemed', from: receiptOf(state) }]
    return uncheckedItems(state).map((item) => ({ kind: 'checked', item, findings: [] }))
  },
}

const hasSomethingToTell = ({ state }: Dossier): boolean => checksOf(state).some(isTelling)
