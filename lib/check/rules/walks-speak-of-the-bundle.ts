import type { Draft, WalkDraft } from '../../bundle/draft.ts'
import type { Bundle } from '../../bundle/model.ts'
import { suggest } from '../../bundle/nearest.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Part, Path } from '../../bundle/source.ts'
import { findGrant, type WalkStep } from '../../bundle/walk.ts'
import type { Rule } from '../rule.ts'

/** Walks name only situations, answers, elements, materials and items that the bundle has. */
export const walksSpeakOfTheBundle: Rule = ({ bundle, walks }: Draft) =>
  walks.flatMap((draft) => {
    const { walk } = draft
    const items = bundle.items.map(({ item }) => item)
    const elements = Object.keys(bundle.catalogue.elements)
    const materials = Object.keys(bundle.catalogue.materials)
    const asked = bundle.situations.map(({ id }) => id)
    return [
      ...each(draft, ['answers'], Object.keys(walk.answers), asked, 'situation', 'key'),
      ...Object.entries(walk.answers).flatMap(([id, answer]) => judgeAnswer(draft, bundle, id, answer)),
      ...each(draft, ['form'], Object.keys(walk.form), elements, 'element', 'key'),
      ...each(draft, ['materials'], walk.materials, materials, 'material'),
      ...each(draft, ['commits'], walk.commits, items, 'item'),
      ...each(draft, ['gaps'], walk.gaps, materials, 'material'),
      ...one(draft, ['deliver', 'way'], walk.deliver.way, bundle.deliver.ways, 'delivery'),
      ...walk.steps.flatMap((step, index) => judgeStep(draft, ['steps', index], step, { items, elements, materials })),
      ...each(draft, ['ends', 'items'], Object.keys(walk.ends.items), items, 'item', 'key'),
    ]
  })

function judgeAnswer(draft: WalkDraft, bundle: Bundle, id: string, answer: string): readonly Problem[] {
  const situation = bundle.situations.find((situation) => situation.id === id)
  return situation
    ? one(
        draft,
        ['answers', id],
        answer,
        situation.answers.map(({ id }) => id),
        'answer',
      )
    : []
}

type Known = Readonly<Record<'items' | 'elements' | 'materials', readonly string[]>>

function judgeStep(draft: WalkDraft, path: Path, step: WalkStep, known: Known): readonly Problem[] {
  const { items, elements, materials } = known
  const named: readonly (readonly [Path, string | undefined])[] = [
    [['check'], step.check],
    [typeof step.grant === 'string' ? ['grant'] : ['grant', 'item'], findGrant(step)?.item],
    [['refuse'], step.refuse],
    [['correct', 'item'], step.correct?.item],
    [['resubmit', 'item'], step.resubmit?.item],
    [['begin', 'item'], step.begin?.item],
    [['object', 'item'], step.object?.item],
    [['end', 'item'], step.end?.item],
    [['post-check', 'item'], step['post-check']?.item],
  ]
  return [
    ...named.flatMap(([inner, item]) =>
      item === undefined ? [] : one(draft, [...path, ...inner], item, items, 'item'),
    ),
    ...(step.findings ?? []).flatMap(({ at }, index) =>
      judgePlace(draft, [...path, 'findings', index, 'at'], at, known),
    ),
    ...each(draft, [...path, 'begin', 'with'], step.begin?.with ?? [], items, 'item'),
    ...each(draft, [...path, 'answer', 'form'], Object.keys(step.answer?.form ?? {}), elements, 'element', 'key'),
    ...each(draft, [...path, 'answer', 'materials'], step.answer?.materials ?? [], materials, 'material'),
    ...each(draft, [...path, 'fill'], step.fill ?? [], materials, 'material'),
    ...each(draft, [...path, 'correct', 'fields'], step.correct?.fields ?? [], elements, 'element'),
    ...each(draft, [...path, 'resubmit', 'form'], Object.keys(step.resubmit?.form ?? {}), elements, 'element', 'key'),
  ]
}

/** `fields.mother.id_no` or `materials.photo` */
function judgePlace(draft: WalkDraft, path: Path, at: string, { elements, materials }: Known): readonly Problem[] {
  const dot = at.indexOf('.') + 1
  const isField = at.startsWith('fields.')
  return one(draft, path, at.slice(dot), isField ? elements : materials, isField ? 'element' : 'material')
}

/** Every name of a list (by index) or of a group of fields (by key). */
function each(
  draft: WalkDraft,
  path: Path,
  names: readonly string[],
  known: readonly string[],
  kind: string,
  part: Part = 'value',
): readonly Problem[] {
  return names.flatMap((name, index) => one(draft, [...path, part === 'key' ? name : index], name, known, kind, part))
}

function one(
  draft: WalkDraft,
  path: Path,
  name: string,
  known: readonly string[],
  kind: string,
  part: Part = 'value',
): readonly Problem[] {
  if (known.includes(name)) return []
  const says = `The bundle has no ${kind} "${name}".`
  return [{ at: draft.positionOf(path, part), says, fix: suggest(name, known, 'Delete it.') }]
}
