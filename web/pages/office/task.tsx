import { useEffect } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { listTasks } from '../../../lib/desk/requests/list-tasks.ts'
import type { showTask } from '../../../lib/desk/requests/show-task.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { say } from '../../words/say.ts'
import type { Task } from './acts/act-form.ts'
import { DoneLine } from './done-line.tsx'
import type { Row } from './inbox-store.ts'
import { OfficePage } from './office-page.tsx'
import { TaskAround } from './task-around.tsx'
import { TaskDecision } from './task-decision.tsx'
import { TaskHead } from './task-head.tsx'
import { TaskPapers } from './task-papers.tsx'
import { TaskRecord } from './task-record.tsx'
import { TaskSteps } from './task-steps.tsx'
import { TaskTime } from './task-time.tsx'
import { useFresh } from './use-fresh.ts'

/** 办理: one task, with its own item's papers only, its time, and what can be done. */
export function TaskPage() {
  const { params } = useRoute()
  const { task = '' } = params
  return <One key={task} id={task} />
}

function One({ id }: { id: string }) {
  const known = useAnswer<typeof showTask>(`/api/tasks/${id}`)
  const { data, again } = known
  const row = useRow(id)
  const refresh = () => void Promise.all([again(), row.again()])
  useFresh(refresh, data && waitsForOthers(data))
  useEffect(() => scrollTo({ top: 0 }), [])
  const title = data ? say('task.title', { item: data.item.name, who: data.applicant ?? '' }) : say('task')
  return (
    <OfficePage title={title} back={{ to: '/o', says: say('office.inbox') }}>
      <DoneLine />
      <Waiting known={known}>{(task) => <Whole task={task} row={row.row} refresh={refresh} />}</Waiting>
    </OfficePage>
  )
}

/** Whether results of other items, perhaps of other departments, are still to come. */
const waitsForOthers = ({ item, needs }: Task): boolean =>
  item.status !== 'ended' && needs.some(({ status }) => status !== 'ended' && status !== 'not-applicable')

interface WholeProps {
  readonly task: Task
  readonly row: Row | undefined
  refresh(): void
}

function Whole({ task, row, refresh }: WholeProps) {
  return (
    <div class="task">
      <div class="task-head">
        <TaskHead task={task} row={row} refresh={refresh} />
      </div>
      <div class="task-side">
        <TaskTime task={task} row={row} />
        <TaskDecision task={task} refresh={refresh} />
      </div>
      <div class="task-main">
        <TaskPapers task={task} />
        <TaskAround task={task} />
        <TaskSteps task={task} refresh={refresh} />
        <TaskRecord task={task} />
      </div>
    </div>
  )
}

/** Its row of the inbox, which knows its time. */
function useRow(id: string): { readonly row: Row | undefined; again(): Promise<void> } {
  const [application = ''] = id.split('.', 1)
  const { data, again } = useAnswer<typeof listTasks>(`/api/tasks?order=left&q=${application}`)
  return { row: data?.tasks.find(({ task }) => task === id), again }
}
