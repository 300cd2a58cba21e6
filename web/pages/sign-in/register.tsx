import { useRoute } from 'preact-iso'
import { findLocal } from '../../../lib/application/landing.ts'
import type { registerAccount } from '../../../lib/desk/requests/register-account.ts'
import { Page } from '../../frame/page.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../words/say.ts'
import { land } from './landing.ts'
import { LoginField } from './login-field.tsx'
import { PasswordField } from './password-field.tsx'
import { useSending } from './use-sending.ts'

/** 注册: an applicant's account, and signed in with it at once. */
export function Register() {
  const to = findLocal(useRoute().query.to)
  const names = { name: say('signing.name'), login: say('signing.login'), password: say('signing.password') }
  const { values, field, send, busy, problems, attempt } = useSending(names)
  const submit = async (event: Event) => {
    event.preventDefault()
    const begun = await send<typeof registerAccount>('/api/accounts', values)
    if (begun) land(begun.role, to)
  }
  return (
    <Page
      title={say('signing.register')}
      wrong={problems.length > 0}
      back={{ to: to === undefined ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`, says: say('signing.in') }}
    >
      <ErrorSummary problems={problems} attempt={attempt} />
      <p>{say('signing.register.says')}</p>
      <form class="narrow" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          {...field('name')}
          id="name"
          label={names.name}
          hint={say('signing.name.hint')}
          input={{ autoComplete: 'name', maxLength: 60 }}
        />
        <LoginField {...field('login')} fresh />
        <PasswordField {...field('password')} id="password" label={names.password} fresh />
        <div class="acts">
          <button type="submit" class="primary" aria-disabled={busy}>
            {say('signing.register.do')}
          </button>
        </div>
      </form>
    </Page>
  )
}
