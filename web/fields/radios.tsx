import type { KindProps } from './field.ts'

interface RadiosProps extends KindProps {
  readonly among: readonly { readonly id: string; readonly name: string }[]
}

/** All choices in view. What is optional can be taken back. */
export function Radios({ field, value, control, onInput, among }: RadiosProps) {
  return (
    <div class={among.length <= 3 ? 'radios' : undefined}>
      {among.map(({ id, name }, index) => (
        <label key={id} class="choice">
          <input
            id={index === 0 ? control : undefined}
            type="radio"
            name={field.id}
            value={id}
            checked={value === id}
            onClick={() => value === id && !field.required && onInput('')}
            onChange={() => onInput(id)}
          />
          {name}
        </label>
      ))}
    </div>
  )
}
