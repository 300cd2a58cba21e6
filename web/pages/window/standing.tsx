import type { listReceipts } from '../../../lib/desk/requests/list-receipts.ts'
import type { Answer } from '../../ask/ask.ts'
import { type Known, useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { chinese } from '../../parts/chinese.ts'
import { SpokenNumber } from '../../parts/spoken-number.tsx'
import { tellDay } from '../../parts/time.ts'
import { Withdraw } from '../../parts/withdraw.tsx'
import { language, say } from '../../words/say.ts'
import { Gaps } from './gaps.tsx'
import { HandPapers } from './hand-papers.tsx'
import { Mend } from './mend.tsx'
import type { StandingProps } from './standing-props.ts'
import { sayItem, sayStatus } from './status.ts'

/** A case that the window looks after, once it is filed: its receipts, what is to be mended, and what can still be done. */
export function Standing({ shown, again }: StandingProps) {
  const path = `/api/applications/${shown.application}`
  const receipts = useAnswer<typeof listReceipts>(`${path}/receipts`)
  const refresh = () => {
    again()
    void receipts.again()
  }
  return (
    <Page title={shown.bundleName} look="broad" back={{ to: '/w', says: say('frame.window') }}>
      <div class={shown.status === 'correcting' ? 'notice warning' : 'notice done'} role="status">
        <p>
          <strong>{sayStatus(shown.status)}</strong> {say('window.number')}{' '}
          <strong class="number">
            <SpokenNumber number={shown.application} />
          </strong>
        </p>
        {shown.status === 'checking' && <p>{say('window.checking.departments')}</p>}
      </div>
      <Receipts path={path} known={receipts} />
      <Mend shown={shown} again={refresh} />
      <Gaps shown={shown} again={refresh} />
      <Items shown={shown} />
      <Papers shown={shown} again={again} />
      {shown.may.includes('withdraw') && <Withdraw application={shown.application} again={refresh} />}
      <p class="acts">
        <a class="button" href="/w">
          {say('window.next')}
        </a>
        {(shown.status === 'ready' || shown.status === 'delivered') && (
          <a class="button" href={`/w/issue/${shown.application}`}>
            {say('window.to-issue')}
          </a>
        )}
      </p>
    </Page>
  )
}

/** 回执: the newest first in the hand, all of them to be printed again. */
function Receipts({ path, known }: { path: string; known: Known<Answer<typeof listReceipts>> }) {
  return (
    <section>
      <h2>{say('window.receipts')}</h2>
      <Waiting known={known}>
        {({ receipts }) => (
          <ul class="rows">
            {receipts.toReversed().map(({ number, title, day }, index) => (
              <li key={number}>
                <a
                  class={index === 0 ? 'button primary' : 'button'}
                  href={`${path}/receipts/${number}/print`}
                  target="_blank"
                  rel="noopener"
                >
                  {say('window.receipt.print', { name: title[language()] })}
                </a>
                <span class="quiet">
                  {number} · {tellDay(day)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Waiting>
    </section>
  )
}

function Items({ shown: { items } }: Pick<StandingProps, 'shown'>) {
  return (
    <section>
      <h2>{say('window.items')}</h2>
      <ul class="rows">
        {items
          .filter(({ status }) => status !== 'not-applicable')
          .map((item) => (
            <li key={item.id}>
              <span>
                {item.name}{' '}
                <span class="quiet" {...chinese()}>
                  {item.department}
                </span>
              </span>
              <span class="tag">{sayItem(item)}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}

/** Where the paper is that came with it. */
function Papers({ shown, again }: StandingProps) {
  const { application, materials, status, history, items, names } = shown
  const isThere = Object.values(materials).some(({ medium }) => medium === 'paper')
  const isOpen = status === 'checking' || status === 'verifying' || status === 'in-progress'
  if (!isThere || !isOpen) return null
  return (
    <HandPapers
      application={application}
      isHanded={history.some(({ what }) => what === 'paper-sent')}
      nameOfItem={(id) => items.find((item) => item.id === id)?.name ?? id}
      nameOfMaterial={(id) => names.materials[id] ?? id}
      onDone={again}
    />
  )
}
