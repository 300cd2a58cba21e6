import type { WalkDraft } from '../../bundle/draft.ts'
import type { Bundle, BundleItem } from '../../bundle/model.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Rule } from '../rule.ts'

/** In a walk an item is blocked exactly when something that it waits for is not granted, and granted only when nobody refuses it. */
export const walksEndAsTheirStepsSay: Rule = ({ bundle, walks }) =>
  walks.flatMap((draft) => bundle.items.flatMap((placed) => judgeEnd(draft, bundle, placed)))

function judgeEnd({ walk, positionOf }: WalkDraft, { items }: Bundle, placed: BundleItem): readonly Problem[] {
  const { item, after } = placed
  const ends = walk.ends.items
  const at = positionOf(['ends', 'items', item])
  const known = after.filter((before) => items.some((each) => each.item === before) && ends[before] !== undefined)
  const failed = known.find((before) => ends[before] === 'refused' || ends[before] === 'blocked')
  const refused = walk.steps.some(({ refuse }) => refuse === item)
  if (ends[item] === 'blocked' && failed === undefined && known.length === after.length)
    return [{ at, says: `"${item}" waits for nothing that is refused or blocked.`, fix: fixOf(refused) }]
  if (ends[item] !== 'granted') return []
  if (refused) return [{ at, says: `A step of this walk refuses "${item}".`, fix: fixOf(refused) }]
  if (failed === undefined) return []
  return [{ at, says: `"${item}" waits for "${failed}", which ends ${ends[failed]}.`, fix: 'Write: blocked' }]
}

const fixOf = (refused: boolean) => (refused ? 'Write: refused' : 'Write: granted')
