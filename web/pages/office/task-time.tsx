import { sayDays } from '../../parts/days.ts'
import { Facts } from '../../parts/facts.tsx'
import { tellDay } from '../../parts/time.ts'
import { say, type Word } from '../../words/say.ts'
import type { Task } from './acts/act-form.ts'
import type { Row } from './inbox-store.ts'
import { Lamp } from './lamp.tsx'
import { sayLeft, tellLast } from './time-left.ts'

/** What the time that runs is until, where it is not the decision. */
const limitNames: Readonly<Record<string, Word>> = {
  check: 'task.due.acceptance',
  'post-check': 'task.time.post-check',
  'hand-over': 'task.due.delivery',
}

/** How much time is left, until which day by the promise and by the law, and who has it. */
export function TaskTime({ task: { item, extension }, row }: { task: Task; row: Row | undefined }) {
  const { due, dueFor, handling } = item
  return (
    <section class="card clock" aria-labelledby="time">
      <h2 id="time">{say('task.time')}</h2>
      {row && (
        <p class="left">
          <strong class={row.lamp === 'red' ? 'late' : undefined}>{sayLeft(row.left, row.kind)}</strong>{' '}
          <Lamp lamp={row.lamp} />
        </p>
      )}
      <Facts
        rows={[
          [say(limitNames[row?.kind ?? ''] ?? 'task.time.promise'), row?.dueAt !== undefined && tellLast(row.dueAt)],
          [say('task.time.legal'), row?.legalDueAt !== undefined && tellLast(row.legalDueAt)],
          ...(!row && due && dueFor ? [[say(`task.due.${dueFor}`), tellDay(due)] as const] : []),
          [say('task.time.handling'), handling],
          [
            say('task.time.extended'),
            item.extension &&
              `${sayDays({ count: 'working', ...extension, days: item.extension.days })}：${item.extension.reason}`,
          ],
        ]}
      />
    </section>
  )
}
