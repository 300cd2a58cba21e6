import { type Condition, holds } from './condition.ts'

/** What of a bundle decides which of its items apply: `Bundle` of lib/bundle is one. */
export interface Choices {
  readonly situations: readonly { readonly id: string; readonly when?: string | Condition }[]
  readonly items: readonly { readonly item: string; readonly when?: string | Condition }[]
}

/** Which items apply to these answers, and which situations are asked on the way, in order. */
export interface Applicable {
  readonly items: Readonly<Record<string, boolean>>
  readonly situations: readonly string[]
}

/** Answers to situations that are not asked do not count, whatever was sent for them. */
export function findApplicable(choices: Choices, answers: Readonly<Record<string, string>>): Applicable {
  const asked: string[] = []
  const given: Record<string, string> = {}
  for (const { id, when } of choices.situations) {
    if (when !== undefined && !holds(when, given)) continue
    asked.push(id)
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (answer !== undefined) given[id] = answer
  }
  const items = choices.items.map(({ item, when }) => [item, when === undefined || holds(when, given)] as const)
  return { items: Object.fromEntries(items), situations: asked }
}
