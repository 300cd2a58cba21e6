import { Centre } from '../../parts/centre.tsx'
import { say } from '../../words/say.ts'
import type { Shown } from './time-axis.ts'

/** Where to ask. */
export function Contacts({ shown: { ask } }: { shown: Shown }) {
  if (!ask) return null
  return (
    <section>
      <h2>{say('follow.ask')}</h2>
      <Centre centre={ask} />
    </section>
  )
}
