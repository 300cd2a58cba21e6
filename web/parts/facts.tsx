import type { ComponentChildren } from 'preact'

/** The name of a fact and what it is; without the second it is left out. */
export type FactRow = readonly [name: string, what: ComponentChildren]

interface FactsProps {
  readonly rows: readonly FactRow[]
  /** Its class: `rows` below each other, `limits` beside each other. */
  readonly look?: string
}

/** Facts by name: a number, a person, a last day. */
export function Facts({ rows, look = 'rows' }: FactsProps) {
  return (
    <dl class={look}>
      {rows.map(
        ([name, what]) =>
          what && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{what}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
