import { useEffect } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import type { showFirstLink, useFirstLink } from '../../../lib/desk/requests/first-link.ts'
import type { Answer } from '../../ask/ask.ts'
import { useAnswer } from '../../ask/use-answer.ts'
import { Page } from '../../frame/page.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { sayRole } from '../../parts/role.ts'
import { tellTime } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import { land } from './landing.ts'
import { LoginField } from './login-field.tsx'
import { PasswordField } from './password-field.tsx'
import { useSending } from './use-sending.ts'

/** The page of a one-time link: whoever was given it chooses login and password, and the link is used up. */
export function First() {
  const { link = '' } = useRoute().params
  const known = useAnswer<typeof showFirstLink>(`/api/first-links/${link}`)
  useEffect(refuseRobots, [])
  if (known.failure?.status === 404) return <Used />
  return known.data ? (
    <Choosing link={link} whose={known.data} />
  ) : (
    <Page title={say('signing.first')}>
      <Waiting known={known}>{() => null}</Waiting>
    </Page>
  )
}

function Used() {
  return (
    <Page title={say('signing.first.none')}>
      <p>{say('signing.first.none.says')}</p>
      <a class="button" href="/sign-in">
        {say('signing.in')}
      </a>
    </Page>
  )
}

interface ChoosingProps {
  readonly link: string
  readonly whose: Answer<typeof showFirstLink>
}

function Choosing({ link, whose: { name, role, department, login, until } }: ChoosingProps) {
  const names = { login: say('signing.login'), password: say('signing.password') }
  const { values, field, send, busy, problems, attempt } = useSending(names, { login })
  const submit = async (event: Event) => {
    event.preventDefault()
    const begun = await send<typeof useFirstLink>(`/api/first-links/${link}`, values)
    if (begun) land(begun.role)
  }
  return (
    <Page title={say('signing.first')} wrong={problems.length > 0}>
      <ErrorSummary problems={problems} attempt={attempt} />
      <p>
        {say('signing.first.says', { name, who: [department?.name, sayRole(role)].filter(Boolean).join(' ') })}{' '}
        <span class="quiet">{say('signing.first.until', { time: tellTime(until) })}</span>
      </p>
      <form class="narrow" noValidate onSubmit={(event) => void submit(event)}>
        <LoginField {...field('login')} fresh />
        <PasswordField {...field('password')} id="password" label={names.password} fresh />
        <div class="acts">
          <button type="submit" class="primary" aria-disabled={busy}>
            {say('signing.first.do')}
          </button>
        </div>
      </form>
    </Page>
  )
}

/** Its address is a secret: nobody shall keep it. */
function refuseRobots() {
  const meta = Object.assign(document.createElement('meta'), { name: 'robots', content: 'noindex, nofollow' })
  document.head.append(meta)
  return () => meta.remove()
}
