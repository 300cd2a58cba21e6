import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import type { Answer } from '../../ask/ask.ts'
import { chinese } from '../../parts/chinese.ts'
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
      <dl class="rows">
        <div>
          <dt>{say('follow.status')}</dt>
          <dd>
            <LookTag {...lookOfStatus(status)} />
          </dd>
        </div>
        {endedAt === undefined && acceptedAt !== undefined && (
          <div>
            <dt>{say('follow.promised')}</dt>
            <dd>{promisedBy ? sayByDay(promisedBy, left ?? 0) : say('follow.promised.none')}</dd>
          </div>
        )}
        <div>
          <dt>{say('follow.number')}</dt>
          <dd>{number}</dd>
        </div>
        <Moment says={say('follow.submitted')} at={submittedAt} />
        <Moment says={say('follow.accepted')} at={acceptedAt} />
        <Moment says={say('follow.ended')} at={endedAt} />
        {application?.agent && (
          <div>
            <dt>{say('follow.agent')}</dt>
            <dd {...chinese()}>{application.agent.says}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

function Moment({ says, at }: { says: string; at: number | undefined }) {
  if (at === undefined) return null
  return (
    <div>
      <dt>{says}</dt>
      <dd>{tellTime(at)}</dd>
    </div>
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
