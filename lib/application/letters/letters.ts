import { lastDayOf } from '../../rules/calendar/calendar.ts'
import { type Day, dayOf } from '../../rules/calendar/day.ts'
import type { RuleId } from '../articles/index.ts'
import type { Law } from '../law.ts'
import type { ApplicationState, LetterState } from '../state.ts'

/** The id of the letter that is written next. */
export const nextLetterId = ({ letters = {} }: ApplicationState): string => `l${Object.keys(letters).length + 1}`

/** Whether an answer is still of use: none was given, and what it is for was not decided meanwhile. */
export function isLetterOpen({ items }: ApplicationState, { item, answer }: LetterState): boolean {
  const standing = items[item]
  return answer === undefined && standing?.decision === undefined && standing?.outcome === undefined
}

/** The last day for its answer, as the region has set it; no clock of the applicant's stops for it (行政许可法 45). */
export const letterDue = ({ calendar, settings }: Law, { sent }: LetterState): Day =>
  lastDayOf(calendar, dayOf(sent.at), settings.letter)

/** One question at a time from an item to a department. */
export function findSendBreach(state: ApplicationState, item: string, to: string): RuleId | undefined {
  const asked = Object.values(state.letters ?? {})
  return asked.some((each) => each.item === item && each.to === to && isLetterOpen(state, each))
    ? 'CAT-13.open'
    : undefined
}
