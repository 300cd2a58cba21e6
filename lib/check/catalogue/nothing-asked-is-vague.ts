import type { Item } from '../../bundle/model.ts'
import type { Path } from '../../bundle/source.ts'
import type { CatalogueRule } from '../rule.ts'

/** Words that leave open what is asked; 等 in 等级, 高等 and the like is another word. */
const vague = /其他|其它|有关|相关|必要的|所需的|(?<![高中初平同相优])等(?![级待候额价同])/

/** 指南之外无材料: what cannot be named exactly cannot be asked of anybody. */
export const nothingAskedIsVague: CatalogueRule = (catalogue) => {
  const materials = [...catalogue.materials.values()].flatMap(({ id, name, blank }) => [
    { path: ['materials', id, 'name'], name },
    ...(blank?.lines ?? []).map((line) => ({ path: ['materials', id, 'blank', 'lines', line.id], name: line.name })),
  ])
  const elements = [...catalogue.elements.values()].map(({ id, name }) => ({
    path: ['elements', id.split('.')[1] ?? id, 'name'],
    name,
  }))
  return [...materials, ...elements, ...[...catalogue.items.values()].flatMap(findAsked)].flatMap(({ path, name }) => {
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

/** What an item asks for in words of its own: what it reviews, what is committed to, what the window checks or takes. */
function findAsked({ id, points = [], commitment, atIssue = [] }: Item): readonly { path: Path; name: string }[] {
  const of = (...path: Path) => ['items', id, ...path]
  const requirements = commitment?.requirements ?? []
  return [
    ...points.map((point) => ({ path: of('points', point.id), name: point.name })),
    ...requirements.map((name, index) => ({ path: of('commitment', 'requirements', index), name })),
    ...atIssue.map((name, index) => ({ path: of('at-issue', index), name })),
  ]
}
