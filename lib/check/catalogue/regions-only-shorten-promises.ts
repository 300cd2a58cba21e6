import { isLonger, printDays } from '../../bundle/days.ts'
import type { RegionDraft } from '../../bundle/draft.ts'
import type { Days } from '../../bundle/model.ts'
import type { CatalogueRule } from '../rule.ts'

/** A lower region may be faster than the one above it and not slower (000 §2); its promises keep the legal limit with it. */
export const regionsOnlyShortenPromises: CatalogueRule = ({ regions, region, top, items }) => {
  // Below the top the items promise what the regions have made of it.
  if (region !== top) return []
  const promised = (item: string, region: string, seen: readonly string[] = []): Days | undefined => {
    if (region === top || seen.includes(region)) return items.get(item)?.promise
    const draft = regions.find((each) => each.region === region)
    return draft?.items[item]?.promise ?? (draft && promised(item, draft.within, [...seen, region]))
  }
  return regions.flatMap((draft) => judge(draft, (item) => promised(item, draft.within)))
}

function judge({ items, name, positionOf }: RegionDraft, above: (item: string) => Days | undefined) {
  return Object.entries(items).flatMap(([item, { promise }]) => {
    const upper = above(item)
    if (!promise || !upper || !isLonger(promise, upper)) return []
    return {
      at: positionOf(['items', item, 'promise']),
      says: `${name} promises ${printDays(promise)} for "${item}", longer than the ${printDays(upper)} of the region above.`,
      fix: `Promise at most ${printDays(upper)}.`,
    }
  })
}
