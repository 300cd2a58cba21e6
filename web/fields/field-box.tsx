import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { say } from '../words/say.ts'
import { controlOf, type FormField } from './field.ts'
import { getKind } from './kinds.ts'
import { tidy } from './tidy.ts'

/** What a list of fields gives each of them. All functions must stay the same from one drawing to the next. */
export interface FieldEvents {
  onChange(id: string, value: string): void
  /** After the value was tidied; also when it did not change. */
  onLeave(id: string, value: string): void
  /** What stands below the label: where a value comes from, which items use it. */
  readonly note?: (field: FormField, value: string) => ComponentChildren
}

interface FieldBoxProps extends FieldEvents {
  readonly field: FormField
  readonly value: string
  readonly problem: string | undefined
}

/** A field with its label, hint and fault; drawn again only when something of its own has changed. */
export function FieldBox({ field, value, problem, onChange, onLeave, note }: FieldBoxProps) {
  return useMemo(
    () => drawBox({ field, value, problem, onChange, onLeave, note }),
    [field, value, problem, onChange, onLeave, note],
  )
}

function drawBox(props: FieldBoxProps) {
  const { field, problem, note } = props
  const { group, hint, draw } = getKind(field.type)
  const role = typeof group === 'function' ? group(field) : group
  const control = controlOf(field.id)
  const described = [hint && `${control}-hint`, problem && `${control}-wrong`].filter(Boolean).join(' ') || undefined
  const texts = (
    <>
      {note?.(field, props.value)}
      {hint && (
        <p class="hint" id={`${control}-hint`}>
          {say(hint)}
        </p>
      )}
      {problem && (
        <p class="wrong" id={`${control}-wrong`}>
          {problem}
        </p>
      )}
      {draw({
        field,
        value: props.value,
        control,
        describedBy: described,
        wrong: problem !== undefined,
        onInput: (typed) => props.onChange(field.id, typed),
      })}
    </>
  )
  const box = { class: `field${problem ? ' is-wrong' : ''}`, onFocusOut: (event: Left) => leave(props, event) }
  if (role === undefined)
    return (
      <div {...box}>
        <label for={control}>{nameOf(field)}</label>
        {texts}
      </div>
    )
  const radios = role === 'radiogroup' && {
    role,
    'aria-required': field.required,
    'aria-invalid': problem !== undefined,
  }
  return (
    <fieldset {...box} {...radios} aria-describedby={described}>
      <legend>{nameOf(field)}</legend>
      {texts}
    </fieldset>
  )
}

const nameOf = ({ label, required }: FormField) => (
  <>
    {label}
    {!required && <span class="quiet"> {say('field.optional')}</span>}
  </>
)

type Left = FocusEvent & { readonly currentTarget: Element }

/** From one control of a field to the next of the same is not leaving it; neither is opening what stands in its note. */
function leave({ field, value, onChange, onLeave }: FieldBoxProps, { relatedTarget, currentTarget }: Left) {
  if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return
  const kept = tidy(field.type, value)
  if (kept !== value) onChange(field.id, kept)
  onLeave(field.id, kept)
}
