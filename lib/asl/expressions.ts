import { isExpression, sourceOf } from './expression-text.ts'
import type { State } from './states.ts'
import { type Node, parseExpression } from './syntax-tree.ts'

/** An expression of a state and the field it stands in. */
export interface Placed {
  readonly tree: Node
  readonly location: string
  /** The field of the state, rule or catcher that it is part of: `Output`, `Assign`, `Arguments` … */
  readonly field: string
  /** Where the rule or catcher stands that has the field, if it is not the state itself. */
  readonly rule?: 'Choices' | 'Catch'
}

const within = (value: unknown, location: string): readonly { readonly text: string; readonly location: string }[] => {
  if (isExpression(value)) return [{ text: value, location }]
  if (Array.isArray(value)) return value.flatMap((item, index) => within(item, `${location}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => within(part, `${location}/${key}`))
}

const notFields = new Set(['Branches', 'ItemProcessor', 'Choices', 'Catch', 'Retry', 'Comment'])

const inFields = (holder: object, location: string, rule?: 'Choices' | 'Catch'): readonly Placed[] =>
  Object.entries(holder)
    .filter(([field]) => !notFields.has(field))
    .flatMap(([field, value]) =>
      within(value, `${location}/${field}`).flatMap((found) => {
        const parsed = parseExpression(sourceOf(found.text))
        if ('error' in parsed) return []
        return [{ tree: parsed.tree, location: found.location, field, ...(rule && { rule }) }]
      }),
    )

/** Every well-formed expression of a state, those of its rules and catchers included, those of its branches not. */
export const expressionsOf = (state: State, location: string): readonly Placed[] => [
  ...inFields(state, location),
  ...('Choices' in state ? state.Choices : []).flatMap((rule, index) =>
    inFields(rule, `${location}/Choices[${index}]`, 'Choices'),
  ),
  ...('Catch' in state ? (state.Catch ?? []) : []).flatMap((catcher, index) =>
    inFields(catcher, `${location}/Catch[${index}]`, 'Catch'),
  ),
]
