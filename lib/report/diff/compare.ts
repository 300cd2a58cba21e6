import { isLonger } from '../../bundle/days.ts'
import type { Days } from '../../bundle/model.ts'
import type { Op } from './change.ts'
import type { Measure } from './table.ts'

/** What happened to a value that is another than before. */
export function opOf(before: unknown, after: unknown, measure: Measure | undefined): Op {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  const order = measure === undefined ? 0 : compare(before, after, measure)
  if (order === 0) return 'changed'
  return order < 0 ? 'more' : 'less'
}

/** Below 0 when there is more of it after. */
function compare(before: unknown, after: unknown, measure: Measure): number {
  if (measure === 'number') return Number(before) - Number(after)
  if (measure !== 'days') return measure.indexOf(String(before)) - measure.indexOf(String(after))
  const [one, other] = [before as Days, after as Days]
  // Working days that many natural days may outlast are longer neither way for certain.
  const longer = isLonger(other, one)
  return longer === isLonger(one, other) ? 0 : longer ? -1 : 1
}
