import type { CatalogueDraft } from '../../bundle/draft.ts'
import type { Item } from '../../bundle/model.ts'
import { suggest } from '../../bundle/nearest.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { CatalogueRule } from '../rule.ts'

/** 容缺: materials of the item, of those that people hand in; main materials remain (000 §16; 河南省优化营商环境条例 35). */
export const onlySecondaryMaterialsMayComeLater: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap((item) => {
    const later = Object.keys(item.gaps?.materials ?? {})
    const named = later.flatMap((material) => judgeMaterial(catalogue, item, material))
    if (later.length === 0 || item.materials.some((id) => !later.includes(id))) return named
    const at = catalogue.positionOf(['items', item.id, 'gaps', 'materials'])
    const says = `All materials of "${item.id}" may come later: none is a main material.`
    return [...named, { at, says, fix: 'Leave at least one out: it must be there when the application is accepted.' }]
  })

function judgeMaterial(catalogue: CatalogueDraft, { id, materials }: Item, material: string): readonly Problem[] {
  const at = catalogue.positionOf(['items', id, 'gaps', 'materials', material], 'key')
  if (!materials.includes(material))
    return [{ at, says: `"${id}" does not ask for "${material}".`, fix: suggest(material, materials, 'Delete it.') }]
  if (catalogue.materials.get(material)?.shared === undefined) return []
  return [{ at, says: `"${material}" comes by sharing and is asked of nobody (003 §29).`, fix: 'Delete it here.' }]
}
