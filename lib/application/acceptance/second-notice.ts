import type { RuleId } from '../articles/index.ts'
import { placesOf } from '../folds/review.ts'
import type { ApplicationState } from '../state.ts'

/** ACC-06: after a notice only what was handed in with its answer may be named; all else could be seen the first time. */
export function findSecondNoticeBreach(state: ApplicationState, places: readonly string[]): RuleId | undefined {
  const named = state.notices?.length ? (state.supplemented ?? []) : undefined
  return isNewlyNamed(named, places) ? 'ACC-06' : undefined
}

/**
 * ACC-06 in review: a correction of an item may name any place once; later ones only what the one before had made the
 * applicant hand in anew. The merged notice before acceptance counts as the first for the items that it touched.
 */
export function findSecondCorrectionBreach(
  state: ApplicationState,
  item: string,
  places: readonly string[],
): RuleId | undefined {
  return isNewlyNamed(findNamedBefore(state, item), places) ? 'ACC-06' : undefined
}

/** The places that the applicant was last told to mend for this item; undefined when never. */
function findNamedBefore({ items, notices }: ApplicationState, item: string): readonly string[] | undefined {
  const correction = items[item]?.correction
  if (correction) return placesOf(correction.fields, correction.materials)
  const touching = notices?.findLast(({ findings }) => findings.some((finding) => finding.items.includes(item)))
  return touching?.findings.map(({ at }) => at)
}

const isNewlyNamed = (before: readonly string[] | undefined, places: readonly string[]): boolean =>
  before !== undefined && places.some((place) => !before.includes(place))
