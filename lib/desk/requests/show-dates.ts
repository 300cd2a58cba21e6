import * as z from 'zod'
import { bundleName } from '../../report/guide/names.ts'
import { findDay } from '../../rules/calendar/day.ts'
import type { Application } from '../changes/application.ts'
import { getFollowedFiling } from '../followed.ts'
import { givenFile } from '../given-file.ts'
import { applicationId } from '../ids-shape.ts'
import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { type CalendarDay, printCalendar } from '../views/calendar-file.ts'
import { tell } from '../views/progress-item.ts'
import { viewProgress } from '../views/progress-view.ts'
import { dateWords } from '../views/progress-words.ts'
import type { Language } from '../words.ts'

interface Wanted {
  readonly ports: Ports
  readonly language: Language
  readonly origin?: string
}

/** Only its name and its number: calendars are shared, and kept by others. */
export const showDates = route({
  method: 'GET',
  path: '/api/applications/{application}/dates.ics',
  act: 'follow',
  gives: 'file',
  summary:
    '加入日历: the promised day, and the last day of what the applicant has to answer, as an iCalendar file; not-now while there is no such day',
  params: z.strictObject({ application: applicationId }),
  answers: givenFile,
  async answer({ ports, principal, params, language, origin }) {
    const application = await getFollowedFiling(ports, principal, params.application)
    const days = listDays(application, { ports, language, origin })
    if (days.length === 0) throw new Refusal('not-now', { status: application.state.status })
    const text = printCalendar(days, { at: ports.clock.now(), revision: application.head.rev })
    return { name: `${application.id}.ics`, type: 'text/calendar; charset=utf-8', bytes: Buffer.from(text) }
  },
})

/** The same days as the progress page shows. */
function listDays(application: Application, { ports, language, origin }: Wanted): readonly CalendarDay[] {
  const { id, bundle } = application
  const { promisedBy, endedAt, next } = viewProgress(application, language, ports.clock.now())
  const dated = [
    { what: 'promised' as const, on: endedAt === undefined ? promisedBy : undefined },
    ...next.flatMap(({ what, until }) => (what === 'correct' || what === 'originals' ? [{ what, on: until }] : [])),
  ]
  const name = tell(bundleName(bundle), language)
  return dated.flatMap(({ what, on }) => {
    const day = on === undefined ? undefined : findDay(on)
    if (day === undefined) return []
    return {
      uid: `${id}.${what}@onevisit`,
      day,
      title: dateWords[what][language].replace('{name}', () => name),
      says: dateWords.says[language].replace('{number}', id),
      url: origin && `${origin}/t/${id}`,
    }
  })
}
