import type { WordsDraft } from '../../bundle/draft.ts'
import { suggest } from '../../bundle/nearest.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Path } from '../../bundle/source.ts'
import type { Rule } from '../rule.ts'

/** Another language has words for every item, situation and answer, and for nothing else. */
export const wordsSayWhatTheBundleSays: Rule = ({ bundle, words }) =>
  words.flatMap((draft) => [
    ...compare(
      draft,
      ['items'],
      Object.keys(draft.items),
      bundle.items.map(({ item }) => item),
    ),
    ...compare(
      draft,
      ['situations'],
      Object.keys(draft.situations),
      bundle.situations.map(({ id }) => id),
    ),
    ...bundle.situations.flatMap(({ id, answers }) => {
      const translated = draft.situations[id]
      const ids = answers.map((answer) => answer.id)
      return translated ? compare(draft, ['situations', id, 'answers'], Object.keys(translated.answers), ids) : []
    }),
  ])

function compare(draft: WordsDraft, path: Path, written: readonly string[], wanted: readonly string[]): Problem[] {
  const have = new Set(written)
  const want = new Set(wanted)
  const extra = written.filter((id) => !want.has(id))
  const missing = wanted.filter((id) => !have.has(id))
  return [
    ...extra.map((id) => ({
      at: draft.positionOf([...path, id], 'key'),
      says: `The bundle has no "${id}" here.`,
      fix: suggest(id, missing, 'Delete it.'),
    })),
    ...[...new Set(missing)].map((id) => ({
      at: draft.positionOf(path, 'key'),
      says: `"${id}" has no words in the language "${draft.language}".`,
      fix: `Add it under ${path.join('.')}.`,
    })),
  ]
}
