import type { CatalogueDraft } from './draft.ts'
import { freeze } from './freeze.ts'
import { linkLaw } from './link-law.ts'
import type { Element, Item } from './model.ts'
import { suggest } from './nearest.ts'
import { maxShown, type Problem } from './problem.ts'
import type { Entry, WrittenCatalogue } from './read-catalogue.ts'
import type { Part, Path } from './source.ts'

/** Makes the catalogue that bundles refer to: promises of its region, elements multiplied by their roles. */
export function linkCatalogue(written: WrittenCatalogue): {
  readonly catalogue: CatalogueDraft
  readonly problems: readonly Problem[]
} {
  const { lists, home } = written
  const problems: Problem[] = []
  const region = written.regions[0]?.region ?? ''
  problems.push(...judgeRegions(written))
  const simple = <Value extends object>(list: ReadonlyMap<string, { readonly value: Value }>) =>
    new Map([...list].map(([id, { value }]) => [id, freeze({ id, ...value })]))
  const items = new Map<string, Item>()
  for (const [id, entry] of lists.items) {
    const item = linkItem(id, entry, region)
    if (problems.length >= maxShown) break
    if ('says' in item) problems.push(item)
    else items.set(id, freeze(item))
  }
  const elements = linkElements(written, problems)
  const named = (list: string) =>
    [...home.keys()].filter((key) => key.startsWith(`${list} `)).map((key) => key.slice(list.length + 1))
  const catalogue: CatalogueDraft = {
    region,
    departments: simple(lists.departments),
    materials: simple(lists.materials),
    certificates: simple(lists.certificates),
    items,
    elements,
    names: {
      departments: named('departments'),
      items: named('items'),
      elements: [...elements.keys()],
      materials: named('materials'),
      certificates: named('certificates'),
    },
    positionOf: (path, part) => placeIn(written, path, part),
  }
  return { catalogue, problems }
}

function placeIn({ home, regions }: WrittenCatalogue, path: Path, part?: Part) {
  const file = home.get(path.slice(0, 2).join(' ')) ?? regions[0]?.file ?? [...home.values()][0]
  return file?.positionOf(path, part) ?? { file: 'catalogue', line: 1, col: 1 }
}

function judgeRegions({ regions, home }: WrittenCatalogue): readonly Problem[] {
  const [first, second] = regions
  if (second)
    return [
      {
        at: second.file.positionOf(['region']),
        says: `The region is written twice, also in ${first?.file.file}.`,
        fix: 'Keep one of the two.',
      },
    ]
  const file = [...home.values()][0]
  if (first || !file) return []
  return [{ at: file.positionOf([]), says: 'The catalogue names no region.', fix: 'Write: region: "410400"' }]
}

function linkItem(id: string, { value, file }: Entry<'items'>, region: string): Item | Problem {
  const { 'legal-limit': legalLimit, promise, steps, gaps, points, 'at-issue': atIssue, ...rest } = value
  const ours = promise[region]
  if (!ours)
    return {
      at: file.positionOf(['items', id, 'promise']),
      says: `The item "${id}" promises nothing for the region ${region || '(none is named)'}.`,
      fix: `Write: promise: { "${region || '410400'}": { days: 5, count: working } }`,
    }
  const law = linkLaw({ steps, gaps, points, 'at-issue': atIssue })
  return { id, ...rest, promise: ours, ...(legalLimit && { legalLimit }), ...law }
}

function linkElements({ lists, home }: WrittenCatalogue, problems: Problem[]): ReadonlyMap<string, Element> {
  const elements = new Map<string, Element>()
  const roles = new Set([...home.keys()].flatMap((key) => (key.startsWith('roles ') ? key.slice('roles '.length) : [])))
  for (const [name, { value, file }] of lists.elements) {
    for (const [index, role] of value.of.entries()) {
      const whose = lists.roles.get(role)?.value.name
      if (whose === undefined && !roles.has(role) && problems.length < maxShown)
        problems.push({
          at: file.positionOf(['elements', name, 'of', index]),
          says: `There is no role "${role}".`,
          fix: suggest(role, [...roles], 'Add it to the roles of the catalogue.'),
        })
      const choices = value.choices && Object.entries(value.choices).map(([id, name]) => ({ id, name }))
      const element = { id: `${role}.${name}`, name: `${whose ?? role}${value.name}`, type: value.type }
      elements.set(
        element.id,
        freeze({ ...element, ...(choices && { choices }), required: !value.optional.includes(role) }),
      )
    }
    for (const [index, role] of value.optional.entries())
      if (!value.of.includes(role) && problems.length < maxShown)
        problems.push({
          at: file.positionOf(['elements', name, 'optional', index]),
          says: `"${role}" is not one of those who have "${name}".`,
          fix: suggest(role, value.of, 'Write it in "of" too, or delete it here.'),
        })
  }
  return elements
}
