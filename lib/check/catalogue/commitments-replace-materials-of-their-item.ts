import { suggest } from '../../bundle/nearest.ts'
import type { CatalogueRule } from '../rule.ts'

/** A commitment stands for materials that the item would ask for (国办发〔2020〕42号). */
export const commitmentsReplaceMaterialsOfTheirItem: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, materials, commitment }) =>
    (commitment?.replaces ?? []).flatMap((material, index) => {
      if (materials.includes(material)) return []
      const at = catalogue.positionOf(['items', id, 'commitment', 'replaces', index])
      return { at, says: `"${id}" does not ask for "${material}".`, fix: suggest(material, materials, 'Delete it.') }
    }),
  )
