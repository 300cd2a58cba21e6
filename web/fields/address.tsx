import type { Kind, KindProps } from './field.ts'

/** Two lines: addresses of the country are long, and whoever checks one must see all of it. */
function Address({ field, value, control, describedBy, wrong, onInput }: KindProps) {
  return (
    <textarea
      id={control}
      name={field.id}
      class="address"
      rows={2}
      autoComplete={field.section.id === 'applicant' ? 'street-address' : 'off'}
      value={value}
      aria-required={field.required}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      onInput={({ currentTarget }) => onInput(currentTarget.value.replace(/\n/g, ''))}
    />
  )
}

export const address: Kind = { draw: (props) => <Address {...props} /> }
