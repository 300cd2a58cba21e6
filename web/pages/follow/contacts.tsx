import { chinese } from '../../parts/chinese.ts'
import { say } from '../../words/say.ts'
import type { Shown } from './time-axis.ts'

/** Where to ask. */
export function Contacts({ shown: { ask } }: { shown: Shown }) {
  if (!ask) return null
  return (
    <section>
      <h2>{say('follow.ask')}</h2>
      <dl class="rows">
        {(['name', 'address', 'hours', 'consult', 'complain'] as const).map((what) => (
          <div key={what}>
            <dt>{say(`follow.ask.${what}`)}</dt>
            <dd {...chinese()}>{ask[what]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
