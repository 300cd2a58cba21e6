import { lastDayOf } from '../../rules/calendar/calendar.ts'
import { type Day, dayOf, startOf } from '../../rules/calendar/day.ts'
import type { Dossier } from '../dossier.ts'
import type { ApplicationState } from '../state.ts'

/** When the papers came in as they now are (ms): everything about acceptance is counted from here. */
export const receiptOf = ({ receivedAt, submittedAt }: ApplicationState): number => receivedAt ?? submittedAt

/** The last day on which defects can be told; after it the application counts as accepted (行政许可法 32(4)). */
export const tellingDue = ({ state, law }: Dossier): Day =>
  lastDayOf(law.calendar, dayOf(receiptOf(state)), law.settings.correctionNotice)

/** The last day on which the result of pre-acceptance is told in time to whoever filed online (003 §26); undefined for others. */
export const preAcceptanceDue = ({ state, law }: Dossier): Day | undefined =>
  state.channel === 'online' ? lastDayOf(law.calendar, dayOf(receiptOf(state)), law.settings.preAcceptance) : undefined

/** The last day on which the applicant can answer what stands open with them; after it the filing lapses (安阳市政务服务条例 36). */
export function answerDue({ state, law }: Dossier): Day | undefined {
  const since = waitsSince(state)
  return since === undefined ? undefined : lastDayOf(law.calendar, dayOf(since), law.settings.correctionAnswer)
}

/** The end of office hours (17:00) on the last day for telling: what has been found by then goes out, whoever is silent. */
export const tellingHour = (dossier: Dossier): number => startOf(tellingDue(dossier)) + 17 * 3_600_000

function waitsSince(state: ApplicationState): number | undefined {
  if (state.status === 'correcting') return state.notices?.at(-1)?.at
  return state.status === 'verifying' ? state.preAcceptedAt : undefined
}
