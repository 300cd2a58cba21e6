import type { CatalogueRule } from '../rule.ts'

/** Two fields of one role, or two materials, with the same name would ask people for one thing twice. */
export const nothingIsDefinedTwice: CatalogueRule = (catalogue) => {
  const fields = [...catalogue.elements.values()].flatMap(({ id, name }) => {
    const [role = '', element = id, item] = id.split('.')
    // An item's own consent or signature is given for each item, whatever two items are called.
    return item === undefined ? { id, key: `${role} ${name}`, name, path: ['elements', element, 'name'] } : []
  })
  const materials = [...catalogue.materials.values()].map(({ id, name }) => ({
    id,
    key: name,
    name,
    path: ['materials', id, 'name'],
  }))
  return [...findTwins(fields), ...findTwins(materials)].map(({ id, name, path, first }) => ({
    at: catalogue.positionOf(path),
    says: `"${id}" and "${first}" are both “${name}”: people would be asked for it twice.`,
    fix: `Use "${first}" everywhere, or name what is different about the two.`,
  }))
}

interface Named {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly path: readonly string[]
}

function findTwins(all: readonly Named[]): readonly (Named & { readonly first: string })[] {
  const first = new Map<string, string>()
  return all.flatMap((one) => {
    const other = first.get(one.key)
    first.set(one.key, other ?? one.id)
    return other === undefined ? [] : [{ ...one, first: other }]
  })
}
