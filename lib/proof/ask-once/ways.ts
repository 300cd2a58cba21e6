import { combine, type Plan } from '../../application/form.ts'
import type { Bundle, Element, Material } from '../../bundle/model.ts'

/** Where something that an item needs comes from: a person who is asked, a department’s files, or the grant of another item. */
export type Source = 'asked' | 'shared' | 'made'

/** A way in which an item gets something: whom from (a department or an item; of people nobody else), and for whom else at once. */
export interface Way {
  readonly source: Source
  readonly by?: string
  /** All items that one asking serves. */
  readonly serves: readonly string[]
}

/** Something that an item needs: an element or a material. */
export interface Need {
  readonly id: string
  readonly kind: 'element' | 'material'
  readonly name: string
  readonly required: boolean
  /** Consent and signature are given for one item. */
  readonly apart: boolean
}

interface Given {
  readonly id: string
  readonly items: readonly string[]
  readonly by?: string
}

/** What each applying item gets under this plan, by item and by `kind id`; what it does not get is not there. */
export function findWays(bundle: Bundle, plan: Plan): ReadonlyMap<string, ReadonlyMap<string, Way>> {
  const form = combine(bundle, plan)
  const fields = (all: readonly (Omit<Given, 'id'> & { readonly element: Element })[]) =>
    all.map(({ element, ...rest }): Given => ({ id: element.id, ...rest }))
  const papers = (all: readonly (Omit<Given, 'id'> & { readonly material: Material })[]) =>
    all.map(({ material, ...rest }): Given => ({ id: material.id, ...rest }))
  const given: readonly (readonly [Need['kind'], Source, readonly Given[]])[] = [
    ['element', 'asked', fields(form.fields)],
    ['element', 'made', fields(form.madeFields)],
    ['element', 'shared', fields(form.exemptFields)],
    ['material', 'asked', papers(form.papers)],
    ['material', 'made', papers(form.made)],
    ['material', 'shared', papers(form.exempt)],
  ]
  const ways = new Map<string, Map<string, Way>>()
  for (const [kind, source, all] of given)
    for (const { id, items, by } of all) {
      const way: Way = { source, ...(by !== undefined && { by }), serves: items }
      for (const item of items) ways.set(item, (ways.get(item) ?? new Map()).set(keyOf(kind, id), way))
    }
  return ways
}

export function keyOf(kind: Need['kind'], id: string): string {
  return `${kind} ${id}`
}

/** Everything that an item needs, in the order of its definition. */
export function needsOf({ catalogue }: Bundle, item: string): readonly Need[] {
  const { elements = [], materials = [] } = catalogue.items[item] ?? {}
  return [
    ...elements.map((id) => ofElement(id, catalogue.elements[id])),
    ...materials.map((id) => ofMaterial(id, catalogue.materials[id])),
  ]
}

function ofElement(id: string, element: Element | undefined): Need {
  const { name = id, required = true, type } = element ?? {}
  return { id, kind: 'element', name, required, apart: type === 'consent' || type === 'signature' }
}

function ofMaterial(id: string, material: Material | undefined): Need {
  return { id, kind: 'material', name: material?.name ?? id, required: true, apart: material?.signed === true }
}
