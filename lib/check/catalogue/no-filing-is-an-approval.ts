import type { CatalogueRule } from '../rule.ts'

/** 备案 takes note and does not decide: an approval must not go by that name (003 三.5). */
export const noFilingIsAnApproval: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, kind, mode }) => {
    if (kind !== '备案' || mode === 'filing' || mode === 'exempt') return []
    const says = `"${id}" is a filing (备案) and is decided like an approval (${mode}).`
    return { at: catalogue.positionOf(['items', id, 'mode']), says, fix: 'Write: mode: filing' }
  })
