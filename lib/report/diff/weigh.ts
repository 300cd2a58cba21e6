import { canonical } from '../../application/canonical.ts'
import type { Bundle } from '../../bundle/model.ts'
import type { Group, Op } from './change.ts'
import type { Edit } from './edits.ts'
import type { Facts } from './facts.ts'
import type { Verdict } from './senses.ts'

/** A version of a bundle with what follows from it; without facts where something is wrong with it. */
export interface Version {
  readonly bundle: Bundle
  readonly facts?: Facts
}

/** What an edit means to each group: by the table, but for what only the whole can tell. */
export function weigh(
  edit: Edit,
  { before, after, edits }: { readonly before: Version; readonly after: Version; readonly edits: readonly Edit[] },
): readonly (readonly [Group, Verdict])[] {
  if (!edit.row) return [['applicants', ['breaking', 'unknown']]]
  if (edit.op === 'moved') return [['words', ['safe', 'order']]]
  const byTable = Object.entries(edit.row.sense) as [Group, Readonly<Partial<Record<Op, Verdict>>>][]
  const told = byTable.flatMap(([group, verdicts]) => {
    const verdict = verdicts[edit.op]
    if (!verdict || (group === 'applicants' && isToldOfForm(edit, before, after))) return []
    return [[group, exceptional(edit, group, before, after) ?? verdict] as const]
  })
  return isToldElsewhere(edit, edits) ? [] : told
}

function exceptional(edit: Edit, group: Group, before: Version, after: Version): Verdict | undefined {
  if (group !== 'applicants') return undefined
  const id = edit.path.at(-1) ?? ''
  if (edit.row?.at === 'items.*' && edit.op === 'removed')
    return before.bundle.items.some(({ after }) => after.includes(id)) ? ['breaking', 'awaited'] : undefined
  if (edit.row?.at !== 'catalogue.items.*.legalLimit' || edit.op === 'less' || edit.op === 'added') return undefined
  const item = edit.path[2] ?? ''
  const basis = ({ bundle }: Version) => canonical(bundle.catalogue.items[item]?.basis.toSorted())
  return basis(before) === basis(after) ? undefined : ['stricter', 'lawChanged']
}

const needs: Readonly<Record<string, keyof Facts['form']>> = {
  'catalogue.items.*.elements.*': 'fields',
  'catalogue.items.*.materials.*': 'papers',
}

/**
 * One thing is asked once: that one more item needs it burdens nobody who is asked for it already, or not at all. What
 * becomes of the form is told there.
 */
function isToldOfForm({ row, path }: Edit, before: Version, after: Version): boolean {
  const list = needs[row?.at ?? '']
  if (!list || !before.facts || !after.facts) return false
  const id = path.at(-1) ?? ''
  return before.facts.form[list][id] !== 'sometimes' || after.facts.form[list][id] !== 'sometimes'
}

/** An element or material comes and goes with an item that needs it, or a form that asks it. */
function isToldElsewhere({ row, path, op }: Edit, edits: readonly Edit[]): boolean {
  if (row?.at !== 'catalogue.elements.*' && row?.at !== 'catalogue.materials.*') return false
  const others = edits.filter((other) => other.path.at(-1) === path.at(-1) && other.path[0] !== 'words')
  return op !== 'changed' && others.some((other) => other.row?.at !== row.at)
}
