import type { Item } from '../../bundle/model.ts'
import type { Day } from '../../rules/calendar/day.ts'
import type { RuleId } from '../articles/index.ts'
import { legalLimitOf, promiseOf } from '../clock/limits.ts'
import type { Dossier } from '../dossier.ts'
import type { Principal } from '../may.ts'

/** The department id in the token of the people's government's head. */
export const government = 'government'

/** A head's wish to extend. Empty reason: none was given. */
export interface Extending {
  readonly days: number
  readonly reason: string
  /** The department of the head. */
  readonly head: string
}

/** The rule that extending the item's limit on this day would break (行政许可法 42). */
export function findExtensionBreach(dossier: Dossier, id: string, wanted: Extending, today: Day): RuleId | undefined {
  const item = dossier.bundle.catalogue.items[id]
  if (!item?.extension) return 'APP-01.no-extension'
  if (dossier.state.items[id]?.extension) return 'APP-01.extension'
  if (wanted.head !== approverOf(item)) return 'APP-01.approver'
  if (wanted.days > item.extension.days) return 'APP-01.days'
  if (wanted.reason === '') return 'APP-01.reason'
  return runsOn(dossier, id, today) ? undefined : 'APP-01.running'
}

/** Whether an extension of the item's limit is this person's to approve. */
export const isApprover = ({ role, department }: Principal, item: Item): boolean =>
  role === 'head' && item.extension !== undefined && department === approverOf(item)

/** The department whose head approves. */
function approverOf({ extension, department }: Item): string {
  return extension?.by === 'government-head' ? government : department
}

/** A limit that stands still has not ended; one that never began cannot be extended. */
function runsOn(dossier: Dossier, item: string, today: Day): boolean {
  const limit = legalLimitOf(dossier, item) ?? promiseOf(dossier, item)
  return limit !== undefined && (limit.last === undefined || today <= limit.last)
}
