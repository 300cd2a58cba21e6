import { type FunctionComponent, render } from 'preact'
import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso'
import type { showSession } from '../lib/desk/requests/show-session.ts'
import { useAnswer } from './ask/use-answer.ts'
import { Frame } from './frame/frame.tsx'
import { Missing } from './frame/missing.tsx'
import { SessionContext } from './frame/session.ts'
import { Unbroken } from './frame/unbroken.tsx'
import { pages } from './pages.ts'
import { language, learn, type Words } from './words/say.ts'

/** What draws a page, by the page's name; the parts of the address and the query are in `useRoute()`. */
export type Drawn = Readonly<Record<string, FunctionComponent>>

interface ProgramProps {
  readonly drawn: Drawn
  /** The addresses that this program draws; all others are loaded from the server. */
  readonly scope: RegExp
  /** Where the product's name leads, by the role of whoever is signed in. */
  home(role: string | undefined): string
}

function Program({ drawn, scope, home }: ProgramProps) {
  const session = useAnswer<typeof showSession>('/api/session')
  return (
    <SessionContext.Provider value={session}>
      <LocationProvider scope={scope}>
        <Frame home={home(session.data?.role)}>
          <Unbroken>
            <ErrorBoundary>
              <Router>
                {pages.flatMap(({ path, page }) => {
                  const component = drawn[page]
                  return component ? [<Route key={path} path={path} component={component} />] : []
                })}
                <Missing default />
              </Router>
            </ErrorBoundary>
          </Unbroken>
        </Frame>
      </LocationProvider>
    </SessionContext.Provider>
  )
}

/** Learns the words of the document's language and draws the program into it. */
export async function begin(props: ProgramProps, words: Words) {
  learn(await words[language()]())
  const place = document.getElementById('app')
  if (place) render(<Program {...props} />, place)
}
