import type { Bundle, Item, Material } from '../bundle/model.ts'
import { gather } from '../bundle/sort-elements.ts'

/** A material that people hand in, and the items that need it. */
interface AskedPaper {
  readonly material: Material
  readonly items: readonly string[]
}

/**
 * What people are asked to hand in when these items apply: nothing that one of them makes or a department shares, nor what
 * the commitments of `commits` stand in for.
 */
export function findPapers(
  { items, catalogue }: Bundle,
  applies: Readonly<Record<string, boolean>>,
  commits: readonly string[],
): readonly AskedPaper[] {
  const applying = items.flatMap(({ item }) => (applies[item] && catalogue.items[item] ? [catalogue.items[item]] : []))
  const made = new Set(applying.map(({ certificate }) => certificate))
  const wanted = new Map(applying.map((item) => [item.id, findWanted(item, commits)]))
  return gather([...wanted.keys()], (item) => wanted.get(item) ?? []).flatMap(([id, items]) => {
    const material = catalogue.materials[id]
    const isMade = material?.certificate !== undefined && made.has(material.certificate)
    return !material || material.shared !== undefined || isMade ? [] : [{ material, items }]
  })
}

function findWanted(item: Item, commits: readonly string[]): readonly string[] {
  const replaced = commits.includes(item.id) && isCommittable(item) ? (item.commitment?.replaces ?? []) : []
  return item.materials.filter((id) => !replaced.includes(id))
}

/** Whether the item may be had on commitment (国办发〔2020〕42号). */
export const isCommittable = ({ mode, commitment }: Item): boolean => mode === 'commitment' && commitment !== undefined

/** Whether each of these items can be begun without the material (河南省优化营商环境条例 35). */
export const mayFollow = ({ catalogue }: Bundle, material: string, items: readonly string[]): boolean =>
  items.every((item) => catalogue.items[item]?.gaps?.materials[material] !== undefined)
