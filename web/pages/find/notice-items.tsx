import type { giveNotice } from '../../../lib/desk/requests/give-notice.ts'
import type { Answer } from '../../ask/ask.ts'
import { chinese } from '../../parts/chinese.ts'
import { sayDays } from '../../parts/days.ts'
import { Facts } from '../../parts/facts.tsx'
import { say } from '../../words/say.ts'

type NoticeItem = Answer<typeof giveNotice>['items'][number]

/** The items that apply: who decides them, in what time, for what fee; and the basis of each. */
export function NoticeItems({ items }: { items: readonly NoticeItem[] }) {
  const names = new Map(items.map(({ id, name }) => [id, name]))
  return (
    <section>
      <h2>{say('find.items', { n: items.length })}</h2>
      <ol class="plain-list">
        {items.map((item) => (
          <li key={item.id} class="card item">
            <h3>{item.name}</h3>
            <p class="quiet" {...chinese()}>
              {item.department}
            </p>
            <Limits item={item} />
            {item.after.length > 0 && (
              <p>
                {say('find.item.after', { items: item.after.map((id) => names.get(id) ?? id).join(say('find.and')) })}
              </p>
            )}
            <Steps steps={item.steps} />
            {item.commitment && <p>{say('find.item.commitment')}</p>}
            <details class="extra">
              <summary>
                {say('find.item.basis')}
                <span class="hidden"> {item.name}</span>
              </summary>
              <ul {...chinese()}>
                {item.basis.map((basis) => (
                  <li key={basis}>{basis}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Limits({ item: { promise, legalLimit, fee } }: { item: NoticeItem }) {
  return (
    <Facts
      look="limits"
      rows={[
        [say('find.item.promise'), <strong>{sayDays(promise)}</strong>],
        [say('find.item.limit'), legalLimit && sayDays(legalLimit)],
        [say('find.item.fee'), fee ? say('find.item.yuan', { yuan: fee.yuan, per: fee.per }) : say('find.item.free')],
      ]}
    />
  )
}

function Steps({ steps }: Pick<NoticeItem, 'steps'>) {
  if (steps.length === 0) return null
  return (
    <>
      <p>{say('find.item.steps')}</p>
      <ul>
        {steps.map(({ kind, name, limit, required, stops }) => (
          <li key={kind}>
            {say(required ? 'find.item.step' : 'find.item.step.may', { name, days: sayDays(limit) })}
            {stops && ` ${say('find.item.stops')}`}
          </li>
        ))}
      </ul>
    </>
  )
}
