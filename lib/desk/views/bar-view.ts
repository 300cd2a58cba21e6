import * as z from 'zod'
import { articles, type RuleId } from '../../application/articles/index.ts'
import type { ItemState } from '../../application/item-state.ts'
import { findDecisionBreach } from '../../application/review/decision-breach.ts'
import { findStepBreach } from '../../application/steps/guard.ts'
import type { Item } from '../../bundle/model.ts'
import type { Application } from '../changes/application.ts'
import type { Language } from '../words.ts'

const decision = z.enum(['granted', 'refused'])

/** Why a task cannot be decided yet, whoever decides: pages say so in the place of the buttons. */
export const barView = z
  .object({
    rule: z.string(),
    says: z.string(),
    decisions: z.array(decision).describe('Those that it stands against'),
  })
  .describe('What has to come first: a special step that runs, or that the law requires and that was not passed')

interface Bar {
  readonly rule: RuleId
  readonly decisions: readonly z.infer<typeof decision>[]
}

/** The rule that stands against deciding the task now, and of what was proposed against its second signature. */
export function findBar(application: Application, { id }: Item, { status, proposal }: ItemState): Bar | undefined {
  if (status !== 'open') return undefined
  const rule = proposal ? findDecisionBreach(application, id, proposal) : findStepBreach(application, id)
  if (rule === undefined) return undefined
  // What the law requires of a grant is no hindrance to refusing, and a proposal is signed as it stands or not at all.
  return { rule, decisions: rule === 'SPC-01.required' && !proposal ? ['granted'] : ['granted', 'refused'] }
}

export function viewBar(
  application: Application,
  item: Item,
  state: ItemState,
  language: Language,
): z.infer<typeof barView> | undefined {
  const bar = findBar(application, item, state)
  return bar && { rule: bar.rule, says: articles[bar.rule][language], decisions: [...bar.decisions] }
}
