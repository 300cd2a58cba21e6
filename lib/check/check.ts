import type { Draft } from '../bundle/draft.ts'
import type { Loaded } from '../bundle/load.ts'
import type { Problem } from '../bundle/problem.ts'
import { catalogueRules } from './catalogue/index.ts'
import { regionRules } from './region/index.ts'
import { maxItems } from './rules/a-bundle-has-at-most-100-items.ts'
import { rules } from './rules/index.ts'
import { warnings } from './warnings/index.ts'

/**
 * What the rules find wrong with what was loaded, in the order of files and lines. With the problems of loading these
 * are all: when there are none of either, every bundle may be published. While a file of the catalogue cannot be read,
 * everything that refers to it would seem wrong: then there is nothing to say but that.
 */
export function checkBundles(loaded: Loaded): readonly Problem[] {
  const { catalogue, bundles, isHalfRead } = loaded
  if (isHalfRead) return []
  return [
    ...regionRules.flatMap((rule) => rule(loaded)),
    ...catalogueRules.flatMap((rule) => rule(catalogue)),
    ...bundles.flatMap(checkBundle),
  ].sort(byPlace)
}

/** What should be otherwise in bundles with which nothing is wrong; they may be published so. */
export function warnOfBundles({ bundles }: Loaded): readonly Problem[] {
  return bundles.flatMap((draft) => warnings.flatMap((rule) => rule(draft))).sort(byPlace)
}

/** What is wrong with one bundle, its catalogue apart. */
export function checkBundle(draft: Draft): readonly Problem[] {
  // The rules look at pairs and paths: that is worth its time only while there are not too many items.
  const judged = draft.bundle.items.length > maxItems ? draftOfFirst(draft) : draft
  return rules.flatMap((rule) => rule(judged))
}

/** One item more than allowed: enough for the rule about their number. */
function draftOfFirst(draft: Draft): Draft {
  const items = draft.bundle.items.slice(0, maxItems + 1)
  return { ...draft, bundle: { ...draft.bundle, items }, words: [], walks: [] }
}

/** Sorts problems by file, line and column. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1
  return a.at.line - b.at.line || a.at.col - b.at.col
}
