import type { RegionDraft } from '../../bundle/draft.ts'
import { suggest } from '../../bundle/nearest.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { CatalogueRule } from '../rule.ts'

/** 三级三十二同: what is uniform is the same everywhere; a lower region alters only what is local (000 §2, 002 §6). */
export const regionsAlterOnlyWhatIsLocal: CatalogueRule = ({ regions, top, names, uniform }) => {
  const known = [top, ...regions.map(({ region }) => region)]
  return regions.flatMap((draft) => [
    ...judgePlace(draft, known, top),
    ...Object.entries(draft.items).flatMap(([item, changed]) => {
      if (!names.items.includes(item)) {
        const fix = suggest(item, names.items, 'Name an item of the catalogue.')
        return { at: draft.positionOf(['items', item], 'key'), says: `There is no item "${item}".`, fix }
      }
      return Object.keys(changed)
        .filter((field) => uniform.includes(field))
        .map((field) => ({
          at: draft.positionOf(['items', item, field], 'key'),
          says: `"${field}" of "${item}" is the same everywhere; ${draft.name} cannot alter it.`,
          fix: 'Delete it here, or have it changed for all regions.',
        }))
    }),
  ])
}

function judgePlace(
  { region, within, positionOf }: RegionDraft,
  known: readonly string[],
  top: string,
): readonly Problem[] {
  if (region === top || known.indexOf(region) !== known.lastIndexOf(region))
    return [{ at: positionOf(['region']), says: `The region ${region} is there already.`, fix: 'Keep one of the two.' }]
  if (known.includes(within) && within !== region) return []
  const says = `"${within}" is no region above ${region}.`
  return [
    {
      at: positionOf(['within']),
      says,
      fix: suggest(
        within,
        known.filter((each) => each !== region),
        'Name the region of the catalogue.',
      ),
    },
  ]
}
