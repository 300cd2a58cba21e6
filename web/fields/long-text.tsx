import type { Kind, KindProps } from './field.ts'

function LongText({ field, value, control, describedBy, wrong, onInput }: KindProps) {
  return (
    <textarea
      id={control}
      name={field.id}
      rows={5}
      value={value}
      aria-required={field.required}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  )
}

export const longText: Kind = { draw: (props) => <LongText {...props} /> }
