import type { ComponentChildren } from 'preact'
import { say } from '../words/say.ts'
import { CareBar } from './care-bar.tsx'
import { Footer } from './footer.tsx'
import { Mark } from './mark.tsx'
import { SessionLinks } from './session-links.tsx'

/** What stands around every page: the way past it, how to read, the product's name, who is signed in, and where to ask. */
export function Frame({ home, children }: { home: string; children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#main">
        {say('frame.skip')}
      </a>
      <header>
        <CareBar />
        <div class="brand">
          <a class="product" href={home}>
            <Mark />
            {say('frame.product')}
          </a>
          <SessionLinks />
        </div>
      </header>
      {children}
      <Footer />
    </>
  )
}
