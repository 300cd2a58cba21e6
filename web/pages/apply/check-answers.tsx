import { sectionsOf } from '../../ask/draft-sections.ts'
import type { Draft } from '../../ask/draft-store.ts'
import type { FormField } from '../../fields/field.ts'
import { findProblem } from '../../fields/field.ts'
import { valueText } from '../../fields/value-text.ts'
import { say } from '../../words/say.ts'

/** All answers by section; what is optional and empty is left out. */
export function CheckAnswers({ draft }: { draft: Draft }) {
  return (
    <>
      {sectionsOf(draft.notice).map(({ id, name = say('apply.section.other'), fields }) => (
        <section key={id}>
          <h2>{name}</h2>
          {isEmpty(fields, draft) && (
            <p>
              {say('apply.check.empty')}{' '}
              <a href={`/a/${draft.application}/form/${id}?to=check`}>{say('apply.change')}</a>
            </p>
          )}
          <dl class="rows">
            {fields.map((field) => (
              <Row key={field.id} draft={draft} field={field} to={`/a/${draft.application}/form/${id}`} />
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

const isEmpty = (fields: readonly FormField[], { papers }: Draft): boolean =>
  fields.every(({ id, required }) => !required && (papers.form[id] ?? '') === '')

function Row({ draft, field, to }: { draft: Draft; field: FormField; to: string }) {
  const value = draft.papers.form[field.id] ?? ''
  const problem = findProblem(field, value)
  if (value === '' && !problem) return null
  return (
    <div id={field.id}>
      <dt>{field.label}</dt>
      <dd>
        {valueText(field, value)} {problem && <strong class="wrong">{problem}</strong>}
      </dd>
      <dd class="change screen">
        <a href={`${to}?to=check&field=${encodeURIComponent(field.id)}`}>
          {say('apply.change')}
          <span class="hidden"> {field.name}</span>
        </a>
      </dd>
    </div>
  )
}
