import type { showProgress } from '../../lib/desk/requests/show-progress.ts'
import type { Answer } from '../ask/ask.ts'
import { say } from '../words/say.ts'

type Shown = Pick<Answer<typeof showProgress>, 'application' | 'endedAt' | 'promisedBy' | 'next'>

/** 加入日历, where there is a day to remember: the promised one, or the last for what the applicant has to answer. */
export function CalendarLink({ application, endedAt, promisedBy, next }: Shown) {
  const answers = next.some(({ what, until }) => until && (what === 'correct' || what === 'originals'))
  if (!answers && (!promisedBy || endedAt)) return null
  return (
    <a class="button" href={`/api/applications/${application}/dates.ics`} download>
      {say('frame.calendar')}
    </a>
  )
}
