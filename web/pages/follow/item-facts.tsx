import { chinese } from '../../parts/chinese.ts'
import { type FactRow, Facts } from '../../parts/facts.tsx'
import { tellDay, tellTime } from '../../parts/time.ts'
import { tellArticle } from '../../words/article.ts'
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
      <Facts
        look="limits"
        rows={[
          ...(over ? [] : [heldBy(item)]),
          [say('follow.after'), after.join('、')],
          [say('follow.since'), startedAt !== undefined && tellTime(startedAt)],
          [say('follow.ended'), over && tellTime(endedAt)],
          [say('follow.promised'), !over && promisedBy && sayByDay(promisedBy, left ?? 0)],
          [say('follow.legal'), !over && legalBy && tellDay(legalBy)],
        ]}
      />
      {!over && item.standsStill && <Still still={item.standsStill} />}
      {extended && (
        <p>
          {say('follow.extended', { n: extended.days })} <span {...chinese()}>{extended.reason}</span>
        </p>
      )}
    </>
  )
}

function heldBy({ heldBy: { party, name } }: ShownItem): FactRow {
  if (party === 'nobody') return [say('follow.held'), undefined]
  if (party === 'items') return [say('follow.held.items'), say('follow.held.items.dd', { items: name })]
  return [say('follow.held'), party === 'department' ? <span {...chinese()}>{name}</span> : name]
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
