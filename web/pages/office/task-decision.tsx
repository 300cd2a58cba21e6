import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { language, say } from '../../words/say.ts'
import { ActDialog } from './acts/act-dialog.tsx'
import type { ActForm, Task } from './acts/act-form.ts'
import { findOpenReviews, sayReview } from './acts/decisions.ts'
import { findOpenActs, type OpenAct } from './acts/open-acts.ts'
import { useDepartments } from './acts/use-departments.ts'
import { goOn } from './go-on.ts'
import { Granting } from './granting.tsx'
import { TaskStanding } from './task-standing.tsx'

/** 决定和其他操作: what stands, what this person may do now, and the next task when it is done. */
export function TaskDecision({ task, refresh }: { task: Task; refresh: () => void }) {
  const { route } = useLocation()
  const [open, setOpen] = useState<OpenAct>()
  const acts = findOpenActs({ task })
  const departments = useDepartments(task, open?.form.needsDepartments === true)
  const done = async ({ form }: { readonly form: Pick<ActForm, 'done' | 'leaves'> }) => {
    setOpen(undefined)
    const { done, leaves } = form
    await goOn(task, { done: typeof done === 'function' ? done({ task }) : done, leaves }, { route, refresh })
  }
  const openReviews = findOpenReviews(task)
  const { barred } = task
  const isReviewing = task.kind === 'review' && (task.may.includes('decide') || task.may.includes('ask-correction'))
  const mayGrant = isReviewing && task.may.includes('decide') && !barred?.decisions.includes('granted')
  return (
    <section class="card decision" aria-labelledby="decision">
      <h2 id="decision">{say('task.decision')}</h2>
      <TaskStanding task={task} />
      {barred && <p class="notice">{barred.says}</p>}
      {isReviewing && openReviews.length > 0 && (
        <p>{say('task.reviews', { reviews: openReviews.map(sayReview).join(language() === 'zh' ? '、' : ', ') })}</p>
      )}
      {mayGrant && <Granting task={task} onDone={(form) => void done({ form })} refresh={refresh} />}
      <div class="acts">
        {acts.map((act) => (
          <button key={act.id} type="button" onClick={() => setOpen(act)}>
            {say(act.form.title)}
          </button>
        ))}
        <button type="button" onClick={() => print()}>
          {say('frame.print')}
        </button>
      </div>
      {acts.length === 0 && !mayGrant && <p class="quiet">{say('task.nothing')}</p>}
      {open && (
        <ActDialog
          form={open.form}
          desk={{ task, departments }}
          at={`/api/tasks/${task.task}`}
          name={open.id}
          onClose={() => setOpen(undefined)}
          onDone={() => void done(open)}
          onRefused={({ status }) => status === 409 && refresh()}
        />
      )}
    </section>
  )
}
