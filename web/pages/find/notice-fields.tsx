import type { giveNotice } from '../../../lib/desk/requests/give-notice.ts'
import type { Answer } from '../../ask/ask.ts'
import { chinese } from '../../parts/chinese.ts'
import { say } from '../../words/say.ts'

type Told = Answer<typeof giveNotice>

/** What the one form asks, and what it does not have to (免填). */
export function NoticeFields({ notice: { fields, exemptFields, madeFields, items } }: { notice: Told }) {
  const names = new Map(items.map(({ id, name }) => [id, name]))
  const spared = [
    ...exemptFields.map(({ name, by }) => ({ name, why: say('find.fields.by', { by }) })),
    ...madeFields.map(({ name, by }) => ({ name, why: say('find.fields.made', { by: names.get(by) ?? by }) })),
  ]
  const whys = [...new Set(spared.map(({ why }) => why))]
  return (
    <section class="extra">
      <h2>{say('find.fields', { n: fields.length })}</h2>
      <details>
        <summary>{say('find.fields.all')}</summary>
        <ul class="columns" {...chinese()}>
          {fields.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </details>
      {spared.length > 0 && (
        <>
          <h3>{say('find.fields.spared', { n: spared.length })}</h3>
          <dl class="rows">
            {whys.map((why) => (
              <div key={why}>
                <dt>
                  <span class="tag good">{why}</span>
                </dt>
                <dd {...chinese()}>
                  {spared
                    .filter((each) => each.why === why)
                    .map(({ name }) => name)
                    .join(say('find.and'))}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}
