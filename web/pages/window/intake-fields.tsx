import { sectionsOf } from '../../ask/draft-sections.ts'
import type { Notice } from '../../ask/draft-store.ts'
import { FieldList } from '../../fields/field-list.tsx'
import { nameOfItem } from '../../parts/shared-by.tsx'
import { say } from '../../words/say.ts'
import type { IntakeParts } from './intake-parts.ts'

/** 一张表: all sections below each other; what was read from the identity card is not asked twice. */
export function IntakeFields({
  draft,
  problems,
  onChange,
  onLeave,
  above,
}: IntakeParts & { above: readonly string[] }) {
  const { notice, papers } = draft
  return (
    <>
      {sectionsOf(notice).map(({ id, name, fields }) => {
        const left = fields.filter((field) => !above.includes(field.id))
        if (left.length === 0) return null
        return (
          <section key={id}>
            <h2>{name ?? say('apply.section.other')}</h2>
            <div class="columns-2">
              <FieldList fields={left} values={papers.form} problems={problems} onChange={onChange} onLeave={onLeave} />
            </div>
          </section>
        )
      })}
      <Spared notice={notice} />
    </>
  )
}

/** 免填、免交: what nobody needs to bring, and why. */
function Spared({ notice }: { notice: Notice }) {
  const { exemptFields, madeFields, exempt, made } = notice
  const shared = [...exemptFields, ...exempt]
  const results = [...madeFields, ...made]
  const n = shared.length + results.length
  if (n === 0) return null
  return (
    <details>
      <summary>{say('window.spared', { n })}</summary>
      <ul>
        {shared.map(({ id, name, by }) => (
          <li key={id}>
            {name}：{say('apply.spared.by', { by })}
          </li>
        ))}
        {results.map(({ id, name, by }) => (
          <li key={id}>
            {name}：{say('apply.spared.made', { item: nameOfItem(notice, by) })}
          </li>
        ))}
      </ul>
    </details>
  )
}
