import type { Draft } from '../../bundle/draft.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Path } from '../../bundle/source.ts'
import { parseCondition, type Situations } from '../../rules/condition.ts'
import { askedBefore } from '../conditions.ts'
import { problemsAt } from '../faults.ts'
import type { Rule } from '../rule.ts'

/** Conditions parse and type-check: known situations, asked before, compared with answers that they have. */
export const everyConditionCanBeDecided: Rule = (draft) => {
  const { situations, items } = draft.bundle
  return [
    ...situations.flatMap(({ id, when }, index) =>
      judge(draft, ['situations', id, 'when'], when, askedBefore(draft.bundle, index)),
    ),
    ...items.flatMap(({ when }, index) => judge(draft, ['items', index, 'when'], when, askedBefore(draft.bundle))),
  ]
}

function judge(draft: Draft, path: Path, text: string | undefined, known: Situations): readonly Problem[] {
  if (text === undefined) return []
  const parsed = parseCondition(text, known)
  return 'faults' in parsed ? problemsAt((offset) => draft.positionOf(path, offset), parsed.faults) : []
}
