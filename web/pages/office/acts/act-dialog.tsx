import { useState } from 'preact/hooks'
import { ask, type Failure, nextId } from '../../../ask/ask.ts'
import { ErrorSummary, type SummaryProblem } from '../../../parts/error-summary.tsx'
import { say } from '../../../words/say.ts'
import { Modal } from '../modal.tsx'
import { beginValues, bodyOf, findMissing } from './act-body.ts'
import { ActFieldView, controlOf } from './act-field-view.tsx'
import type { ActField, ActForm, Values } from './act-form.ts'
import { findKept, keepValues } from './kept-values.ts'
import { problemsOf } from './problems.ts'

interface ActDialogProps<D> {
  readonly form: ActForm<D>
  /** What it is done to, and its address: `/api/tasks/<task>`. */
  readonly desk: D
  readonly at: string
  /** Under which name what is typed is kept until it is done. */
  readonly name: string
  onClose(): void
  /** After it was done. */
  onDone(): void
  /** The server did not: the page may have to be read anew. */
  onRefused?(failure: Failure): void
}

/** Any act: what it means, what it asks, and the button that does it. What is typed stays until it is done. */
export function ActDialog<D>({ form, desk, at, name, onClose, onDone, onRefused }: ActDialogProps<D>) {
  const [values, setValues] = useState<Values>(() => findKept(at, name) ?? beginValues(form, desk))
  const [{ problems, attempt }, setWrong] = useState<Wrong>({ problems: [], attempt: 0 })
  const [busy, setBusy] = useState(false)
  const [once, setOnce] = useState(nextId)
  const enter = (field: string, value: Values[string]) => {
    const next = { ...values, [field]: value }
    setValues(next)
    setOnce(nextId())
    keepValues(at, name, next)
  }
  async function send() {
    if (busy) return
    const missing = findMissing(form, values).map(sayMissing)
    if (missing.length > 0) return setWrong({ problems: missing, attempt: attempt + 1 })
    setBusy(true)
    const told = await ask(at + form.path(desk), { method: 'POST', body: bodyOf(form, values, desk), once })
    setBusy(false)
    if (told.ok) {
      keepValues(at, name, undefined)
      return onDone()
    }
    setWrong({ problems: problemsOf(told.failure, form), attempt: attempt + 1 })
    onRefused?.(told.failure)
  }
  return (
    <Modal title={say(form.title)} onClose={onClose}>
      <ErrorSummary problems={problems} attempt={attempt} />
      {form.says && <p>{say(typeof form.says === 'function' ? form.says(desk) : form.says)}</p>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Fields form={form} desk={desk} values={values} problems={problems} onEnter={enter} />
        <div class="acts">
          <button type="submit" class="primary" aria-disabled={busy}>
            {say('act.confirm', { act: say(form.title) })}
          </button>
          <button type="button" onClick={onClose}>
            {say('act.cancel')}
          </button>
        </div>
      </form>
    </Modal>
  )
}

interface Wrong {
  readonly problems: readonly SummaryProblem[]
  readonly attempt: number
}

const sayMissing = ({ name, label }: Pick<ActField, 'name' | 'label'>): SummaryProblem => ({
  control: controlOf(name),
  name: say(label),
  says: say('fault.missing'),
})

interface FieldsProps<D> extends Pick<ActDialogProps<D>, 'form' | 'desk'> {
  readonly values: Values
  readonly problems: readonly SummaryProblem[]
  onEnter(field: string, value: Values[string]): void
}

function Fields<D>({ form, desk, values, problems, onEnter }: FieldsProps<D>) {
  return (
    <>
      {form.fields
        .filter(({ when }) => when?.(values) ?? true)
        .map((field) => (
          <ActFieldView
            key={field.name}
            field={field}
            desk={desk}
            value={values[field.name]}
            problem={problems.find(({ control }) => control === controlOf(field.name))?.says}
            onInput={(value) => onEnter(field.name, value)}
          />
        ))}
    </>
  )
}
