import type { CatalogueRule } from '../rule.ts'

/** 非禁免批 and 备案备查 are granted at once when their rules hold; what is reviewed is decided by people (004 §2). */
export const onlyExemptItemsAndFilingsAreDecidedByRule: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, mode, decides }) => {
    if (!decides || mode === 'exempt' || mode === 'filing') return []
    return {
      at: catalogue.positionOf(['items', id, 'decides'], 'key'),
      says: `"${id}" is decided by rule, and its mode is ${mode}.`,
      fix: 'Write: mode: exempt or mode: filing, or delete the rules.',
    }
  })
