import { say } from '../words/say.ts'
import { Page } from './page.tsx'

/** What is shown at an address that is none. */
export function Missing(_: { readonly default?: boolean }) {
  return (
    <Page title={say('frame.not-found')} back={{ to: '/', says: say('frame.home') }}>
      <p>{say('frame.not-found.says')}</p>
    </Page>
  )
}
