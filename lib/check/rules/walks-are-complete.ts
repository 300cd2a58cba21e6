import type { WalkDraft } from '../../bundle/draft.ts'
import type { Bundle, Element } from '../../bundle/model.ts'
import { suggest } from '../../bundle/nearest.ts'
import type { Problem } from '../../bundle/problem.ts'
import { sortElements } from '../../bundle/sort-elements.ts'
import { findGrant } from '../../bundle/walk.ts'
import { isIdNo, isUscc } from '../../rules/identifiers.ts'
import { type Applicable, findApplicable } from '../../rules/plan.ts'
import type { Rule } from '../rule.ts'

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
  const missing = asked.filter(({ element: { id, required } }) => required && walk.form[id] === undefined)
  return [
    ...missing.map(({ element: { id, name } }) => ({
      at: positionOf(['form'], 'key'),
      says: `The required element "${id}" (${name}) is not given.`,
      fix: `Write: form: { ${id}: … }`,
    })),
    ...Object.entries(walk.form).flatMap(([id, value]) =>
      judgeValue(bundle.catalogue.elements[id], value, positionOf(['form', id])),
    ),
  ]
}

/** Whoever grants an item that makes elements enters all of them, and no others. */
function judgeMade({ walk, positionOf }: WalkDraft, { catalogue }: Bundle): readonly Problem[] {
  return walk.steps.flatMap((step, index) => {
    const { item = '', makes = {} } = findGrant(step) ?? {}
    const made = catalogue.items[item]?.makes ?? []
    const at = (id: string, part?: 'key') => positionOf(['steps', index, 'grant', 'makes', id], part)
    const missing = made.filter((id) => makes[id] === undefined)
    return [
      ...missing.map((id) => ({
        at: positionOf(['steps', index, 'grant']),
        says: `The grant of "${item}" fixes "${id}" (${catalogue.elements[id]?.name}), which is not given.`,
        fix: `Write: grant: { item: ${item}, makes: { ${id}: … } }`,
      })),
      ...Object.entries(makes).flatMap(([id, value]) =>
        made.includes(id)
          ? judgeValue(catalogue.elements[id], value, at(id))
          : { at: at(id, 'key'), says: `"${item}" does not make "${id}".`, fix: suggest(id, made, 'Delete it.') },
      ),
    ]
  })
}

function judgeValue(element: Element | undefined, value: string, at: Problem['at']): readonly Problem[] {
  const fix = findFix(element, value)
  return fix === undefined ? [] : [{ at, says: `"${element?.id}" has no valid value.`, fix }]
}

/** How to mend a value that its element cannot have. */
function findFix(element: Element | undefined, value: string): string | undefined {
  if (element?.type === 'id-no' && !isIdNo(value)) return 'Write 18 digits with a right check digit.'
  if (element?.type === 'uscc' && !isUscc(value)) return 'Write 18 characters with a right check character.'
  if (element?.type === 'consent' && element.required && value !== 'yes') return 'Write yes.'
  const choices = element?.choices?.map(({ id }) => id)
  return choices && !choices.includes(value) ? `Write one of ${choices.join(', ')}.` : undefined
}

function judgeMaterials({ walk, positionOf }: WalkDraft, bundle: Bundle, { items }: Applicable): readonly Problem[] {
  const { catalogue } = bundle
  const applicable = bundle.items.flatMap(({ item }) => (items[item] ? (catalogue.items[item] ?? []) : []))
  const made = new Set(applicable.map(({ certificate }) => certificate))
  const needed = new Set(applicable.flatMap(({ materials }) => materials))
  const missing = [...needed].filter((id) => {
    const material = catalogue.materials[id]
    const isMade = material?.certificate !== undefined && made.has(material.certificate)
    return material !== undefined && !material.shared && !isMade && !walk.materials.includes(id)
  })
  return missing.map((id) => ({
    at: positionOf(['materials'], 'key'),
    says: `The material "${id}" (${catalogue.materials[id]?.name}) is not handed in.`,
    fix: 'Add it to the materials.',
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
