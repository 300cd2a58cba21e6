import type { Draft } from '../../bundle/draft.ts'
import { type Change, kinds } from './change.ts'
import { type Edit, findEdits } from './edits.ts'
import { elementOf } from './element-of.ts'
import type { Facts } from './facts.ts'
import { titleOf } from './names.ts'
import { placeOf } from './places.ts'
import { reasons } from './reasons.ts'
import { printValue } from './values.ts'
import { weigh } from './weigh.ts'

/** A bundle where it was written; `facts`: what follows from it, of a bundle with which nothing is wrong. */
export interface Side {
  readonly draft: Draft
  readonly facts?: Facts
}

/** What changes in law from one version of a bundle to the other, gravest first. Pure; empty when nothing does. */
export function diffBundle(before: Side, after: Side): readonly Change[] {
  const both = before.facts && after.facts ? [before.facts, after.facts] : []
  const edits = findEdits({ ...before.draft.bundle, ...both[0] }, { ...after.draft.bundle, ...both[1] })
  return edits.flatMap((edit) => changesOf(edit, edits, before, after)).toSorted(byKind)
}

const byKind = (one: Change, other: Change): number => kinds.indexOf(other.kind) - kinds.indexOf(one.kind)

function changesOf(edit: Edit, edits: readonly Edit[], before: Side, after: Side): readonly Change[] {
  const versions = [after.draft.bundle, before.draft.bundle]
  const { path, op } = edit
  const told = {
    bundle: after.draft.bundle.id,
    path: path.join('.'),
    op,
    element: elementOf(path, after.draft.catalogue.uniform),
    what: titleOf(path, edit.row?.at ?? '', edit.row?.name ?? { zh: path.join('.'), en: path.join('.') }, versions),
    ...valuesOf(edit, versions),
  }
  const at = placeOf(after.draft, path)
  const sides = { before: { ...before, bundle: before.draft.bundle }, after: { ...after, bundle: after.draft.bundle } }
  return weigh(edit, { ...sides, edits }).map(([group, [kind, why]]) => ({
    ...told,
    group,
    kind,
    why: reasons[why],
    at,
  }))
}

function valuesOf({ before, after, path }: Edit, versions: Parameters<typeof printValue>[2]) {
  const [one, other] = [before, after].map((value) => printValue(value, path, versions))
  return { ...(one && { before: one }), ...(other && { after: other }) }
}
