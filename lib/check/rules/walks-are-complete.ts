import type { WalkDraft } from '../../bundle/draft.ts'
import type { Bundle } from '../../bundle/model.ts'
import { suggest } from '../../bundle/nearest.ts'
import type { Problem } from '../../bundle/problem.ts'
import { sortElements } from '../../bundle/sort-elements.ts'
import { findGrant } from '../../bundle/walk.ts'
import { type Applicable, findApplicable } from '../../rules/plan.ts'
import type { Rule } from '../rule.ts'
import { findPapers, mayFollow } from '../walk-papers.ts'

/** A walk answers what is asked, hands in what its items need, and says how every item ends. */
export const walksAreComplete: Rule = ({ bundle, walks }) =>
  walks.flatMap((draft) => {
    const applies = findApplicable(bundle, draft.walk.answers)
    return [
      ...judgeAnswers(draft, applies),
      ...judgeForm(draft, bundle, applies),
      ...judgeMaterials(draft, bundle, applies),
      ...judgeMade(draft, bundle),
      ...judgeEnds(draft, applies),
    ]
  })

function judgeAnswers({ walk, positionOf }: WalkDraft, { situations }: Applicable): readonly Problem[] {
  const missing = situations.filter((id) => walk.answers[id] === undefined)
  return missing.map((id) => ({
    at: positionOf(['answers'], 'key'),
    says: `The situation "${id}" is not answered.`,
    fix: `Write: answers: { ${id}: … }`,
  }))
}

function judgeForm({ walk, positionOf }: WalkDraft, bundle: Bundle, { items }: Applicable): readonly Problem[] {
  const { asked } = sortElements(bundle, items)
  const missing = asked.filter(({ element: { id, required } }) => required && (walk.form[id] ?? '').trim() === '')
  return missing.map(({ element: { id, name } }) => ({
    at: positionOf(['form'], 'key'),
    says: `The required element "${id}" (${name}) is not given.`,
    fix: `Write: form: { ${id}: … }`,
  }))
}

/** Whoever grants an item that makes elements enters all of them, and no others. */
function judgeMade({ walk, positionOf }: WalkDraft, { catalogue }: Bundle): readonly Problem[] {
  return walk.steps.flatMap((step, index) => {
    const { item = '', makes = {} } = findGrant(step) ?? {}
    const made = catalogue.items[item]?.makes ?? []
    const missing = made.filter((id) => (makes[id] ?? '').trim() === '')
    return [
      ...missing.map((id) => ({
        at: positionOf(['steps', index, 'grant']),
        says: `The grant of "${item}" fixes "${id}" (${catalogue.elements[id]?.name ?? id}), which is not given.`,
        fix: `Write: grant: { item: ${item}, makes: { ${id}: … } }`,
      })),
      ...Object.keys(makes)
        .filter((id) => !made.includes(id))
        .map((id) => ({
          at: positionOf(['steps', index, 'grant', 'makes', id], 'key'),
          says: `"${item}" does not make "${id}".`,
          fix: suggest(id, made, 'Delete it.'),
        })),
    ]
  })
}

/** What a commitment stands in for is not handed in, nor what was promised for later. */
function judgeMaterials({ walk, positionOf }: WalkDraft, bundle: Bundle, { items }: Applicable): readonly Problem[] {
  const missing = findPapers(bundle, items, walk.commits).filter(
    ({ material: { id } }) => !walk.materials.includes(id) && !walk.gaps.includes(id),
  )
  return missing.map(({ material, items }) => ({
    at: positionOf(['materials'], 'key'),
    says: `The material "${material.id}" (${material.name}) is not handed in.`,
    fix: mayFollow(bundle, material.id, items)
      ? 'Add it to the materials, or to the gaps.'
      : 'Add it to the materials.',
  }))
}

function judgeEnds({ walk, positionOf }: WalkDraft, { items }: Applicable): readonly Problem[] {
  return Object.entries(items).flatMap(([item, applies]) => {
    const end = walk.ends.items[item]
    const at = positionOf(['ends', 'items', item])
    if (end === undefined) return { at, says: `It is not said how "${item}" ends.`, fix: `Write: ${item}: granted` }
    if (applies === (end !== 'not-applicable')) return []
    return applies
      ? { at, says: `With these answers "${item}" applies.`, fix: 'Write how it ends: granted, refused or blocked.' }
      : { at, says: `With these answers "${item}" does not apply.`, fix: 'Write: not-applicable' }
  })
}
