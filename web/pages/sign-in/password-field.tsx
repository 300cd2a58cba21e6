import { useState } from 'preact/hooks'
import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../words/say.ts'

interface PasswordFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly wrong?: string
  /** A new one is chosen; else the present one is asked for. */
  readonly fresh?: boolean
  onInput(value: string): void
}

/** A password, which can be looked at while it is typed: easier for people than typing it twice. */
export function PasswordField({ fresh = false, ...field }: PasswordFieldProps) {
  const [shown, show] = useState(false)
  return (
    <TextField
      {...field}
      hint={fresh ? say('signing.password.hint') : undefined}
      input={{
        ...(!shown && { type: 'password' as const }),
        autoComplete: fresh ? 'new-password' : 'current-password',
        autoCapitalize: 'none',
        spellcheck: false,
        maxLength: 200,
      }}
    >
      <button type="button" aria-pressed={shown} aria-controls={field.id} onClick={() => show(!shown)}>
        {say(shown ? 'signing.hide' : 'signing.show')}
        <span class="hidden"> {field.label}</span>
      </button>
    </TextField>
  )
}
