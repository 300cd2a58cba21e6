import { chinese } from '../../parts/chinese.ts'
import { tellDay } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { ItemFacts } from './item-facts.tsx'
import { LookTag } from './look-tag.tsx'
import { lookOfItem } from './standing.ts'
import { layTimeAxis, type Row, type Shown, type TimeAxis } from './time-axis.ts'

interface TimeLineProps {
  readonly shown: Shown
  /** The names of the items that each one needs first, where that is known. */
  readonly after?: Readonly<Record<string, readonly string[]>>
}

/** 进度: all items on one axis of days where there is room for it; everything that is drawn stands beside it in words. */
export function TimeLine({ shown, after = {} }: TimeLineProps) {
  const axis = layTimeAxis(shown)
  return (
    <section class="line" aria-labelledby="line">
      <h2 id="line">{say('follow.line')}</h2>
      <p class="extra">{say('follow.line.lead', { items: shown.items.length })}</p>
      <Key axis={axis} />
      <Days axis={axis} />
      <ol class="plain-list">
        {shown.items.map((item) => {
          const row = axis.rows.find((each) => each.item === item.id)
          return (
            <li key={item.id}>
              <div>
                <h3>{item.name}</h3>
                <p class="quiet" {...chinese()}>
                  {item.department.name}
                </p>
                <LookTag {...lookOfItem(item)} />
              </div>
              <div>
                {row && <Track row={row} today={axis.today} />}
                <ItemFacts item={item} after={after[item.id] ?? []} />
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const at = (percent: number) => ({ insetInlineStart: `${percent}%` })

/** The days above the rows. What they show stands in words in each row. */
function Days({ axis }: { axis: TimeAxis }) {
  return (
    <div class="days" aria-hidden="true">
      <span />
      <div class="track">
        {axis.ticks.map(
          (tick) =>
            tick.at <= nearEnd && (
              <span key={tick.day} class="tick" style={at(tick.at)}>
                {tellDay(tick.day)}
              </span>
            ),
        )}
        {axis.today !== undefined && (
          <span class="today" style={at(axis.today)}>
            <b>{say('follow.line.today')}</b>
          </span>
        )}
      </div>
    </div>
  )
}

function Track({ row, today }: { row: Row; today: number | undefined }) {
  return (
    <div class="track" aria-hidden="true">
      {row.bars.map(({ part, from, to }) => (
        <span key={part} class={`bar ${part}`} style={{ ...at(from), width: `${to - from}%` }} />
      ))}
      {today !== undefined && <span class="today" style={at(today)} />}
      {row.beyond && <span class="beyond">→{tellDay(row.beyond)}</span>}
      {row.legal !== undefined && <span class="mark-of legal" style={at(row.legal)} />}
      {row.promised !== undefined && <span class="mark-of promised" style={at(row.promised)} />}
    </div>
  )
}

/** What the shapes mean, as far as they are drawn. */
function Key({ axis }: { axis: TimeAxis }) {
  const parts = (['waited', 'worked', 'still', 'left', 'late'] as const).filter((part) =>
    axis.rows.some(({ bars }) => bars.some((bar) => bar.part === part)),
  )
  const marks = (['promised', 'legal'] as const).filter((mark) => axis.rows.some((row) => row[mark] !== undefined))
  return (
    <p class="key" aria-hidden="true">
      {parts.map((part) => (
        <span key={part}>
          <i class={`bar ${part}`} />
          {say(`follow.key.${part}`)}
        </span>
      ))}
      {marks.map((mark) => (
        <span key={mark}>
          <i class={`mark-of ${mark}`} />
          {say(`follow.key.${mark}`)}
        </span>
      ))}
    </p>
  )
}

/** From where on, in percent, a day is not marked: behind the mark it has no room, and before it stands another. */
const nearEnd = 86
