import type { WalkDraft } from '../../bundle/draft.ts'
import type { Bundle } from '../../bundle/model.ts'
import type { Problem } from '../../bundle/problem.ts'
import { findApplicable } from '../../rules/plan.ts'
import type { Rule } from '../rule.ts'

/** A walk is accepted by whom the bundle says: every department has checked its items, or the window has accepted, or nobody has to. */
export const walksAreAccepted: Rule = ({ bundle, walks }) =>
  walks.flatMap((draft) => [...judgeOthers(draft, bundle), ...judgeMissing(draft, bundle)])

/** Steps before acceptance that this bundle does not have. */
function judgeOthers({ walk, positionOf }: WalkDraft, { accept }: Bundle): readonly Problem[] {
  const { by = 'automatic', originals = false } = accept ?? {}
  return walk.steps.flatMap(({ check, accept, answer }, index) => {
    const at = positionOf(['steps', index])
    if (check !== undefined && by !== 'departments')
      return [
        {
          at,
          says: 'No department checks before acceptance.',
          fix: 'Delete it, or write accept: { by: departments } in the bundle.',
        },
      ]
    if (accept !== undefined && by !== 'counter' && !originals)
      return [
        { at, says: 'The window does not accept.', fix: 'Delete it, or write accept: { by: counter } in the bundle.' },
      ]
    if (answer !== undefined && by === 'automatic')
      return [{ at, says: 'There is no correction notice before acceptance.', fix: 'Delete it.' }]
    return []
  })
}

function judgeMissing({ walk, positionOf }: WalkDraft, bundle: Bundle): readonly Problem[] {
  const at = positionOf(['steps'], 'key')
  const { by = 'automatic', originals = false } = bundle.accept ?? {}
  const seen = walk.steps.filter(({ accept, findings }) => accept !== undefined && !findings).length
  const accepts = seen > 0
  const window = { at, says: 'The window never accepts this case.', fix: 'Add the step accept: all.' }
  const looks = originals && walk.materials.length > 0
  if (by === 'counter') return !accepts ? [window] : looks && seen < 2 ? [twice(at)] : []
  if (by === 'automatic') return []
  const { items } = findApplicable(bundle, walk.answers)
  const unchecked = Object.keys(items).filter((id) => items[id] && !walk.steps.some(({ check }) => check === id))
  return [
    ...unchecked.map((id) => ({ at, says: `Nobody checks "${id}".`, fix: `Add the step check: ${id}` })),
    ...(looks && !accepts ? [{ at, says: 'Nobody looks at the originals.', fix: 'Add the step accept: all.' }] : []),
  ]
}

/** What is filed online is accepted by its form first, and once more with its originals (003 §§26, 27). */
const twice = (at: Problem['at']): Problem => ({
  at,
  says: 'The window accepts this case and never looks at its originals.',
  fix: 'Add the step accept: all once more.',
})
