import type { listReceipts } from '../../../lib/desk/requests/list-receipts.ts'
import type { showResults } from '../../../lib/desk/requests/show-results.ts'
import type { Answer } from '../../ask/ask.ts'
import { tellArticle } from '../../parts/article.ts'
import { chinese } from '../../parts/chinese.ts'
import { tellDay, tellTime } from '../../parts/time.ts'
import { language, say } from '../../words/say.ts'
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
  const { id, name, department, outcome, status, certificate, decision, deliveredAt, revoked } = item
  return (
    <li class="card case">
      <h2>{name}</h2>
      <p>
        <LookTag {...lookOfItem({ outcome, status })} />{' '}
        <span class="quiet" {...chinese()}>
          {department}
        </span>
      </p>
      {because && <p>{say('follow.result.because', { name: because })}</p>}
      {certificate && <Certificate {...certificate} />}
      <dl class="limits">
        {decision && <Fact says={say('follow.result.decided')} text={tellTime(decision.at)} />}
        {outcome === 'granted' && (
          <Fact
            says={say('follow.result.delivered')}
            text={deliveredAt === undefined ? say('follow.result.not-delivered') : tellTime(deliveredAt)}
          />
        )}
      </dl>
      {decision?.decision === 'refused' && <Refused decision={decision} />}
      {revoked && (
        <p {...chinese()}>
          {revoked.reason}（{revoked.basis}）
        </p>
      )}
      {letters.length > 0 && (
        <ul class="plain-list">
          {letters.map(({ number, title, day }) => (
            <li key={number}>
              <a href={`${path}/receipts/${number}/print`} target="_blank" rel="noopener">
                {title[language()]}
              </a>{' '}
              <span class="quiet">
                {tellDay(day)} · {number}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ByRule item={item} />
      {mayAsk && item.rule && !item.people && (
        <AskPeople path={`${path}/items/${id}/people`} name={name} again={again} />
      )}
    </li>
  )
}

function Fact({ says, text }: { says: string; text: string }) {
  return (
    <div>
      <dt>{says}</dt>
      <dd>{text}</dd>
    </div>
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
