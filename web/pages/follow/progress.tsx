import { useEffect, useRef } from 'preact/hooks'
import type { listReceipts } from '../../../lib/desk/requests/list-receipts.ts'
import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Failed } from '../../frame/waiting.tsx'
import { CalendarLink } from '../../parts/calendar-link.tsx'
import { FlowPicture } from '../../parts/flow-picture.tsx'
import { Withdraw } from '../../parts/withdraw.tsx'
import { language, say } from '../../words/say.ts'
import { CaseOf, type CaseProps } from './case-of.tsx'
import { ClockAccount } from './clock-account.tsx'
import { Contacts } from './contacts.tsx'
import { History } from './history.tsx'
import { Next } from './next.tsx'
import { Receipts } from './receipts.tsx'
import { Steps } from './steps.tsx'
import { Summary } from './summary.tsx'
import { TimeLine } from './time-line.tsx'

type Application = Answer<typeof showApplication>

/** 进度: the one time line of an application, live. */
export const Progress = () => <CaseOf title={say('follow.progress')} draw={ProgressPage} />

function ProgressPage({ shown, byAccount, news, known }: CaseProps) {
  const path = `/api/applications/${shown.application}`
  const application = useAnswer<typeof showApplication>(byAccount ? path : undefined)
  const receipts = useAnswer<typeof listReceipts>(byAccount ? `${path}/receipts` : undefined)
  const seen = useRef(shown.revision)
  useEffect(() => {
    if (seen.current === shown.revision) return
    seen.current = shown.revision
    void application.again()
    void receipts.again()
  }, [shown.revision])
  const { data } = application
  const again = () => Promise.all([known.again(), application.again(), receipts.again()])
  return (
    <Page
      title={say('follow.progress.of', { name: shown.name })}
      back={byAccount ? { to: '/my', says: say('follow.my') } : { to: '/t', says: say('follow.find') }}
    >
      {/* Nothing new will come: the session has ended, or there is no connection. */}
      {known.failure && <Failed failure={known.failure} again={() => void again()} />}
      <p class={news.length > 0 ? 'notice' : 'quiet'} role="status">
        {news.length > 0
          ? say('follow.news', { says: news.join(language() === 'zh' ? '；' : '; ') })
          : !known.failure && shown.endedAt === undefined && say('follow.live')}
      </p>
      <Summary shown={shown} application={data} byAccount={byAccount} />
      {byAccount && (
        <p class="acts">
          <CalendarLink {...shown} />
        </p>
      )}
      <TimeLine shown={shown} after={data && namesOfNeeds(data)} />
      <Next shown={shown} />
      {data && <Steps application={data} now={shown.now} again={again} />}
      {receipts.data && <Receipts path={path} receipts={receipts.data.receipts} />}
      {byAccount && (
        <section class="extra">
          <h2>{say('follow.flow')}</h2>
          <FlowPicture key={shown.revision} at={`${path}/flow`} />
        </section>
      )}
      {data && <History application={data} />}
      {data?.may.includes('account') && <ClockAccount path={`${path}/clock`} />}
      <Contacts shown={shown} />
      {data?.may.includes('withdraw') && (
        <section class="screen">
          <h2>{say('case.withdraw')}</h2>
          <p>{say('case.withdraw.says')}</p>
          <Withdraw application={shown.application} again={() => void again()} />
        </section>
      )}
    </Page>
  )
}

function namesOfNeeds({ items }: Application): Record<string, readonly string[]> {
  const names = new Map(items.map(({ id, name }) => [id, name]))
  return Object.fromEntries(items.map(({ id, after }) => [id, after.map((need) => names.get(need) ?? need)]))
}
