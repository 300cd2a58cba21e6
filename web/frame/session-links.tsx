import { say } from '../words/say.ts'
import { signOut, useSession } from './session.ts'

/** 我的办件, and in or out. */
export function SessionLinks() {
  const { data } = useSession()
  if (!data) return <nav aria-label={say('frame.account')} />
  return (
    <nav aria-label={say('frame.account')}>
      {data.role === 'anyone' ? (
        <a href="/sign-in">{say('frame.sign-in')}</a>
      ) : (
        <>
          <span class="quiet">{data.name}</span>
          {data.role === 'applicant' && <a href="/my">{say('frame.my')}</a>}
          <button type="button" class="plain" onClick={() => void signOut()}>
            {say('frame.sign-out')}
          </button>
        </>
      )}
    </nav>
  )
}
