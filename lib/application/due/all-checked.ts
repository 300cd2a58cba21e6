import { checksOf, uncheckedItems } from '../acceptance/checks.ts'
import { conclude } from '../acceptance/conclude.ts'
import type { DueRule } from './rule.ts'

/** Once every item has been looked at the applicant is told, all of it at once (003 §22, 行政许可法 32). */
export const allChecked: DueRule = {
  at: ({ state }) => {
    if (state.status !== 'checking' || uncheckedItems(state).length > 0) return undefined
    const checks = checksOf(state)
    return checks.length === 0 ? undefined : Math.max(...checks.map(({ at }) => at))
  },
  events: (dossier) => [conclude(dossier)],
}
