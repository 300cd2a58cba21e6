import { useState } from 'preact/hooks'
import { ask, type Failure, nextId } from '../../../ask/ask.ts'
import { ErrorSummary, type SummaryProblem } from '../../../parts/error-summary.tsx'
import { say } from '../../../words/say.ts'
import { Modal } from '../modal.tsx'
import { beginValues, bodyOf, findMissing } from './act-body.ts'
import { ActFieldView, controlOf } from './act-field-view.tsx'
import type { ActForm, Values } from './act-form.ts'
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
  const [problems, setProblems] = useState<readonly SummaryProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [once, setOnce] = useState(nextId)
  const enter = (field: string, value: Values[string]) => {
    const next = { ...values, [field]: value }
    setValues(next)
    setOnce(nextId())
    keepValues(at, name, next)
  }
  const stop = (found: readonly SummaryProblem[]) => {
    setProblems(found)
    setAttempt(attempt + 1)
    setBusy(false)
  }
  async function send() {
    if (busy) return
    const missing = findMissing(form, values)
    if (missing.length > 0)
      return stop(
        missing.map(({ name, label }) => ({ control: controlOf(name), name: say(label), says: say('fault.missing') })),
      )
    setBusy(true)
    const told = await ask(at + form.path(desk), { method: 'POST', body: bodyOf(form, values, desk), once })
    if (!told.ok) {
      stop(problemsOf(told.failure, form))
      return onRefused?.(told.failure)
    }
    keepValues(at, name, undefined)
    onDone()
  }
  return (
    <Modal title={say(form.title)} onClose={onClose}>
      <ErrorSummary problems={problems} attempt={attempt} />
      {form.says && <p>{say(form.says)}</p>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {form.fields
          .filter(({ when }) => when?.(values) ?? true)
          .map((field) => (
            <ActFieldView
              key={field.name}
              field={field}
              desk={desk}
              value={values[field.name]}
              problem={problems.find(({ control }) => control === controlOf(field.name))?.says}
              onInput={(value) => enter(field.name, value)}
            />
          ))}
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
