import { useState } from 'preact/hooks'
import type { changeSessionPassword } from '../../../lib/desk/requests/change-session-password.ts'
import { Page } from '../../frame/page.tsx'
import { type Session, useSession } from '../../frame/session.ts'
import { SignInFirst, Waiting } from '../../frame/waiting.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { Facts } from '../../parts/facts.tsx'
import { sayRole } from '../../parts/role.ts'
import { tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { PasswordField } from './password-field.tsx'
import { useSending } from './use-sending.ts'

/** 我的账号: who one is here, and another password. */
export function Account() {
  const known = useSession()
  const sending = useSending({ old: say('signing.password.old'), new: say('signing.password.new') })
  return (
    <Page title={say('frame.account')} wrong={sending.problems.length > 0}>
      <ErrorSummary problems={sending.problems} attempt={sending.attempt} />
      <Waiting known={known}>
        {(session) =>
          session.role === 'anyone' ? (
            <SignInFirst />
          ) : (
            <>
              <Whose session={session} />
              {session.account ? <Password sending={sending} /> : <p>{say('signing.password.elsewhere')}</p>}
            </>
          )
        }
      </Waiting>
    </Page>
  )
}

function Whose({ session: { name, person, role, department, until } }: { session: Session }) {
  return (
    <Facts
      rows={[
        [say('signing.name'), name],
        [say('signing.role'), sayRole(role)],
        [say('signing.person'), person],
        [say('signing.department'), department?.name],
        [say('signing.until'), until && say('signing.until.says', { time: tellTime(until) })],
      ]}
    />
  )
}

function Password({ sending }: { sending: ReturnType<typeof useSending<'old' | 'new'>> }) {
  const { values, field, send, clear, busy } = sending
  const [done, setDone] = useState(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    setDone(false)
    if (!(await send<typeof changeSessionPassword>('/api/session/password', values))) return
    clear()
    setDone(true)
  }
  return (
    <section>
      <h2>{say('signing.password.change')}</h2>
      <p class="quiet">{say('signing.password.change.says')}</p>
      <div role="status">{done && <p class="notice done">{say('signing.password.changed')}</p>}</div>
      <form class="narrow" noValidate onSubmit={(event) => void submit(event)}>
        <PasswordField {...field('old')} id="old" label={say('signing.password.old')} />
        <PasswordField {...field('new')} id="new" label={say('signing.password.new')} fresh />
        <div class="acts">
          <button type="submit" class="primary" aria-disabled={busy}>
            {say('signing.password.change')}
          </button>
        </div>
      </form>
    </section>
  )
}
