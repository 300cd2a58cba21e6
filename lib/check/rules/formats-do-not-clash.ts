import type { Draft } from '../../bundle/draft.ts'
import { meetLimits } from '../../bundle/limits.ts'
import type { Limits } from '../../bundle/model.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Rule } from '../rule.ts'

interface Asked {
  readonly item: string
  readonly limits: Limits
}

/** 一表申请: of what is asked once, something is accepted by all items that need it. Says where both of a clash stand. */
export const formatsDoNotClash: Rule = (draft) => {
  const asked = new Map<string, Asked[]>()
  const problems: Problem[] = []
  for (const { item } of draft.bundle.items)
    for (const [element, limits] of Object.entries(draft.bundle.catalogue.items[item]?.limits ?? {})) {
      const before = asked.get(element) ?? []
      const clash = before.find((other) => other.item !== item && !meetLimits(other.limits, limits))
      if (clash) problems.push(tell(draft, element, { item, limits }, clash))
      asked.set(element, [...before, { item, limits }])
    }
  return problems
}

function tell({ catalogue }: Draft, element: string, one: Asked, other: Asked): Problem {
  const place = ({ item }: Asked) => {
    const index = catalogue.items.get(item)?.elements.findIndex((id) => id.split('.')[1] === element.split('.')[1]) ?? 0
    return catalogue.positionOf(['items', item, 'elements', index])
  }
  const { file, line, col } = place(other)
  return {
    at: place(one),
    says: `"${one.item}" takes ${print(one.limits)} as "${element}", and "${other.item}" (${file}:${line}:${col}) takes ${print(other.limits)}: nothing can be both.`,
    fix: 'Agree with the other department on what both take.',
  }
}

function print(limits: Limits): string {
  return Object.entries(limits)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join('/') : value}`)
    .join(', ')
}
