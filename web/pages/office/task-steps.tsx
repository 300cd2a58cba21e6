import { useEffect, useState } from 'preact/hooks'
import type { listSteps } from '../../../lib/desk/requests/list-steps.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { tellDay, tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { ActDialog } from './acts/act-dialog.tsx'
import type { Step, Task } from './acts/act-form.ts'
import { findStepActs, type OpenAct } from './acts/open-acts.ts'

/** 特殊环节 in which the item takes part, with what can be done about each. */
export function TaskSteps({ task, refresh }: { task: Task; refresh: () => void }) {
  const has = task.steps.length > 0 || task.history.some(({ what }) => what === 'step-begun')
  const { data, again } = useAnswer<typeof listSteps>(has ? `/api/tasks/${task.task}/steps` : undefined)
  // The history grows with whatever happens to a step.
  useEffect(() => void again(), [again, task.history.length])
  const [open, setOpen] = useState<{ readonly act: OpenAct; readonly step: Step }>()
  if (!data || data.steps.length === 0) return null
  const reread = () => {
    void again()
    refresh()
  }
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{say('task.steps')}</h2>
      {data.steps.map((step) => (
        <div class="card" key={step.step}>
          <StepView step={step} />
          <div class="acts">
            {findStepActs({ task, step }).map((act) => (
              <button key={act.id} type="button" onClick={() => setOpen({ act, step })}>
                {say(act.form.title)}
              </button>
            ))}
          </div>
        </div>
      ))}
      {open && (
        <ActDialog
          form={open.act.form}
          desk={{ task, step: open.step }}
          at={`/api/tasks/${task.task}`}
          name={`${open.act.id} ${open.step.step}`}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined)
            reread()
          }}
          onRefused={reread}
        />
      )}
    </section>
  )
}

function StepView({
  step: { name, reason, noticed, expectedEnd, stops, hearing, objections, ended, record },
}: {
  step: Step
}) {
  return (
    <>
      <h3>{name}</h3>
      <p>{reason}</p>
      <ul>
        {noticed && <li>{say('step.noticed', { time: tellTime(noticed.at), days: noticed.days })}</li>}
        {expectedEnd && !ended && <li>{say('step.expected', { day: tellDay(expectedEnd) })}</li>}
        {stops && !ended && <li>{say('step.stops')}</li>}
        {hearing?.asked && <li>{say('step.hearing.asked')}</li>}
        {hearing?.on && <li>{say('step.hearing.on', { day: tellDay(hearing.on), place: hearing.place ?? '' })}</li>}
        {objections.map(({ at, says }) => (
          <li key={at}>{say('step.objection', { says })}</li>
        ))}
        {ended && (
          <li>
            {say(ended.passed ? 'step.passed' : 'step.failed', { time: tellTime(ended.at), says: record?.says ?? '' })}
          </li>
        )}
      </ul>
    </>
  )
}
