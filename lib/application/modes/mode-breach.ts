import type { Bundle } from '../../bundle/model.ts'
import type { RuleId } from '../articles/index.ts'

/** What an officer may not decide in the item's mode: a filing takes note, it cannot be refused (003 §三.5). */
export function findModeBreach(
  { catalogue }: Bundle,
  item: string,
  decision: 'granted' | 'refused' | 'correction',
): RuleId | undefined {
  return decision === 'refused' && catalogue.items[item]?.mode === 'filing' ? 'PRO-12' : undefined
}
