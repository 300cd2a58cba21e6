import type * as z from 'zod'
import type { CatalogueDraft } from './draft.ts'
import { freeze } from './freeze.ts'
import type { Bundle, Words } from './model.ts'
import type { bundle as shape } from './words/bundle.ts'

/** Resolves what a bundle refers to. What is not in the catalogue is left out here and reported by the checks. */
export function linkBundle(
  written: z.output<typeof shape>,
  catalogue: CatalogueDraft,
  words: Readonly<Record<string, Words>>,
): Bundle {
  const { bundle: id, situations, ...rest } = written
  return freeze({
    id,
    ...rest,
    situations: Object.entries(situations).map(([id, { answers, ...situation }]) => ({
      id,
      ...situation,
      answers: Object.entries(answers).map(([id, name]) => ({ id, name })),
    })),
    catalogue: used(written, catalogue),
    ...(Object.keys(words).length > 0 && { words }),
  })
}

function used(written: z.output<typeof shape>, catalogue: CatalogueDraft): Bundle['catalogue'] {
  const items = pick(
    catalogue.items,
    written.items.map(({ item }) => item),
  )
  const all = Object.values(items)
  const materials = pick(
    catalogue.materials,
    all.flatMap(({ materials }) => materials),
  )
  const certificates = [...all, ...Object.values(materials)].flatMap(({ certificate }) => certificate ?? [])
  const suppliers = Object.values(materials).flatMap(({ shared }) => shared ?? [])
  return {
    departments: pick(catalogue.departments, [written.lead, ...all.map(({ department }) => department), ...suppliers]),
    items,
    elements: pick(
      catalogue.elements,
      all.flatMap(({ elements }) => elements),
    ),
    materials,
    certificates: pick(catalogue.certificates, certificates),
  }
}

function pick<Value>(from: ReadonlyMap<string, Value>, ids: readonly string[]): Record<string, Value> {
  const found: Record<string, Value> = {}
  for (const id of ids) {
    const value = from.get(id)
    if (value !== undefined) found[id] = value
  }
  return found
}
