import { say } from '../words/say.ts'
import type { FormField, Kind, KindProps } from './field.ts'
import { Radios } from './radios.tsx'

/** So many are all in view; more fold into a list. */
const mostInView = 6

/** Of the choices those that all items accept. */
const acceptedOf = ({ choices = [], limits }: FormField) =>
  choices.filter(({ id }) => limits?.choices?.includes(id) ?? true)

const isInView = (field: FormField): boolean => acceptedOf(field).length <= mostInView

function Choice(props: KindProps) {
  const { field, value, control, describedBy, wrong, onInput } = props
  const choices = acceptedOf(field)
  if (isInView(field)) return <Radios {...props} among={choices} />
  return (
    <select
      id={control}
      name={field.id}
      class="short"
      value={value}
      aria-required={field.required}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      onChange={({ currentTarget }) => onInput(currentTarget.value)}
    >
      <option value="">{say('field.choose')}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

export const choice: Kind = {
  draw: (props) => <Choice {...props} />,
  group: (field) => (isInView(field) ? 'radiogroup' : undefined),
}
