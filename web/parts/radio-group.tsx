interface RadioGroupProps<T extends string> {
  /** The id of its first control. */
  readonly control: string
  readonly legend: string
  /** Where the page's heading asks the same. */
  readonly quiet?: boolean
  readonly among: readonly { readonly id: T; readonly name: string }[]
  readonly chosen: T | undefined
  onChoose(id: T): void
  readonly problem?: string
}

/** One of a few, all in view, with its question and its fault. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { control, legend, quiet = false, among, chosen, onChoose, problem } = props
  return (
    <div
      class={`field${problem ? ' is-wrong' : ''}`}
      role="radiogroup"
      aria-required
      aria-invalid={problem !== undefined}
      aria-labelledby={`${control}-legend`}
      aria-describedby={problem && `${control}-wrong`}
    >
      <div class={quiet ? 'hidden' : 'legend'} id={`${control}-legend`}>
        {legend}
      </div>
      {problem && (
        <p class="wrong" id={`${control}-wrong`}>
          {problem}
        </p>
      )}
      <div>
        {among.map(({ id, name }, index) => (
          <label key={id} class="choice">
            <input
              id={index === 0 ? control : undefined}
              type="radio"
              name={control}
              checked={chosen === id}
              onChange={() => onChoose(id)}
            />
            {name}
          </label>
        ))}
      </div>
    </div>
  )
}
