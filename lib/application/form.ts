import type { Bundle, Element, Item, Material } from '../bundle/model.ts'
import { gather, type Supplied, sortElements } from '../bundle/sort-elements.ts'
import { askedMaterials } from './commitment/commitment.ts'

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

/** A paper that is not asked, and who has it instead. */
export interface Spared extends Paper {
  readonly by: string
}

/** 一张表、一套材料: what the applicant is asked; what an item of the same application makes, and what a department shares, instead. */
export interface CombinedForm {
  readonly fields: readonly Field[]
  /** `by`: the item whose grant fixes it for those that wait for it. */
  readonly madeFields: readonly Supplied[]
  /** `by`: the department that has it on file. */
  readonly exemptFields: readonly Supplied[]
  readonly papers: readonly Paper[]
  /** `by`: the item. */
  readonly made: readonly Spared[]
  /** `by`: the department. */
  readonly exempt: readonly Spared[]
}

/**
 * Merges the elements and materials of all applying items by their ids; nothing that an item makes is asked (BND-07,
 * BND-08) or a department shares (003 §29), nor what a signed commitment stands in for, nor a result of another application
 * that serves here too (002 §19). `commits`: the items that it was signed for; `reused`: the materials that it serves as.
 */
export function combine(
  bundle: Bundle,
  plan: Plan,
  commits: readonly string[] = [],
  reused: readonly string[] = [],
): CombinedForm {
  const { items, materials } = bundle.catalogue
  const applying = bundle.items.filter(({ item }) => plan[item]).map(({ item }) => item)
  const maker = new Map(applying.flatMap((id) => (items[id]?.certificate ? [[items[id].certificate, id]] : [])))
  const needs = (wants: (item: Item) => readonly string[]) =>
    gather(applying, (id) => (items[id] ? wants(items[id]) : []))

  const fields = sortElements(bundle, plan)
  const wanted = needs((item) => askedMaterials(item, commits.includes(item.id))).flatMap(([id, by]) =>
    materials[id] && !reused.includes(id) ? [{ material: materials[id], items: by }] : [],
  )
  const madeBy = ({ material }: Paper) => (material.certificate ? maker.get(material.certificate) : undefined)
  const sharedBy = (paper: Paper) => (madeBy(paper) === undefined ? paper.material.shared : undefined)
  return {
    fields: fields.asked,
    madeFields: fields.made,
    exemptFields: fields.shared,
    papers: wanted.filter((paper) => madeBy(paper) === undefined && sharedBy(paper) === undefined),
    made: sparedOf(wanted, madeBy),
    exempt: sparedOf(wanted, sharedBy),
  }
}

function sparedOf(papers: readonly Paper[], who: (paper: Paper) => string | undefined): Spared[] {
  return papers.flatMap((paper) => {
    const by = who(paper)
    return by === undefined ? [] : [{ ...paper, by }]
  })
}

/** What one item needs of the papers and fields: all that its department may see (003 §24). */
export function findShare<T>(values: Readonly<Record<string, T>>, wanted: readonly string[]): Record<string, T> {
  return Object.fromEntries(wanted.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]]])))
}
