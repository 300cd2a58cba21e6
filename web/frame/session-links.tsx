import { useLocation } from 'preact-iso'
import { say } from '../words/say.ts'
import { type Session, signOut, useSession } from './session.ts'

/** Where the work of whoever is signed in is, who they are, and in or out. */
export function SessionLinks() {
  const { data } = useSession()
  return (
    <nav aria-label={say('frame.account')}>{data && (data.role === 'anyone' ? <In /> : <Who session={data} />)}</nav>
  )
}

/** Back to the page at hand after it; pages of signing in lead to the first page. */
function In() {
  const { url } = useLocation()
  const to = /^\/(sign-in|register|first|demo)?(\/|\?|$)/.test(url) ? '' : `?to=${encodeURIComponent(url)}`
  return (
    <a class="button" href={`/sign-in${to}`}>
      {say('frame.sign-in')}
    </a>
  )
}

function Who({ session: { role, name } }: { session: Session }) {
  return (
    <>
      {role === 'applicant' && <a href="/my">{say('frame.my')}</a>}
      {(role === 'officer' || role === 'chief' || role === 'head') && <a href="/o">{say('frame.inbox')}</a>}
      {role === 'clerk' && <a href="/w">{say('frame.window')}</a>}
      {role === 'administrator' && <a href="/admin">{say('frame.accounts')}</a>}
      <a href="/account" title={say('frame.account')}>
        {name || say('frame.account')}
      </a>
      <button type="button" class="plain" onClick={() => void signOut()}>
        {say('frame.sign-out')}
      </button>
    </>
  )
}
