import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../words/say.ts'

interface PageProps {
  readonly title: string
  /** Whether the page shows mistakes: then its title says so (WCAG 2.2, 3.3.1). */
  readonly wrong?: boolean
  /** Wide pages are for tables of staff; the others keep a column that reads well. */
  readonly wide?: boolean
  /** Another look of the page, as a class of its own. */
  readonly look?: 'broad'
  readonly back?: { readonly to: string; readonly says?: string }
  readonly children: ComponentChildren
}

/** One page: its title in the browser and as its one heading, which takes focus when the page is new. */
export function Page({ title, wrong = false, wide = false, look, back, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${wrong ? say('frame.problem-title', { title }) : title} · ${say('frame.product')}`
  }, [title, wrong])
  useLayoutEffect(() => {
    if (arrived) heading.current?.focus()
    arrived = true
  }, [])
  return (
    <main id="main" class={wide ? 'wide' : look}>
      {back && (
        <a class="back" href={back.to}>
          {back.says ?? say('frame.back')}
        </a>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  )
}

/** The first page is read from its top, as browsers do; later ones are entered at their heading. */
let arrived = false
