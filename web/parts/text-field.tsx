import type { ComponentChildren } from 'preact'

/** How browsers may help. */
interface Helps {
  readonly type?: 'password'
  readonly autoComplete?: string
  readonly autoCapitalize?: 'none'
  readonly spellcheck?: boolean
  readonly maxLength?: number
}

interface TextFieldProps {
  /** Of the control: what summaries link to. */
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** What is wrong with it, in words. */
  readonly wrong?: string
  readonly value: string
  onInput(value: string): void
  readonly input?: Helps
  /** Stands beside the control. */
  readonly children?: ComponentChildren
}

/** One line to fill in, with its label, its hint and what is wrong with it. */
export function TextField({ id, label, hint, wrong, value, onInput, input = {}, children }: TextFieldProps) {
  const { type, ...helps } = input
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined
  return (
    <div class={wrong ? 'field is-wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      <div class={children ? 'with-button' : undefined}>
        <input
          {...helps}
          {...(type === 'password' ? { type } : { type: 'text' as const })}
          id={id}
          name={id}
          value={value}
          aria-required
          aria-invalid={wrong !== undefined}
          aria-describedby={described}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
        {children}
      </div>
    </div>
  )
}
