import type { ComponentChildren } from 'preact'
import { tellArticle } from '../../parts/article.ts'
import { chinese } from '../../parts/chinese.ts'
import { tellDay, tellTime } from '../../parts/time.ts'
import { language, say } from '../../words/say.ts'
import { sayByDay } from './by-day.ts'
import type { ShownItem } from './time-axis.ts'

interface ItemFactsProps {
  readonly item: ShownItem
  /** The names of what it needs first. */
  readonly after: readonly string[]
}

/** The row of an item in words: who has it, by when, why its clock stands still, what it needs first. */
export function ItemFacts({ item, after }: ItemFactsProps) {
  const { startedAt, endedAt, promisedBy, left, legalBy, extended } = item
  const over = endedAt !== undefined
  return (
    <>
      <dl class="limits">
        {!over && <HeldBy item={item} />}
        {after.length > 0 && <Fact says={say('follow.after')}>{after.join('、')}</Fact>}
        {startedAt !== undefined && <Fact says={say('follow.since')}>{tellTime(startedAt)}</Fact>}
        {over && <Fact says={say('follow.ended')}>{tellTime(endedAt)}</Fact>}
        {!over && promisedBy && <Fact says={say('follow.promised')}>{sayByDay(promisedBy, left ?? 0)}</Fact>}
        {!over && legalBy && <Fact says={say('follow.legal')}>{tellDay(legalBy)}</Fact>}
      </dl>
      {!over && item.standsStill && <Still still={item.standsStill} />}
      {extended && (
        <p>
          {say('follow.extended', { n: extended.days })} <span {...chinese()}>{extended.reason}</span>
        </p>
      )}
    </>
  )
}

function Fact({ says, children }: { says: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{says}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function HeldBy({ item: { heldBy } }: { item: ShownItem }) {
  if (heldBy.party === 'nobody') return null
  if (heldBy.party === 'items')
    return <Fact says={say('follow.held.items')}>{say('follow.held.items.dd', { items: heldBy.name })}</Fact>
  const name = heldBy.party === 'department' ? <span {...chinese()}>{heldBy.name}</span> : heldBy.name
  return <Fact says={say('follow.held')}>{name}</Fact>
}

function Still({ still }: { still: NonNullable<ShownItem['standsStill']> }) {
  const { what, since, until, says, article, told } = still
  return (
    <div class="still-note">
      <p>
        <strong>
          <span aria-hidden="true">‖ </span>
          {say('follow.still', { what })}
        </strong>
      </p>
      <p>
        {say('follow.still.since', { since: tellTime(since) })}
        {until && say('follow.still.until', { until: tellDay(until) })}
        {language() === 'zh' ? '。' : '. '}
        {says} <span {...chinese()}>{say('follow.still.by', { article: tellArticle(article) })}</span>
      </p>
      {told && (
        <p>
          {say('follow.told')}
          <span {...chinese()}>{told}</span>
        </p>
      )}
    </div>
  )
}
