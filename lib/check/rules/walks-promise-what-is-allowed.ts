import type { WalkDraft } from '../../bundle/draft.ts'
import type { Bundle } from '../../bundle/model.ts'
import { suggest } from '../../bundle/nearest.ts'
import type { Problem } from '../../bundle/problem.ts'
import { findGrant } from '../../bundle/walk.ts'
import { findApplicable } from '../../rules/plan.ts'
import type { Rule } from '../rule.ts'
import { findPapers, isCommittable, mayFollow } from '../walk-papers.ts'

/** A walk commits only to items that may be had so, and promises only materials that may follow, and that then do. */
export const walksPromiseWhatIsAllowed: Rule = ({ bundle, walks }) =>
  walks.flatMap((draft) => {
    const { items } = findApplicable(bundle, draft.walk.answers)
    const papers = findPapers(bundle, items, draft.walk.commits)
    const asking = new Map(papers.map(({ material, items }) => [material.id, items]))
    return [
      ...judgeCommits(draft, bundle, items),
      ...judgeDecided(draft, bundle),
      ...judgeGaps(draft, bundle, asking),
      ...judgeFillings(draft, asking),
    ]
  })

/** By material: the items for which people hand it in. */
type Asking = ReadonlyMap<string, readonly string[]>

function judgeCommits(
  { walk, positionOf }: WalkDraft,
  { catalogue }: Bundle,
  applies: Readonly<Record<string, boolean>>,
): readonly Problem[] {
  const may = Object.values(catalogue.items).filter((item) => isCommittable(item) && applies[item.id])
  return walk.commits.flatMap((id, index) => {
    const item = catalogue.items[id]
    const at = positionOf(['commits', index])
    if (!item || may.includes(item)) return []
    if (isCommittable(item))
      return { at, says: `With these answers "${id}" does not apply.`, fix: 'Delete it, or answer otherwise.' }
    const known = may.map(({ id }) => id)
    return { at, says: `"${id}" is not to be had on commitment.`, fix: suggest(id, known, 'Delete it.') }
  })
}

/** Nobody decides what was granted at once on its commitment; only that is checked afterwards. */
function judgeDecided({ walk, positionOf }: WalkDraft, bundle: Bundle): readonly Problem[] {
  return walk.steps.flatMap((step, index) => {
    const at = positionOf(['steps', index])
    const decided = [
      findGrant(step)?.item,
      step.refuse,
      step.correct?.item,
      step.begin?.item,
      ...(step.begin?.with ?? []),
    ]
    const granted = decided.filter((item) => item !== undefined && isGrantedAtOnce(bundle, walk.commits, item))
    const checked = step['post-check']?.item
    const free = checked !== undefined && bundle.catalogue.items[checked] && !walk.commits.includes(checked)
    return [
      ...granted.map((item) => ({
        at,
        says: `"${item}" is granted at once on its commitment.`,
        fix: 'Delete this step, or the item among the commits.',
      })),
      ...(free
        ? [{ at, says: `Nobody commits to "${checked}".`, fix: 'Add it to the commits, or delete this step.' }]
        : []),
    ]
  })
}

/** Not where a step has to come first, nor where only a person can enter what the grant fixes. */
function isGrantedAtOnce({ catalogue }: Bundle, commits: readonly string[], id: string): boolean {
  const item = catalogue.items[id]
  if (!item || !commits.includes(id) || !isCommittable(item) || item.makes) return false
  return !item.steps?.some(({ required }) => required)
}

function judgeGaps({ walk, positionOf }: WalkDraft, bundle: Bundle, asking: Asking): readonly Problem[] {
  return walk.gaps.flatMap((id, index) => {
    const at = positionOf(['gaps', index])
    if (!bundle.catalogue.materials[id]) return []
    const items = asking.get(id)
    if (!items) return { at, says: `Nobody asks for "${id}" in this case.`, fix: 'Delete it.' }
    if (walk.materials.includes(id))
      return { at, says: `"${id}" is handed in with the application.`, fix: 'Delete it here, or among the materials.' }
    const strict = items.find((item) => !mayFollow(bundle, id, [item]))
    if (strict === undefined) return []
    const may = [...asking].flatMap(([material, items]) => (mayFollow(bundle, material, items) ? [material] : []))
    const says = `"${strict}" does not begin without "${id}".`
    return { at, says, fix: suggest(id, may, 'Add it to the materials.') }
  })
}

/** What was promised follows once, and nothing else does; a granted item waits for it. */
function judgeFillings({ walk, positionOf }: WalkDraft, asking: Asking): readonly Problem[] {
  const filled = walk.steps.flatMap(({ fill = [] }, index) =>
    fill.map((material, place) => ({ material, at: positionOf(['steps', index, 'fill', place]) })),
  )
  const foreign = filled.filter(({ material }) => asking.has(material) && !walk.gaps.includes(material))
  const again = filled.filter(({ material }, index) => filled.findIndex((one) => one.material === material) < index)
  const open = walk.gaps.filter((id) => !filled.some(({ material }) => material === id))
  return [
    ...foreign.map(({ material, at }) => ({
      at,
      says: `"${material}" was not promised for later.`,
      fix: 'Add it to the gaps, or delete it here.',
    })),
    ...again.map(({ material, at }) => ({ at, says: `"${material}" is handed in already.`, fix: 'Delete it.' })),
    ...open.flatMap((material) => {
      const waiting = asking.get(material)?.find((item) => walk.ends.items[item] === 'granted')
      if (waiting === undefined) return []
      const says = `The result of "${waiting}" waits for "${material}", which never follows.`
      return { at: positionOf(['gaps', walk.gaps.indexOf(material)]), says, fix: `Add a step: fill: [${material}]` }
    }),
  ]
}
