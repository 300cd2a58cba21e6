import type { CatalogueDraft } from '../../bundle/draft.ts'
import type { Item } from '../../bundle/model.ts'
import type { Problem } from '../../bundle/problem.ts'
import { citesLaw, howToCite } from '../citation.ts'
import type { CatalogueRule } from '../rule.ts'

/** 行政许可法 42: ten days by the head of the organ; fifteen by the head of the government, for joint handling. */
const most = { 'organ-head': 10, 'government-head': 15 } as const

/** A limit of law is extended once, by so much at most, and by an article that allows it. */
export const extensionsKeepToArticle42: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap((item) => judge(catalogue, item))

function judge(catalogue: CatalogueDraft, { id, extension, legalLimit }: Item): readonly Problem[] {
  if (!extension) return []
  const at = (field: string) => catalogue.positionOf(['items', id, 'extension', field])
  const limit = most[extension.by]
  const problems: Problem[] = []
  if (extension.days > limit)
    problems.push({
      at: at('days'),
      says: `The extension of "${id}" is ${extension.days} days; the ${extension.by} may approve ${limit} (行政许可法 42).`,
      fix: `At most ${limit} days.`,
    })
  if (!citesLaw(extension.basis))
    problems.push({ at: at('basis'), says: `No law allows the extension of "${id}".`, fix: howToCite })
  if (!legalLimit)
    problems.push({
      at: catalogue.positionOf(['items', id, 'extension'], 'key'),
      says: `"${id}" has no legal limit that could be extended.`,
      fix: 'Write the legal-limit, or delete the extension.',
    })
  return problems
}
