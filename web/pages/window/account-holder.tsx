import { useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../../words/say.ts'

interface AccountHolderProps {
  readonly login: string
  /** Masked: 张*. */
  readonly holder: string
  readonly busy: boolean
  onConfirm(): void
}

/** Whose account was typed, before anything is put into it. It takes the keyboard, and the button takes a press of its own. */
export function AccountHolder({ login, holder, busy, onConfirm }: AccountHolderProps) {
  const notice = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => notice.current?.focus(), [])
  return (
    <div class="notice warning" role="alert" tabIndex={-1} ref={notice}>
      <p>{say('window.account.holder', { login, holder })}</p>
      <button type="button" class="primary" aria-disabled={busy} onClick={onConfirm}>
        {say('window.account.holder.confirm', { holder })}
      </button>
    </div>
  )
}
