import type { Bundle, Element, Material } from '../bundle/model.ts'

/** Which items apply, by item id. */
export type Plan = Readonly<Record<string, boolean>>

/** A field of the combined form, asked once for all `items` that need it. */
export interface Field {
  readonly element: Element
  readonly items: readonly string[]
}

/** A paper asked once for all `items` that need it. */
export interface Paper {
  readonly material: Material
  readonly items: readonly string[]
}

/** 一张表、一套材料: what the applicant is asked, and what an item of the same application makes instead. */
export interface CombinedForm {
  readonly fields: readonly Field[]
  readonly papers: readonly Paper[]
  readonly made: readonly (Paper & { readonly by: string })[]
}

/** Merges the elements and materials of all applying items by their ids; nothing that an item makes is asked (BND-07, BND-08). */
export function combine(bundle: Bundle, plan: Plan): CombinedForm {
  const { items, elements, materials } = bundle.catalogue
  const applying = bundle.items.filter(({ item }) => plan[item]).map(({ item }) => item)
  const maker = new Map(applying.flatMap((id) => (items[id]?.certificate ? [[items[id].certificate, id]] : [])))
  const needs = (kind: 'elements' | 'materials') => gather(applying, (id) => items[id]?.[kind] ?? [])

  const fields = needs('elements').flatMap(([id, by]) => (elements[id] ? [{ element: elements[id], items: by }] : []))
  const papers = needs('materials').flatMap(([id, by]) =>
    materials[id] ? [{ material: materials[id], items: by }] : [],
  )
  const madeBy = ({ material }: Paper) => (material.certificate ? maker.get(material.certificate) : undefined)
  return {
    fields,
    papers: papers.filter((paper) => madeBy(paper) === undefined),
    made: papers.flatMap((paper) => {
      const by = madeBy(paper)
      return by === undefined ? [] : [{ ...paper, by }]
    }),
  }
}

/** What one item needs of the papers and fields: all that its department may see (003 §24). */
export function findShare<T>(values: Readonly<Record<string, T>>, wanted: readonly string[]): Record<string, T> {
  return Object.fromEntries(wanted.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]]])))
}

function gather(items: readonly string[], wants: (item: string) => readonly string[]): [string, string[]][] {
  const by = new Map<string, string[]>()
  for (const item of items) for (const id of wants(item)) by.set(id, [...(by.get(id) ?? []), item])
  return [...by]
}
