import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import type { Answer } from '../../ask/ask.ts'
import { chinese } from '../../parts/chinese.ts'
import { Facts } from '../../parts/facts.tsx'
import { SpokenNumber } from '../../parts/spoken-number.tsx'
import { tellDay, tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { sayByDay } from './by-day.ts'
import { LookTag } from './look-tag.tsx'
import { lookOfStatus } from './standing.ts'
import type { Shown } from './time-axis.ts'

interface SummaryProps {
  readonly shown: Shown
  /** Absent without an account. */
  readonly application: Answer<typeof showApplication> | undefined
  readonly byAccount: boolean
}

/** The application as a whole, and what waits for the applicant. */
export function Summary({ shown, application, byAccount }: SummaryProps) {
  const { application: number, status, submittedAt, acceptedAt, endedAt, promisedBy, left } = shown
  return (
    <>
      <ToDo shown={shown} may={application?.may ?? []} byAccount={byAccount} />
      <Facts
        rows={[
          [say('follow.status'), <LookTag {...lookOfStatus(status)} />],
          [
            say('follow.promised'),
            endedAt === undefined &&
              acceptedAt !== undefined &&
              (promisedBy ? sayByDay(promisedBy, left ?? 0) : say('follow.promised.none')),
          ],
          [say('follow.number'), <SpokenNumber number={number} />],
          [say('follow.submitted'), submittedAt && tellTime(submittedAt)],
          [say('follow.accepted'), acceptedAt && tellTime(acceptedAt)],
          [say('follow.ended'), endedAt && tellTime(endedAt)],
          [say('follow.agent'), application?.agent && <span {...chinese()}>{application.agent.says}</span>],
        ]}
      />
    </>
  )
}

interface ToDoProps {
  readonly shown: Shown
  readonly may: readonly string[]
  readonly byAccount: boolean
}

function ToDo({ shown: { application, next, rate, items }, may, byAccount }: ToDoProps) {
  const base = `/t/${application}`
  const mine = next.find(({ what }) => what === 'correct' || what === 'originals')
  const fixes = may.includes('correct') || may.includes('supplement')
  const hasResults = items.some(({ outcome }) => outcome !== undefined)
  return (
    <>
      {mine && (
        <div class="notice warning">
          <p>
            <strong>{say('follow.yours')}</strong>{' '}
            {mine.until ? say('follow.yours.until', { says: mine.says, day: tellDay(mine.until) }) : mine.says}{' '}
            {mine.items.map((id) => items.find((item) => item.id === id)?.name ?? id).join('、')}
          </p>
        </div>
      )}
      {!byAccount && <p class="quiet">{say('follow.yours.account')}</p>}
      <p class="acts">
        {fixes && (
          <a class="button primary" href={`${base}/fix`}>
            {say(may.includes('correct') ? 'follow.todo.correct' : 'follow.todo.supplement')}
          </a>
        )}
        {byAccount && hasResults && (
          <a class={fixes || rate ? 'button' : 'button primary'} href={`${base}/result`}>
            {say('follow.result')}
          </a>
        )}
        {rate && (
          <a class="button primary" href={`${base}/rate`}>
            {say('follow.rate')}
          </a>
        )}
      </p>
    </>
  )
}
