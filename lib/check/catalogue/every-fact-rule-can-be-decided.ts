import { parseFactRule } from '../../rules/facts.ts'
import { problemsAt } from '../faults.ts'
import type { CatalogueRule } from '../rule.ts'

/** The rules of automatic grants parse and type-check, and read only what the item asks for. */
export const everyFactRuleCanBeDecided: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, elements, decides = [] }) =>
    decides.flatMap(({ when }, index) => {
      const parsed = parseFactRule(when, { elements })
      const place = (offset: number) => catalogue.positionOf(['items', id, 'decides', index, 'when'], offset)
      return 'faults' in parsed ? problemsAt(place, parsed.faults) : []
    }),
  )
