import { tellDay } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import type { Task } from './acts/act-form.ts'
import type { Row } from './inbox-store.ts'
import { Lamp } from './lamp.tsx'
import { sayLeft, tellLast } from './time-left.ts'

/** How much time is left, until which day by the promise and by the law, and who has it. */
export function TaskTime({ task: { item }, row }: { task: Task; row: Row | undefined }) {
  const { due, dueFor, handling } = item
  return (
    <section class="card clock" aria-labelledby="time">
      <h2 id="time">{say('task.time')}</h2>
      {row && (
        <p class="left">
          <strong class={row.lamp === 'red' ? 'late' : undefined}>{sayLeft(row.left)}</strong> <Lamp lamp={row.lamp} />
        </p>
      )}
      <dl class="rows">
        {row?.dueAt !== undefined && <Line name={say('task.time.promise')} says={tellLast(row.dueAt)} />}
        {row?.legalDueAt !== undefined && <Line name={say('task.time.legal')} says={tellLast(row.legalDueAt)} />}
        {!row && due && dueFor && <Line name={say(`task.due.${dueFor}`)} says={tellDay(due)} />}
        {handling && <Line name={say('task.time.handling')} says={handling} />}
        {item.extension && (
          <Line name={say('task.time.extended')} says={`${item.extension.days} · ${item.extension.reason}`} />
        )}
      </dl>
    </section>
  )
}

const Line = ({ name, says }: { name: string; says: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{says}</dd>
  </div>
)
