import type { ComponentChildren } from 'preact'
import { useErrorBoundary, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { say } from '../words/say.ts'
import { Page } from './page.tsx'

/** Draws a page; where that fails it says so and how to go on, instead of a page that is not the one of its address. */
export function Unbroken({ children }: { readonly children: ComponentChildren }) {
  const { path } = useLocation()
  const broken = useRef('')
  const [error] = useErrorBoundary((thrown) => {
    broken.current = path
    reportError(thrown)
  })
  if (error === undefined || broken.current !== path) return <>{children}</>
  return (
    <Page title={say('frame.broken')}>
      <div class="notice" role="alert">
        <p>{say('frame.broken.says')}</p>
        <button type="button" onClick={() => location.reload()}>
          {say('frame.again')}
        </button>
      </div>
    </Page>
  )
}
