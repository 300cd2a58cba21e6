import { TextField } from '../../parts/text-field.tsx'
import { say } from '../../words/say.ts'

interface LoginFieldProps {
  readonly value: string
  readonly wrong?: string
  /** A new one is chosen. */
  readonly fresh?: boolean
  onInput(value: string): void
}

/** 账号: what somebody signs in with. */
export function LoginField({ fresh = false, ...field }: LoginFieldProps) {
  return (
    <TextField
      {...field}
      id="login"
      label={say('signing.login')}
      hint={fresh ? say('signing.login.hint') : undefined}
      input={{ autoComplete: 'username', autoCapitalize: 'none', spellcheck: false, maxLength: 64 }}
    />
  )
}
