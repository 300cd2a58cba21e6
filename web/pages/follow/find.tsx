import { useLocation } from 'preact-iso'
import { Page } from '../../frame/page.tsx'
import { say } from '../../words/say.ts'
import { SignInInstead } from './ask-phone.tsx'
import { FindForm } from './find-form.tsx'

/** 查进度, without an account. */
export function FindProgress() {
  const { route } = useLocation()
  return (
    <Page title={say('follow.find')}>
      <FindForm onFound={(application) => route(`/t/${application}`)} />
      <SignInInstead to="/my" />
    </Page>
  )
}
