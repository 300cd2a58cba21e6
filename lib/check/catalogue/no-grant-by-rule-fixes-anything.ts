import type { CatalogueRule } from '../rule.ts'

/** What a grant fixes, a person enters: an item that makes elements is never granted by rule, so that its rules would be idle. */
export const noGrantByRuleFixesAnything: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, decides, makes }) => {
    if (!decides || !makes) return []
    return {
      at: catalogue.positionOf(['items', id, 'decides'], 'key'),
      says: `"${id}" is decided by rule, and its grant fixes ${makes.join(', ')}, which a person has to enter.`,
      fix: 'Delete the rules, or what it makes.',
    }
  })
