import type { Draft } from '../../bundle/draft.ts'
import type { Problem } from '../../bundle/problem.ts'
import { maxCases } from '../../rules/cases.ts'
import { type AskFailure, proveAskOnce } from './prove-ask-once.ts'

/** What keeps a bundle from asking once, at the item that it is about. */
export function findUnobtainable({ bundle, positionOf }: Draft): readonly Problem[] {
  const { plans, failures } = proveAskOnce(bundle)
  if (plans === undefined) return [tooMany(positionOf(['situations'], 'key'))]
  return failures.map(({ item, need, says, answers }) => {
    const index = bundle.items.findIndex((placed) => placed.item === item)
    const when = Object.entries(answers).map(([id, answer]) => `${id} = ${answer}`)
    const said = sentences[says]
    return {
      at: positionOf(['items', index, 'item']),
      says: `"${item}" needs ${need.name} (${need.id}), ${said.says}${when.length > 0 ? ` when ${when.join(', ')}` : ''}.`,
      fix: said.fix,
    }
  })
}

const tooMany = (at: Problem['at']): Problem => ({
  at,
  says: `The answers combine in more than ${maxCases} ways: it cannot be shown that everything is asked once.`,
  fix: 'Ask less, or let fewer items depend on answers.',
})

const sentences: Readonly<Record<AskFailure['says'], { readonly says: string; readonly fix: string }>> = {
  'not-obtainable': {
    says: 'and nobody is asked for it, has it on file or makes it',
    fix: 'Ask for it, or name who has it or makes it.',
  },
  'merged-consent': {
    says: 'which is given for one item only and would serve several',
    fix: 'Give each of them a consent or a signature of its own.',
  },
  'asked-twice': {
    says: 'which would be asked twice',
    fix: 'Let every item that needs it take it from the same asking.',
  },
}
