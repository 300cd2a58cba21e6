import { useRef, useState } from 'preact/hooks'
import type { endAccount } from '../../../lib/desk/requests/end-account.ts'
import type { listAccounts } from '../../../lib/desk/requests/list-accounts.ts'
import type { renewAccountLink } from '../../../lib/desk/requests/renew-account-link.ts'
import { type Answer, ask, type Failure } from '../../ask/ask.ts'
import { Failed } from '../../frame/waiting.tsx'
import { say } from '../../words/say.ts'
import type { ShownLink } from './first-link.tsx'

export type Account = Answer<typeof listAccounts>['accounts'][number]

interface AccountActsProps {
  readonly account: Account
  onLink(link: ShownLink): void
  onEnded(): void
}

/** What the administrator can do with an account that is in use: a new link, or its end after a question. */
export function AccountActs({ account: { account, name }, onLink, onEnded }: AccountActsProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [failure, setFailure] = useState<Failure>()
  const path = `/api/accounts/${account}`
  const renew = async () => {
    const told = await ask<typeof renewAccountLink>(`${path}/link`, { method: 'POST' })
    if (told.ok) onLink({ name, ...told.data })
    else setFailure(told.failure)
  }
  const end = async () => {
    const told = await ask<typeof endAccount>(`${path}/end`, { method: 'POST' })
    dialog.current?.close()
    if (told.ok) onEnded()
    else setFailure(told.failure)
  }
  return (
    <>
      {failure && <Failed failure={failure} />}
      <button type="button" class="plain" onClick={() => void renew()}>
        {say('admin.renew')}
        <span class="hidden"> {name}</span>
      </button>{' '}
      <button type="button" class="plain" onClick={() => dialog.current?.showModal()}>
        {say('admin.end')}
        <span class="hidden"> {name}</span>
      </button>
      <dialog ref={dialog} aria-label={say('admin.end')}>
        <p>{say('admin.end.sure', { name })}</p>
        <div class="acts">
          <button type="button" class="danger" onClick={() => void end()}>
            {say('admin.end')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('admin.keep')}
          </button>
        </div>
      </dialog>
    </>
  )
}
