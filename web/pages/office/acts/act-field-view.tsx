import { say } from '../../../words/say.ts'
import type { ActField, Mark, Values } from './act-form.ts'
import { MarksField } from './marks-field.tsx'
import { PersonInput } from './person-input.tsx'

/** The id of a field's first control. */
export const controlOf = (name: string): string => `act-${name}`

interface ActFieldProps<D> {
  readonly field: ActField<D>
  readonly desk: D
  readonly value: Values[string] | undefined
  readonly problem: string | undefined
  onInput(value: Values[string]): void
}

/** One thing that an act asks, with its label, its hint, and what is wrong. */
export function ActFieldView<D>(props: ActFieldProps<D>) {
  const { field, desk, problem } = props
  const control = controlOf(field.name)
  const hint = typeof field.hint === 'function' ? field.hint(desk) : field.hint && say(field.hint)
  const described = [hint && `${control}-hint`, problem && `${control}-wrong`].filter(Boolean).join(' ') || undefined
  const isGroup = ['yes-no', 'picks', 'marks'].includes(field.kind)
  const label = (
    <>
      {say(field.label)}
      {field.optional && <span class="quiet"> {say('field.optional')}</span>}
    </>
  )
  const texts = (
    <>
      {hint && (
        <p class="hint" id={`${control}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="wrong" id={`${control}-wrong`}>
          {problem}
        </p>
      )}
    </>
  )
  const box = `field${problem ? ' is-wrong' : ''}`
  if (isGroup)
    return (
      <fieldset class={box} aria-describedby={described}>
        <legend>{label}</legend>
        {texts}
        <Several {...props} control={control} />
      </fieldset>
    )
  return (
    <div class={box}>
      <label for={control}>{label}</label>
      {texts}
      <One {...props} control={control} described={described} />
    </div>
  )
}

type ControlProps<D> = ActFieldProps<D> & { readonly control: string }

function One<D>({
  field,
  desk,
  value = '',
  problem,
  onInput,
  control,
  described,
}: ControlProps<D> & { described?: string }) {
  const common = { id: control, 'aria-invalid': problem !== undefined, 'aria-describedby': described } as const
  const text = String(value)
  const take = ({ currentTarget }: { currentTarget: { value: string } }) => onInput(currentTarget.value)
  if (field.kind === 'choice')
    return (
      <select {...common} value={text} onChange={take}>
        <option value="">{say('act.choose')}</option>
        {field.among?.(desk).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )
  if (field.kind === 'text')
    return (
      <>
        <textarea {...common} rows={3} maxLength={2000} value={text} onInput={take} />
        <Phrases
          phrases={field.phrases?.(desk) ?? []}
          onPick={(phrase) => onInput(text ? `${text}\n${phrase}` : phrase)}
        />
      </>
    )
  const input = { ...common, class: 'short', value: text, onInput: take } as const
  if (field.kind === 'number') return <input {...input} type="number" min={1} max={1000} />
  if (field.kind === 'date') return <input {...input} type="date" />
  if (field.kind === 'person') return <PersonInput {...input} />
  return <input {...input} maxLength={200} autoComplete="off" />
}

/** 常用语: put in at a press, and can be changed there. */
function Phrases({ phrases, onPick }: { phrases: readonly string[]; onPick: (phrase: string) => void }) {
  if (phrases.length === 0) return null
  return (
    <details class="phrases">
      <summary>{say('act.phrases')}</summary>
      {phrases.map((phrase) => (
        <button key={phrase} type="button" class="plain" onClick={() => onPick(phrase)}>
          {phrase}
        </button>
      ))}
    </details>
  )
}

function Several<D>({ field, desk, value, onInput, control }: ControlProps<D>) {
  if (field.kind === 'marks')
    return (
      <MarksField
        places={field.among?.(desk) ?? []}
        control={control}
        marks={(value ?? []) as readonly Mark[]}
        onInput={onInput}
      />
    )
  if (field.kind === 'yes-no')
    return (
      <div class="radios">
        {(['yes', 'no'] as const).map((each) => (
          <label key={each} class="choice">
            <input
              id={each === 'yes' ? control : undefined}
              type="radio"
              name={control}
              checked={value === each}
              onChange={() => onInput(each)}
            />
            {say(`${field.label as 'act.field.passed'}.${each}`)}
          </label>
        ))}
      </div>
    )
  const picked = (value ?? []) as readonly string[]
  return (
    <>
      {field.among?.(desk).map(({ id, name }, n) => (
        <label key={id} class="choice">
          <input
            id={n === 0 ? control : undefined}
            type="checkbox"
            checked={picked.includes(id)}
            onChange={() => onInput(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id])}
          />
          {name}
        </label>
      ))}
    </>
  )
}
