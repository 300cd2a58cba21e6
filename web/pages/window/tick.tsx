interface TickProps {
  readonly id: string
  readonly says: string
  readonly checked: boolean
  onChange(checked: boolean): void
  readonly wrong?: string
}

/** Something that the clerk stands for: one box with its words, and what is missing without it. */
export function Tick({ id, says, checked, onChange, wrong }: TickProps) {
  return (
    <div class={`field${wrong ? ' is-wrong' : ''}`}>
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      <label class="choice">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-required
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong && `${id}-wrong`}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {says}
      </label>
    </div>
  )
}
