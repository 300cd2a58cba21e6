import type { KindProps } from './field.ts'
import { purposeOf } from './purpose.ts'

interface LineProps extends KindProps {
  readonly mode?: 'text' | 'numeric' | 'decimal' | 'tel'
  readonly short?: boolean
  readonly spelled?: boolean
}

/** One line of text, of any kind: an input with what every kind of it has. */
export function Line({ field, value, control, describedBy, wrong, onInput, ...more }: LineProps) {
  const { mode, short = false, spelled = false } = more
  return (
    <input
      id={control}
      name={field.id}
      type="text"
      inputMode={mode}
      class={short ? 'short' : undefined}
      autoComplete={purposeOf(field)}
      autoCapitalize="off"
      spellcheck={spelled}
      value={value}
      aria-required={field.required}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  )
}
