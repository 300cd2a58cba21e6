import type { CatalogueDraft } from '../../bundle/draft.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Path } from '../../bundle/source.ts'
import { parseFactRule } from '../../rules/facts.ts'
import { problemsAt } from '../faults.ts'
import type { CatalogueRule } from '../rule.ts'

/** The rules of automatic grants and of conditions parse and type-check, and read only what the item asks for and tables there are. */
export const everyFactRuleCanBeDecided: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, elements, decides = [], conditions = [] }) => [
    ...decides.flatMap(({ when }, index) => judge(catalogue, elements, when, ['items', id, 'decides', index, 'when'])),
    ...conditions.flatMap(({ when }, index) =>
      when === undefined ? [] : judge(catalogue, elements, when, ['items', id, 'conditions', index, 'when']),
    ),
  ])

function judge(catalogue: CatalogueDraft, elements: readonly string[], when: string, path: Path): readonly Problem[] {
  const parsed = parseFactRule(when, { elements, tables: catalogue.names.tables })
  const place = (offset: number) => catalogue.positionOf(path, offset)
  return 'faults' in parsed ? problemsAt(place, parsed.faults) : []
}
