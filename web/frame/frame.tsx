import type { ComponentChildren } from 'preact'
import { say } from '../words/say.ts'
import { CareBar } from './care-bar.tsx'
import { SessionLinks } from './session-links.tsx'

/** What stands around every page: the way past it, the product's name, who is signed in, and how to read. */
export function Frame({ home, children }: { home: string; children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#main">
        {say('frame.skip')}
      </a>
      <header>
        <a class="product" href={home}>
          {say('frame.product')}
        </a>
        <SessionLinks />
        <CareBar />
      </header>
      {children}
    </>
  )
}
