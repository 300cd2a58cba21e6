import { maxShown } from '../../bundle/problem.ts'
import { judgeTable } from '../../rules/calendar/judge-table.ts'
import type { RegionRule } from '../rule.ts'

/** The calendar names days that exist, in their own years, and each of them once. */
export const everyDayIsArrangedOnce: RegionRule = ({ calendar, calendarPlace }) =>
  judgeTable(calendar)
    .slice(0, maxShown)
    .map(({ path, says, fix }) => ({ at: calendarPlace(path), says, fix }))
