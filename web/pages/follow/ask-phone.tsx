import { useLocation } from 'preact-iso'
import { Page } from '../../frame/page.tsx'
import { useSession } from '../../frame/session.ts'
import { say } from '../../words/say.ts'
import { FindForm } from './find-form.tsx'

interface AskPhoneProps {
  readonly number: string
  onFound(): void
}

/** The same for an application that the address names. */
export function AskPhone({ number, onFound }: AskPhoneProps) {
  const { route } = useLocation()
  const found = (application: string) => (application === number ? onFound() : route(`/t/${application}`, true))
  return (
    <Page title={say('follow.find')}>
      <FindForm number={number} onFound={found} />
      <SignInInstead to={location.pathname} />
    </Page>
  )
}

/** The other way in. */
export function SignInInstead({ to }: { to: string }) {
  const { data } = useSession()
  return (
    <p>
      {data && data.role !== 'anyone' ? (
        <a href="/my">{say('follow.my')}</a>
      ) : (
        <a href={`/sign-in?to=${encodeURIComponent(to)}`}>{say('follow.find.sign-in')}</a>
      )}
    </p>
  )
}
