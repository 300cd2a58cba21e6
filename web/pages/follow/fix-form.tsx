import { useCallback, useMemo } from 'preact/hooks'
import { controlOf, type FormField } from '../../fields/field.ts'
import { FieldList } from '../../fields/field-list.tsx'
import { Page } from '../../frame/page.tsx'
import { chinese } from '../../parts/chinese.ts'
import { ErrorSummary } from '../../parts/error-summary.tsx'
import { FormLinks } from '../../parts/form-links.tsx'
import { MaterialSlot, slotOf } from '../../parts/material-slot.tsx'
import { tellDay } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import type { Application, Note, Place, Wanted } from './fix-wanted.ts'
import { RightBefore } from './right-before.tsx'
import { useFix } from './use-fix.ts'

interface FixFormProps {
  readonly application: Application
  readonly wanted: Wanted
  readonly fields: readonly FormField[]
  onSent(): void
  again(): Promise<unknown>
}

/** The one form of a correction. */
export function FixForm(props: FixFormProps) {
  const { application, wanted, fields } = props
  const fix = useFix(props)
  const { given, change, problemOf, problems, attempt } = fix
  const shown = useFields(wanted)
  const onChange = useCallback(
    (id: string, value: string) => change(({ form }) => ({ form: { ...form, [id]: value } })),
    [],
  )
  const says = Object.fromEntries(
    fields.flatMap(({ id }) => {
      const wrong = problemOf(controlOf(id))
      return wrong === undefined ? [] : [[id, wrong]]
    }),
  )
  const n = wanted.fields.length + wanted.materials.length
  const send = (event: Event) => {
    event.preventDefault()
    void fix.send()
  }
  return (
    <Page
      title={say('follow.fix.of', { name: application.bundleName })}
      wrong={problems.length > 0}
      back={{ to: `/t/${application.application}`, says: say('follow.progress') }}
    >
      <ErrorSummary problems={problems} attempt={attempt} />
      {n > 0 && (
        <p>
          {say('follow.fix.lead', { n })}
          {wanted.until && <strong>{say('follow.fix.until', { day: tellDay(wanted.until) })}</strong>}
        </p>
      )}
      <form noValidate onSubmit={send}>
        {fields.length > 0 && <h2>{say('follow.fix.fields')}</h2>}
        <FieldList
          fields={fields}
          values={given.form}
          problems={says}
          onChange={onChange}
          onLeave={nothing}
          note={shown}
        />
        {attempt > 0 && <RightBefore fields={fields} given={given} change={change} />}
        {wanted.materials.length > 0 && <h2>{say('follow.fix.materials')}</h2>}
        {wanted.materials.map((place) => (
          <Slot key={place.id} place={place} {...{ application, given, change, problemOf }} />
        ))}
        {wanted.gaps.length > 0 && <h2>{say('follow.fix.gaps')}</h2>}
        {wanted.gaps.map(({ id, name, due }) => (
          <Slot
            key={id}
            place={{ id, name, notes: [] }}
            due={due ?? ''}
            {...{ application, given, change, problemOf }}
          />
        ))}
        <p class="quiet">{say('follow.fix.kept')}</p>
        <p class="acts">
          <button type="submit" class="primary">
            {say(n > 0 ? 'follow.fix.do' : 'follow.fix.do.gaps')}
          </button>
        </p>
      </form>
    </Page>
  )
}

const nothing = () => {}

/** The officers' words below the name of a field. */
function useFields({ fields }: Wanted) {
  const notes = useMemo(() => new Map(fields.map((place) => [place.id, place.notes])), [fields])
  return useCallback((field: FormField) => <Notes notes={notes.get(field.id) ?? []} />, [notes])
}

function Notes({ notes }: { notes: readonly Note[] }) {
  return (
    <>
      {notes.map(({ who, says }) => (
        <p key={who} class="officer" {...chinese()}>
          <strong>{say('follow.fix.says', { who })}</strong>
          {says}
        </p>
      ))}
    </>
  )
}

interface SlotProps extends Pick<ReturnType<typeof useFix>, 'given' | 'change' | 'problemOf'> {
  readonly application: Application
  readonly place: Place
  /** Of what was promised to follow: its last day. */
  readonly due?: string
}

/** A material to hand in again, or that was to follow. */
function Slot({ application, place, due, given, change, problemOf }: SlotProps) {
  const { id, name, notes } = place
  const before = application.materials[id]?.name
  const file = given.handedIn[id]
  const shows = given.paper.includes(id)
  return (
    <MaterialSlot
      material={place}
      file={file}
      path={`/api/applications/${application.application}/materials/${id}`}
      onDone={(done) => done && change(({ handedIn }) => ({ handedIn: { ...handedIn, [id]: done } }))}
      problem={problemOf(slotOf(id))}
      removable={false}
      note={
        <>
          <Notes notes={notes} />
          {due && <p>{say('follow.fix.gap.until', { day: tellDay(due) })}</p>}
          {!file && before && <p class="quiet">{say('follow.fix.before', { name: before })}</p>}
          <FormLinks of={{ name, ...application.forms[id] }} />
        </>
      }
    >
      {due === undefined && !file && (
        <label class="choice">
          <input
            type="checkbox"
            checked={shows}
            onChange={() =>
              change(({ paper }) => ({ paper: shows ? paper.filter((each) => each !== id) : [...paper, id] }))
            }
          />
          {say('follow.fix.paper')}
          <span class="hidden"> {name}</span>
        </label>
      )}
    </MaterialSlot>
  )
}
