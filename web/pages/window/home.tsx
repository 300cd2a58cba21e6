import type { listAcceptances } from '../../../lib/desk/requests/list-acceptances.ts'
import type { listSlips } from '../../../lib/desk/requests/list-slips.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { chinese } from '../../parts/chinese.ts'
import { tellDay, tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { OpenByNumber } from './open-by-number.tsx'

/** 综合窗口: where a clerk begins with whoever comes, and what waits for the window. */
export function WindowHome() {
  const acceptances = useAnswer<typeof listAcceptances>('/api/acceptances?limit=500')
  const slips = useAnswer<typeof listSlips>('/api/slips?limit=500')
  return (
    <Page title={say('window.title')} look="broad">
      <div class="desk">
        <OpenByNumber />
        <section class="card">
          <h2>{say('window.begin')}</h2>
          <p>{say('window.begin.says')}</p>
          <a class="button" href="/w/accept">
            {say('window.begin.new')}
          </a>
        </section>
        <section class="card">
          <h2>{say('window.issue')}</h2>
          <p>{say('window.issue.says')}</p>
          <a class="button" href="/w/issue">
            {say('window.issue.open')}
          </a>
        </section>
        <section class="card">
          <h2>{say('window.recovery')}</h2>
          <p>{say('window.recovery.says')}</p>
          <a class="button" href="/w/recovery">
            {say('window.recovery.open')}
          </a>
        </section>
      </div>
      <section>
        <h2>{say('window.to-accept')}</h2>
        <Waiting known={acceptances}>{(list) => <ToAccept {...list} />}</Waiting>
      </section>
      <section>
        <h2>{say('window.slips')}</h2>
        <Waiting known={slips}>{(list) => <Slips {...list} />}</Waiting>
      </section>
    </Page>
  )
}

/** Applications that wait for the window, longest first, each with its last day. */
function ToAccept({ acceptances, next }: Answer<typeof listAcceptances>) {
  if (acceptances.length === 0) return <p class="quiet">{say('window.to-accept.none')}</p>
  return (
    <>
      <ul class="rows">
        {acceptances.map(({ application, applicant, bundleName, toCheck, originals, submittedAt, due }) => (
          <li key={application}>
            <a href={`/w/accept/${application}`}>
              {applicant ?? application} · {bundleName}
            </a>
            <span class="tags">
              {toCheck > 0 && <span class="tag busy">{say('window.to-check', { n: toCheck })}</span>}
              {originals.length > 0 && <span class="tag">{say('window.to-see', { n: originals.length })}</span>}
              <span class="quiet">{say('window.filed-at', { time: tellTime(submittedAt) })}</span>
              {due && <strong>{say('window.last-day', { day: tellDay(due) })}</strong>}
            </span>
          </li>
        ))}
      </ul>
      {next && <p class="quiet">{say('window.more')}</p>}
    </>
  )
}

/** 材料交接单 that departments have not signed for yet. */
function Slips({ slips }: Answer<typeof listSlips>) {
  if (slips.length === 0) return <p class="quiet">{say('window.slips.none')}</p>
  return (
    <ul class="rows">
      {slips.map(({ application, item, itemName, bundleName, departmentName, since }) => (
        <li key={`${application}.${item}`}>
          <span>
            {itemName} <span class="quiet">{bundleName}</span>
          </span>
          <span class="quiet">
            <span {...chinese()}>{departmentName}</span> · {say('window.slips.since', { time: tellTime(since) })} ·{' '}
            {application}
          </span>
        </li>
      ))}
    </ul>
  )
}
