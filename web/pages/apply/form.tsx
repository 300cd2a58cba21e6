import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { type FormSection, sectionsOf } from '../../ask/draft-sections.ts'
import type { Notice } from '../../ask/draft-store.ts'
import { offeredValues, type Prefill, usePrefill } from '../../ask/use-prefill.ts'
import { controlOf, type FormField, findProblems } from '../../fields/field.ts'
import { FieldList } from '../../fields/field-list.tsx'
import { tidy } from '../../fields/tidy.ts'
import { Missing } from '../../frame/missing.tsx'
import { Page } from '../../frame/page.tsx'
import { Loading } from '../../frame/waiting.tsx'
import { backOf, DraftOf, type DraftProps, GoOn, useGoOn } from '../../parts/draft-of.tsx'
import { ErrorSummary, enterControl } from '../../parts/error-summary.tsx'
import { PrefillOffer } from '../../parts/prefill-offer.tsx'
import { SavedLine } from '../../parts/saved-line.tsx'
import { useJudged } from '../../parts/use-judged.ts'
import { say } from '../../words/say.ts'
import { FieldNote } from './field-note.tsx'
import { SparedFields } from './spared-fields.tsx'

/** 一张表单: one section of the combined form. */
export const Form = () => <DraftOf title={say('apply.group.form')} draw={FormPage} />

function FormPage(props: DraftProps) {
  const { params } = useRoute()
  const { notice } = props.draft
  const sections = useMemo(() => sectionsOf(notice), [notice])
  const section = sections.find(({ id }) => id === params.section)
  const prefilled = usePrefill(props.draft)
  if (!section) return <Missing />
  if (prefilled) return <Section {...props} section={section} prefilled={prefilled} />
  return (
    <Page title={titleOf(section)} back={backOf(props.draft)}>
      <Loading />
    </Page>
  )
}

const titleOf = ({ name }: FormSection): string => name ?? say('apply.section.other')

interface SectionProps extends DraftProps {
  readonly section: FormSection
  readonly prefilled: Prefill
}

function Section(props: SectionProps) {
  const { draft, saving, store, section, prefilled } = props
  const leave = useGoOn(props)
  const { query } = useRoute()
  const [attempt, setAttempt] = useState(0)
  const [listed, setListed] = useState<readonly string[]>([])
  const { fields } = section
  const { problems, setProblems, onLeave } = useJudged(fields, store)
  const { form } = draft.papers

  const onChange = useCallback(
    (id: string, value: string) => store.change((papers) => ({ form: { ...papers.form, [id]: value } })),
    [store],
  )
  const note = useNote(draft.notice, prefilled)
  useEntered(query.field)

  function goOn(event: Event): void {
    event.preventDefault()
    // Enter submits from within a field, before it was left.
    const tidied = Object.fromEntries(fields.map(({ id, type }) => [id, tidy(type, form[id] ?? '')]))
    store.change((papers) => ({ form: { ...papers.form, ...tidied } }))
    const found = findProblems(fields, tidied)
    setProblems(found)
    setListed(Object.keys(found))
    setAttempt(attempt + 1)
    if (Object.keys(found).length > 0) return
    leave(section.id, query.field)
  }

  const summary = fields.flatMap(({ id, name }) =>
    listed.includes(id) && problems[id] ? [{ control: controlOf(id), name, says: problems[id] }] : [],
  )
  return (
    <Page title={titleOf(section)} wrong={summary.length > 0} back={backOf(draft)}>
      <ErrorSummary problems={summary} attempt={attempt} />
      <SavedLine saving={saving} />
      <PrefillOffer values={offeredValues(draft, prefilled, fields)} store={store} />
      <form noValidate onSubmit={goOn}>
        <FieldList
          fields={fields}
          values={form}
          problems={problems}
          onChange={onChange}
          onLeave={onLeave}
          note={note}
        />
        <SparedFields spared={section.spared} notice={draft.notice} />
        <GoOn />
      </form>
    </Page>
  )
}

/** Into the field that the address names, after the page has put the focus on its heading. */
function useEntered(field: string | undefined): void {
  useEffect(() => {
    const timer = setTimeout(() => field && enterControl(controlOf(field)))
    return () => clearTimeout(timer)
  }, [field])
}

/** What stands at each field; the same function as long as it says the same. */
function useNote(notice: Notice, { values }: Prefill) {
  return useCallback(
    (field: FormField, value: string) => (
      <FieldNote field={field} value={value} notice={notice} offered={values[field.id]} />
    ),
    [notice, values],
  )
}
