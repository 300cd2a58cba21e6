import { tellDay } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import type { Shown } from './time-axis.ts'

/** What is still to come, in its order. */
export function Next({ shown: { next, items } }: { shown: Shown }) {
  if (next.length === 0) return null
  const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? id
  return (
    <section>
      <h2>{say('follow.next')}</h2>
      <ol>
        {next.map(({ what, says, until, items: concerned }) => (
          <li key={what}>
            {says}
            {until && say('follow.next.until', { day: tellDay(until) })}
            {concerned.length > 0 && <span class="quiet"> {concerned.map(nameOf).join('、')}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
