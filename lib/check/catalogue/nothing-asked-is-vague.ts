import type { CatalogueRule } from '../rule.ts'

/** Words that leave open what is asked; 等 in 等级, 高等 and the like is another word. */
const vague = /其他|其它|有关|相关|必要的|所需的|(?<![高中初平同相优])等(?![级待候额价同])/

/** 指南之外无材料: what cannot be named exactly cannot be asked of anybody. */
export const nothingAskedIsVague: CatalogueRule = (catalogue) => {
  const materials = [...catalogue.materials.values()].map(({ id, name }) => ({ path: ['materials', id, 'name'], name }))
  const elements = [...catalogue.elements.values()].map(({ id, name }) => ({
    path: ['elements', id.split('.')[1] ?? id, 'name'],
    name,
  }))
  return [...materials, ...elements].flatMap(({ path, name }) => {
    const [word] = vague.exec(name) ?? []
    if (word === undefined) return []
    const says = `"${name}" does not say exactly what is asked: "${word}".`
    return {
      at: catalogue.positionOf(path),
      says,
      fix: 'Name each thing that is needed; what has no name is not asked.',
    }
  })
}
