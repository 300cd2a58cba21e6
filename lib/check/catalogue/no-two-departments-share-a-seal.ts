import type { CatalogueRule } from '../rule.ts'

/** 一个机构履职、一枚印章签批: a decision shows by its seal who made it (000 §6). */
export const noTwoDepartmentsShareASeal: CatalogueRule = (catalogue) => {
  const holders = new Map<string, string>()
  return [...catalogue.departments.values()].flatMap(({ id, seal }) => {
    if (seal === undefined) return []
    const other = holders.get(seal)
    holders.set(seal, other ?? id)
    if (other === undefined) return []
    const says = `"${id}" and "${other}" have the same seal ${seal}.`
    return { at: catalogue.positionOf(['departments', id, 'seal']), says, fix: 'Give each department its own seal.' }
  })
}
