import { useRef, useState } from 'preact/hooks'
import type { withdrawApplication } from '../../lib/desk/requests/withdraw-application.ts'
import { useAct } from '../ask/use-act.ts'
import { say } from '../words/say.ts'
import { Refused } from './refused.tsx'

interface WithdrawProps {
  readonly application: string
  /** It is withdrawn: what is shown of it is to be read again. */
  again(): void
}

/** 撤回申请: asked once more, with what it means. */
export function Withdraw({ application, again }: WithdrawProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const { act, busy, failure } = useAct<typeof withdrawApplication>()
  const withdraw = async (event: Event) => {
    event.preventDefault()
    const body = reason.trim() === '' ? {} : { reason: reason.trim() }
    if (!(await act(`/api/applications/${application}/withdrawal`, body))) return
    dialog.current?.close()
    again()
  }
  return (
    <div class="acts screen">
      <button type="button" class="danger" onClick={() => dialog.current?.showModal()}>
        {say('case.withdraw')}
      </button>
      <dialog ref={dialog} aria-labelledby="withdraw" aria-describedby="withdraw-says">
        <h2 id="withdraw">{say('case.withdraw')}</h2>
        <p id="withdraw-says">{say('case.withdraw.says')}</p>
        <Refused failure={failure} />
        <form onSubmit={withdraw}>
          <div class="field">
            <label for="withdraw-reason">{say('case.withdraw.reason')}</label>
            <textarea
              id="withdraw-reason"
              maxLength={2000}
              value={reason}
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          </div>
          <p class="acts">
            <button type="submit" class="danger" aria-disabled={busy}>
              {say('case.withdraw.do')}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {say('case.withdraw.not')}
            </button>
          </p>
        </form>
      </dialog>
    </div>
  )
}
