import type { CatalogueDraft } from '../../bundle/draft.ts'
import { suggest } from '../../bundle/nearest.ts'
import { maxShown, type Problem } from '../../bundle/problem.ts'
import type { Path } from '../../bundle/source.ts'
import type { CatalogueRule } from '../rule.ts'

type List = keyof CatalogueDraft['names']

/** Items name departments, elements, materials and certificates that the catalogue holds; materials name certificates and departments. */
export const everyReferenceExists: CatalogueRule = (catalogue) => {
  const known = Object.fromEntries(Object.entries(catalogue.names).map(([list, names]) => [list, new Set(names)]))
  let found = 0
  const judge = (list: List, name: string | undefined, path: Path): readonly Problem[] => {
    if (name === undefined || known[list]?.has(name) || ++found > maxShown) return []
    const says = `There is nothing called "${name}" among the ${list} of the catalogue.`
    const fix = suggest(name, catalogue.names[list], `Add it to the ${list}.`)
    return [{ at: catalogue.positionOf(path), says, fix }]
  }
  return [
    ...[...catalogue.items.values()].flatMap((item) => [
      ...judge('departments', item.department, ['items', item.id, 'department']),
      ...judge('certificates', item.certificate, ['items', item.id, 'certificate']),
      ...item.elements.flatMap((name, index) => judge('elements', name, ['items', item.id, 'elements', index])),
      ...(item.makes ?? []).flatMap((name, index) => judge('elements', name, ['items', item.id, 'makes', index])),
      ...item.materials.flatMap((name, index) => judge('materials', name, ['items', item.id, 'materials', index])),
    ]),
    ...[...catalogue.materials.values()].flatMap(({ id, certificate, shared }) => [
      ...judge('certificates', certificate, ['materials', id, 'certificate']),
      ...judge('departments', shared, ['materials', id, 'shared']),
    ]),
    ...[...catalogue.elements.values()].flatMap(({ id, shared }) => {
      const [role = '', element = ''] = id.split('.')
      return judge('departments', shared, ['elements', element, 'shared', role])
    }),
    ...[...catalogue.certificates.values()].flatMap(({ id, reuseBy }) =>
      judge('elements', reuseBy, ['certificates', id, 'reuse-by']),
    ),
  ]
}
