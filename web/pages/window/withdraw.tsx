import { useRef, useState } from 'preact/hooks'
import type { withdrawApplication } from '../../../lib/desk/requests/withdraw-application.ts'
import { useAct } from '../../ask/use-act.ts'
import { say } from '../../words/say.ts'
import { Refused } from './refused.tsx'
import type { StandingProps } from './standing-props.ts'

/** 撤回 at the window, for whoever has no account: asked once more, with what it means. */
export function Withdraw({ shown, again }: StandingProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const { act, busy, failure } = useAct<typeof withdrawApplication>()
  const withdraw = async (event: Event) => {
    event.preventDefault()
    const body = reason.trim() === '' ? {} : { reason: reason.trim() }
    if (!(await act(`/api/applications/${shown.application}/withdrawal`, body))) return
    dialog.current?.close()
    again()
  }
  return (
    <div class="acts">
      <button type="button" class="danger" onClick={() => dialog.current?.showModal()}>
        {say('window.withdraw')}
      </button>
      <dialog ref={dialog} aria-labelledby="withdraw-title">
        <h2 id="withdraw-title">{say('window.withdraw')}</h2>
        <p>{say('window.withdraw.says')}</p>
        <Refused failure={failure} />
        <form onSubmit={withdraw}>
          <div class="field">
            <label for="withdraw-reason">
              {say('window.withdraw.reason')}
              <span class="quiet"> {say('field.optional')}</span>
            </label>
            <textarea
              id="withdraw-reason"
              maxLength={2000}
              value={reason}
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          </div>
          <div class="acts">
            <button type="submit" class="danger" aria-disabled={busy}>
              {say('window.withdraw.do')}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {say('window.withdraw.not')}
            </button>
          </div>
        </form>
      </dialog>
    </div>
  )
}
