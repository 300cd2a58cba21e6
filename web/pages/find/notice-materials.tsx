import type { giveNotice } from '../../../lib/desk/requests/give-notice.ts'
import type { Answer } from '../../ask/ask.ts'
import { chinese } from '../../parts/chinese.ts'
import { sayDays } from '../../parts/days.ts'
import { FormLinks } from '../../parts/form-links.tsx'
import { say } from '../../words/say.ts'

type Told = Answer<typeof giveNotice>

/** The one set of materials: what is to be handed in, once for all items; and what nobody has to bring. */
export function NoticeMaterials({ notice: { materials, exempt, made, items, files } }: { notice: Told }) {
  const names = new Map(items.map(({ id, name }) => [id, name]))
  return (
    <section>
      <h2>{say('find.materials', { n: materials.length })}</h2>
      {materials.length === 0 && <p>{say('find.materials.none')}</p>}
      <ul class="rows">
        {materials.map(({ id, name, items: uses, later, blank, sample }) => (
          <li key={id}>
            <div>
              <strong {...chinese()}>{name}</strong>
              <div class="quiet">
                {say('find.material.for', { items: uses.map((use) => names.get(use) ?? use).join(say('find.and')) })}
              </div>
              {later && <div class="quiet">{say('find.material.later', { days: sayDays(later) })}</div>}
              <FormLinks of={{ name, blank, sample }} />
            </div>
            <span class="tags">
              <span class="tag busy">{say('find.material.upload')}</span>
              {later && <span class="tag">{say('find.material.may-follow')}</span>}
            </span>
          </li>
        ))}
      </ul>
      {materials.length > 0 && (
        <p class="quiet">
          {say('find.material.kinds', {
            kinds: files.kinds.map(({ extension }) => extension.toUpperCase()).join(say('find.and')),
          })}
        </p>
      )}
      <Spared exempt={exempt} made={made} names={names} />
    </section>
  )
}

type SparedProps = Pick<Told, 'exempt' | 'made'> & { readonly names: ReadonlyMap<string, string> }

/** 免提交: what a department has, and what one item of the application makes for another. */
function Spared({ exempt, made, names }: SparedProps) {
  if (exempt.length + made.length === 0) return null
  return (
    <>
      <h3>{say('find.spared', { n: exempt.length + made.length })}</h3>
      <ul class="rows">
        {exempt.map(({ id, name, by }) => (
          <li key={id}>
            <span {...chinese()}>{name}</span>
            <span class="tag good">{say('find.spared.by', { by })}</span>
          </li>
        ))}
        {made.map(({ id, name, by }) => (
          <li key={id}>
            <span {...chinese()}>{name}</span>
            <span class="tag good">{say('find.spared.made', { by: names.get(by) ?? by })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
