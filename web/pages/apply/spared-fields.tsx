import type { FormSection } from '../../ask/draft-sections.ts'
import type { Notice } from '../../ask/draft-store.ts'
import { nameOfItem } from '../../parts/shared-by.tsx'
import { say } from '../../words/say.ts'

/** 免填: what nobody is asked for, and who has it instead. */
export function SparedFields({ spared, notice }: Pick<FormSection, 'spared'> & { notice: Notice }) {
  if (spared.length === 0) return null
  return (
    <section>
      <h2>{say('apply.spared', { n: spared.length })}</h2>
      <dl class="rows">
        {spared.map(({ id, name, by = '', madeBy }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <span class="tag good">
                <span aria-hidden="true">✓</span>
                {say('apply.spared.tag')}
              </span>{' '}
              {madeBy === undefined
                ? say('apply.spared.by', { by })
                : say('apply.spared.made', { item: nameOfItem(notice, madeBy) })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
