import type { CatalogueRule } from '../rule.ts'

/** A kind of special step stands once in an item, with one basis and one limit (000 §15). */
export const noSpecialStepComesTwice: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, steps = [] }) =>
    steps.flatMap(({ kind }, index) => {
      if (steps.findIndex((other) => other.kind === kind) === index) return []
      const at = catalogue.positionOf(['items', id, 'steps', index, 'kind'])
      return { at, says: `"${id}" has the step ${kind} already.`, fix: 'Delete one of the two.' }
    }),
  )
