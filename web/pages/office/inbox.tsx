import type { listTasks } from '../../../lib/desk/requests/list-tasks.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { say } from '../../words/say.ts'

/** 待办: the open tasks of the department. */
export function Inbox() {
  const known = useAnswer<typeof listTasks>('/api/tasks')
  return (
    <Page title={say('office.inbox')} wide>
      <Waiting known={known}>
        {({ tasks }) => (
          <ul class="rows">
            {tasks.map(({ task, item }) => (
              <li key={task}>
                <a href={`/o/${task}`}>{item}</a>
              </li>
            ))}
          </ul>
        )}
      </Waiting>
    </Page>
  )
}
