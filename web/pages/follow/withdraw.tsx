import { useRef, useState } from 'preact/hooks'
import type { withdrawApplication } from '../../../lib/desk/requests/withdraw-application.ts'
import { ask, nextId } from '../../ask/ask.ts'
import { say } from '../../words/say.ts'
import { sayFailure } from './say-failure.ts'

interface WithdrawProps {
  /** `/api/applications/<id>` */
  readonly path: string
  again(): Promise<unknown>
}

/** 撤回申请, after a question that says what it means. */
export function Withdraw({ path, again }: WithdrawProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const withdraw = async () => {
    if (busy) return
    setBusy(true)
    const body = reason.trim() === '' ? {} : { reason: reason.trim() }
    const told = await ask<typeof withdrawApplication>(`${path}/withdrawal`, { method: 'POST', body, once: nextId() })
    setBusy(false)
    if (!told.ok) return setWrong(sayFailure(told.failure))
    dialog.current?.close()
    await again()
  }
  return (
    <section class="screen">
      <h2>{say('follow.withdraw')}</h2>
      <p>{say('follow.withdraw.says')}</p>
      <button type="button" class="danger" onClick={() => dialog.current?.showModal()}>
        {say('follow.withdraw')}
      </button>
      <dialog ref={dialog} aria-labelledby="withdraw" aria-describedby="withdraw-says">
        <h2 id="withdraw">{say('follow.withdraw')}</h2>
        <p id="withdraw-says">{say('follow.withdraw.says')}</p>
        <div class="field">
          <label for="withdraw-reason">{say('follow.withdraw.reason')}</label>
          <textarea
            id="withdraw-reason"
            maxLength={2000}
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </div>
        {wrong && (
          <p class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <p class="acts">
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('follow.withdraw.no')}
          </button>
          <button type="button" class="danger" onClick={() => void withdraw()}>
            {say('follow.withdraw.do')}
          </button>
        </p>
      </dialog>
    </section>
  )
}
