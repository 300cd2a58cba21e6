import type { listReceipts } from '../../../lib/desk/requests/list-receipts.ts'
import type { showResults } from '../../../lib/desk/requests/show-results.ts'
import type { Answer } from '../../ask/ask.ts'
import { chinese } from '../../parts/chinese.ts'
import { Facts } from '../../parts/facts.tsx'
import { ReceiptList } from '../../parts/receipt-list.tsx'
import { tellDay, tellTime } from '../../parts/time.ts'
import { tellArticle } from '../../words/article.ts'
import { say } from '../../words/say.ts'
import { AskPeople } from './ask-people.tsx'
import { Certificate } from './certificate.tsx'
import { LookTag } from './look-tag.tsx'
import { lookOfItem } from './standing.ts'

type Item = Answer<typeof showResults>['items'][number]

interface ItemResultProps {
  readonly item: Item
  /** `/api/applications/<id>` */
  readonly path: string
  /** The name of the item for want of whose result this one had none. */
  readonly because: string | undefined
  readonly letters: Answer<typeof listReceipts>['receipts']
  readonly mayAsk: boolean
  again(): Promise<unknown>
}

/** What came of one item: a certificate, or a decision with its reasons and what can be done against it. */
export function ItemResult({ item, path, because, letters, mayAsk, again }: ItemResultProps) {
  const { id, name, department, outcome, status, certificate, deliveredAt, revoked } = item
  // What has come to nothing is no result: neither it nor its grounds nor its letter.
  const decision = item.decision?.stands ? item.decision : undefined
  const given = item.decision && !decision ? letters.filter(({ kind }) => kind !== 'granted') : letters
  return (
    <li class="card case">
      <h2>{name}</h2>
      <p>
        <LookTag {...lookOfItem({ outcome: revoked ? 'revoked' : outcome, status })} />{' '}
        <span class="quiet" {...chinese()}>
          {department}
        </span>
      </p>
      {because && <p>{say('follow.result.because', { name: because })}</p>}
      {certificate && <Certificate {...certificate} />}
      <Facts
        look="limits"
        rows={[
          [say('follow.result.decided'), decision && tellTime(decision.at)],
          [
            say('follow.result.delivered'),
            outcome === 'granted' &&
              (deliveredAt === undefined ? say('follow.result.not-delivered') : tellTime(deliveredAt)),
          ],
        ]}
      />
      {decision?.decision === 'refused' && <Refused decision={decision} />}
      {revoked && (
        <p {...chinese()}>
          {revoked.reason}（{revoked.basis}）
        </p>
      )}
      <PostCheck item={item} />
      {given.length > 0 && <ReceiptList path={path} receipts={given} />}
      {decision && <ByRule item={item} />}
      {mayAsk && decision && item.rule && !item.people && (
        <AskPeople path={`${path}/items/${id}/people`} name={name} again={again} />
      )}
    </li>
  )
}

function Refused({ decision: { reason, basis, remedies = [] } }: { decision: NonNullable<Item['decision']> }) {
  return (
    <div class="refused">
      <p>
        <strong>{say('follow.result.reason')}</strong> <span {...chinese()}>{reason}</span>
      </p>
      <p>
        <strong>{say('follow.result.basis')}</strong> <span {...chinese()}>{basis}</span>
      </p>
      {remedies.length > 0 && (
        <>
          <h3>{say('follow.result.remedies')}</h3>
          <ul {...chinese()}>
            {remedies.map(({ way, says, article }) => (
              <li key={way}>
                {says} <span class="quiet">{tellArticle(article)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** 事后核查: a commitment that was not kept is to be put right by a day, or the grant is taken back. */
function PostCheck({ item: { postCheck, revoked } }: { item: Item }) {
  if (revoked || !postCheck?.fixBy) return null
  const { fixBy, fixedAt } = postCheck
  if (fixedAt !== undefined) return <p>{say('follow.result.fixed', { time: tellTime(fixedAt) })}</p>
  return <p class="notice warning">{say('follow.result.fix', { day: tellDay(fixBy) })}</p>
}

/** What was decided by rule says so, and what a person said of it. */
function ByRule({ item: { rule, people } }: { item: Item }) {
  return (
    <>
      {rule && (
        <details>
          <summary>{say('follow.result.rule')}</summary>
          <ul {...chinese()}>
            {rule.because.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </details>
      )}
      {people && people.answeredAt === undefined && <p role="status">{say('follow.people.asked')}</p>}
      {people?.says && (
        <p>
          <strong>{say('follow.people.answered')}</strong>
          <span {...chinese()}>{people.says}</span>
        </p>
      )}
    </>
  )
}
