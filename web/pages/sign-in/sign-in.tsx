import { useRoute } from 'preact-iso'
import { findLocal, landingOf } from '../../../lib/application/landing.ts'
import type { beginAccountSession } from '../../../lib/desk/requests/begin-session.ts'
import { Page } from '../../frame/page.tsx'
import { type Session, useSession } from '../../frame/session.ts'
import { Waiting } from '../../frame/waiting.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { find, say } from '../../words/say.ts'
import { land } from './landing.ts'
import { LoginField } from './login-field.tsx'
import { PasswordField } from './password-field.tsx'
import { useSending } from './use-sending.ts'

/** 登录: with whatever ways there are here; afterwards back to where one came from. */
export function SignIn() {
  const known = useSession()
  const { to, failed } = useRoute().query
  const sending = useSending({ login: say('signing.login'), password: say('signing.password') })
  return (
    <Page title={say('signing.in')} wrong={sending.problems.length > 0}>
      <ErrorSummary problems={sending.problems} attempt={sending.attempt} />
      {failed !== undefined && sending.attempt === 0 && (
        <div class="notice warning" role="alert">
          {find(`signing.failed.${failed}`) ?? say('signing.failed.invalid')}
        </div>
      )}
      <Waiting known={known}>
        {(session) =>
          session.role === 'anyone' ? (
            <Ways session={session} sending={sending} to={findLocal(to)} />
          ) : (
            <Already session={session} to={to} />
          )
        }
      </Waiting>
    </Page>
  )
}

interface WaysProps {
  readonly session: Session
  readonly sending: ReturnType<typeof useSending<'login' | 'password'>>
  readonly to?: string
}

function Ways({ session: { ways }, sending, to }: WaysProps) {
  const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`
  return (
    <>
      {ways.accounts && <AccountForm sending={sending} to={to} />}
      {ways.oidc && (
        <p class="acts">
          <a class={ways.accounts ? 'button' : 'button primary'} href={`/sign-in/oidc${query}`}>
            {say('signing.oidc')}
          </a>
        </p>
      )}
      <section class="more">
        {ways.accounts && (
          <p>
            {say('signing.no-account')} <a href={`/register${query}`}>{say('signing.register')}</a>
          </p>
        )}
        <p class="quiet">{say('signing.forgotten')}</p>
        <p class="quiet">{say('signing.window')}</p>
        {ways.demo && (
          <p>
            <a href="/demo">{say('signing.demo')}</a>
          </p>
        )}
      </section>
    </>
  )
}

function AccountForm({ sending: { values, field, send, busy }, to }: Omit<WaysProps, 'session'>) {
  const submit = async (event: Event) => {
    event.preventDefault()
    const begun = await send<typeof beginAccountSession>('/api/session', values)
    if (begun) land(begun.role, to)
  }
  return (
    <form class="narrow" noValidate onSubmit={(event) => void submit(event)}>
      <LoginField {...field('login')} />
      <PasswordField id="password" label={say('signing.password')} {...field('password')} />
      <div class="acts">
        <button type="submit" class="primary" aria-disabled={busy}>
          {say('signing.in')}
        </button>
      </div>
    </form>
  )
}

function Already({ session: { role, name }, to }: { session: Session; to?: string }) {
  return (
    <div class="notice">
      <p>{say('signing.already', { name: name ?? '' })}</p>
      <a class="button primary" href={landingOf(role, to)}>
        {say('signing.go-on')}
      </a>
    </div>
  )
}
