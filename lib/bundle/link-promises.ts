import { isLonger, printDays } from './days.ts'
import type { CatalogueDraft } from './draft.ts'
import { freeze } from './freeze.ts'
import type { Days, Item } from './model.ts'
import { suggest } from './nearest.ts'
import type { Problem } from './problem.ts'
import type { SettingsDraft } from './read-region.ts'

/** The catalogue with the promises that the region has shortened (承诺时限 within 法定时限); one that is longer is not taken. */
export function linkPromises(
  catalogue: CatalogueDraft,
  { promises, positionOf }: SettingsDraft,
): { readonly catalogue: CatalogueDraft; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const items = new Map(catalogue.items)
  for (const [id, promise] of Object.entries(promises)) {
    const item = items.get(id)
    const wrong = item ? judge(item, promise) : judgeUnknown(id, catalogue)
    if (wrong) problems.push({ at: positionOf(['promises', id], item ? 'value' : 'key'), ...wrong })
    else if (item) items.set(id, freeze({ ...item, promise }))
  }
  return { catalogue: items.size > 0 ? { ...catalogue, items } : catalogue, problems }
}

/** An item that is in the catalogue but could not be read has its own problem there. */
function judgeUnknown(id: string, { names }: CatalogueDraft): Omit<Problem, 'at'> | undefined {
  if (names.items.includes(id)) return undefined
  return { says: `There is no item "${id}".`, fix: suggest(id, names.items, 'Name an item of the catalogue.') }
}

function judge({ id, legalLimit, promise: ours }: Item, promise: Days): Omit<Problem, 'at'> | undefined {
  if (legalLimit && isLonger(promise, legalLimit))
    return {
      says: `"${id}" promises ${printDays(promise)} where the law allows ${printDays(legalLimit)}.`,
      fix: `Promise at most ${printDays(legalLimit)}.`,
    }
  if (!isLonger(promise, ours)) return undefined
  return {
    says: `"${id}" promises ${printDays(promise)}, longer than the ${printDays(ours)} of the catalogue.`,
    fix: 'A region shortens promises: write fewer days, or delete this line.',
  }
}
