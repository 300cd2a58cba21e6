import type { Notice } from '../../ask/draft-store.ts'
import { nameOfItem } from '../../parts/shared-by.tsx'
import { say } from '../../words/say.ts'

/** 免交: papers that nobody is asked for, and why. */
export function SparedMaterials({ notice }: { notice: Notice }) {
  const spared = [
    ...notice.exempt.map(({ id, name, by }) => ({ id, name, says: say('apply.spared.by', { by }) })),
    ...notice.made.map(({ id, name, by }) => ({
      id,
      name,
      says: say('apply.spared.made', { item: nameOfItem(notice, by) }),
    })),
  ]
  if (spared.length === 0) return null
  return (
    <section>
      <h2>{say('apply.spared.materials', { n: spared.length })}</h2>
      <dl class="rows">
        {spared.map(({ id, name, says }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <span class="tag good">
                <span aria-hidden="true">✓</span>
                {say('apply.spared.materials.tag')}
              </span>{' '}
              {says}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
