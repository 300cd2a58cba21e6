import type { Look } from './standing.ts'

/** A status: its word with a shape and a colour. */
export function LookTag({ word, mark, tone }: Look) {
  return (
    <span class={`tag ${tone}`}>
      <span aria-hidden="true">{mark}</span>
      {word}
    </span>
  )
}
