import { useState } from 'preact/hooks'
import type { showClock } from '../../../lib/desk/requests/show-clock.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { chinese } from '../../parts/chinese.ts'
import { FlowPicture } from '../../parts/flow-picture.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import { tellDay } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import type { Task } from './acts/act-form.ts'
import { TaskHistory } from './task-history.tsx'

/** What has happened, where the item stands in the flow, and the account of its days; read when they are opened. */
export function TaskRecord({ task }: { task: Task }) {
  return (
    <section class="task-record">
      <h2>{say('task.record')}</h2>
      <Folded says={say('task.history')} draw={() => <TaskHistory task={task} />} />
      {task.may.includes('account') && <Folded says={say('task.days')} draw={() => <Days task={task} />} />}
      <Folded says={say('task.flow')} draw={() => <FlowPicture at={`/api/tasks/${task.task}/flow`} />} />
    </section>
  )
}

function Folded({ says, draw }: { says: string; draw: () => preact.ComponentChildren }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{says}</summary>
      {open && draw()}
    </details>
  )
}

function Days({ task: { application, item } }: { task: Task }) {
  const known = useAnswer<typeof showClock>(`/api/applications/${application}/clock`)
  return (
    <Waiting known={known}>
      {({ items }) => <Account lines={items.find(({ id }) => id === item.id)?.lines ?? []} />}
    </Waiting>
  )
}

type Line = Answer<typeof showClock>['items'][number]['lines'][number]

function Account({ lines }: { lines: readonly Line[] }) {
  return (
    <Scroll label={say('task.days')}>
      <table>
        <thead>
          <tr>
            {(['from', 'who', 'working', 'counted', 'basis'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`task.days.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ from, to, name, working, counted, basis }) => (
            <tr key={`${from}-${name}`}>
              <td>{from === to ? tellDay(from) : `${tellDay(from)} – ${tellDay(to)}`}</td>
              <td>{name}</td>
              <td>{working}</td>
              <td>{counted}</td>
              <td {...chinese()}>{basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
