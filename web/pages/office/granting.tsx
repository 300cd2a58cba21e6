import { chinese } from '../../parts/chinese.ts'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { say } from '../../words/say.ts'
import type { Task } from './acts/act-form.ts'
import { type Told, useGranting } from './use-granting.ts'

interface GrantingProps {
  readonly task: Task
  onDone(told: Told): void
  refresh(): void
}

/** 准予: every review point ticked, what the grant fixes entered, one press. It cannot be taken back, so what was looked at is ticked first. */
export function Granting({ task, onDone, refresh }: GrantingProps) {
  const { points, makes } = task
  const { seen, made, isAll, problems, attempt, busy, grant, tickAll, tick, make } = useGranting(task, {
    onDone,
    refresh,
  })
  const faultOf = (control: string) => problems.find((problem) => problem.control === control)?.says
  const unseen = faultOf('point-all')
  return (
    <div class="granting screen">
      <ErrorSummary problems={problems} attempt={attempt} />
      <fieldset class={unseen ? 'field is-wrong' : 'field'}>
        <legend>{say(points.length > 0 ? 'task.points' : 'task.seen')}</legend>
        {unseen && (
          <p class="wrong" id="point-all-wrong">
            {unseen}
          </p>
        )}
        <label class="choice">
          <input
            id="point-all"
            type="checkbox"
            checked={isAll}
            aria-invalid={unseen !== undefined}
            aria-describedby={unseen && 'point-all-wrong'}
            onChange={tickAll}
          />
          {say(points.length > 0 ? 'task.points.all' : 'task.seen.all')}
        </label>
        {points.map(({ id, name }) => (
          <label key={id} class="choice point">
            <input type="checkbox" checked={seen.includes(id)} onChange={() => tick(id)} />
            <span {...chinese()}>{name}</span>
          </label>
        ))}
      </fieldset>
      {makes.map((each) => (
        <Made key={each.id} {...each} value={made[each.id] ?? ''} wrong={faultOf(`made-${each.id}`)} onInput={make} />
      ))}
      <button type="button" class="primary" aria-disabled={busy} onClick={() => void grant()}>
        {say('task.grant')}
      </button>
      <p class="quiet">{say(task.countersign ? 'task.grant.says.second' : 'task.grant.says')}</p>
    </div>
  )
}

interface MadeProps {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly choices?: Task['makes'][number]['choices']
  readonly value: string
  readonly wrong: string | undefined
  onInput(id: string, value: string): void
}

/** Something that the grant fixes: a number, a day. */
function Made({ id, name, type, choices, value, wrong, onInput }: MadeProps) {
  const control = `made-${id}`
  const input = {
    id: control,
    value,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': wrong && `${control}-wrong`,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onInput(id, currentTarget.value),
  } as const
  return (
    <div class={wrong ? 'field is-wrong' : 'field'}>
      <label for={control} {...chinese()}>
        {name}
      </label>
      {wrong && (
        <p class="wrong" id={`${control}-wrong`}>
          {wrong}
        </p>
      )}
      {choices ? (
        <select {...input}>
          <option value="">{say('act.choose')}</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
      ) : type === 'date' ? (
        <input {...input} type="date" />
      ) : (
        <input {...input} maxLength={400} autoComplete="off" />
      )}
    </div>
  )
}
