import { chainOf } from '../../bundle/apply-region.ts'
import type { CatalogueDraft, Draft } from '../../bundle/draft.ts'
import type { Position } from '../../bundle/problem.ts'

type Path = readonly string[]

/** Where something of a linked bundle was written: in its own file, in the catalogue, or in that of its region. */
export function placeOf(draft: Draft, path: Path): Position {
  const { catalogue, positionOf } = draft
  const [first = '', second = '', third = '', ...rest] = path
  switch (first) {
    case 'catalogue':
      return inCatalogue(draft, second, third, rest)
    case 'form':
      return inCatalogue(draft, second === 'fields' ? 'elements' : 'materials', third, [])
    case 'items': {
      const n = draft.bundle.items.findIndex(({ item }) => item === second)
      return n < 0 ? positionOf(['items']) : positionOf(['items', n, ...[third, ...rest].filter(isNamed)])
    }
    case 'words': {
      const words = draft.words.find(({ language }) => language === second)
      return words ? words.positionOf([third, ...rest].filter(isNamed)) : positionOf(['bundle'])
    }
    case 'region':
    case 'centre':
      return ofRegion(catalogue, path)
    case 'id':
      return positionOf(['bundle'])
    case 'machine':
      return placeOf(draft, ['items', second])
    case 'figures':
      return positionOf(['bundle'])
    default:
      return positionOf(path)
  }
}

const isNamed = (step: string): boolean => step !== ''

/** The region whose bundles these are and those above it, the nearest first. */
function regionsOf({ region, top, regions }: CatalogueDraft) {
  return chainOf(region, regions, top).flatMap((code) => regions.find((each) => each.region === code) ?? [])
}

function ofRegion(catalogue: CatalogueDraft, path: Path): Position {
  const own = regionsOf(catalogue).find((region) => path[0] !== 'centre' || region.centre)
  return (own ?? catalogue).positionOf(path)
}

function inCatalogue({ bundle, catalogue, positionOf }: Draft, list: string, id: string, rest: Path): Position {
  const [field = '', ...below] = rest.map(asWritten)
  if (list === 'items') {
    const index = below[0] === undefined ? -1 : indexIn(bundle.catalogue.items[id], rest[0], below[0])
    const path = ['items', id, field, ...(index < 0 ? below : [index, ...below.slice(1)])].filter((step) => step !== '')
    const home = field === 'promise' ? chainOf(catalogue.region, catalogue.regions, catalogue.top) : []
    if (catalogue.names.items.includes(id)) return catalogue.positionOf([...path, ...home.slice(0, 1)])
    return positionOf(['items'])
  }
  const name = list === 'elements' ? (id.split('.')[1] ?? id) : id
  const known = list === 'elements' ? bundle.catalogue.elements[id] : catalogue.names[list as 'materials']?.includes(id)
  return known ? catalogue.positionOf([list, name, field, ...below].filter(isNamed)) : positionOf(['items'])
}

/** Lists of the linked item stand in the order in which they were written. */
function indexIn(item: object | undefined, field: string | undefined, key: string): number {
  const list = (item as Record<string, unknown> | undefined)?.[field ?? '']
  if (!Array.isArray(list)) return -1
  return list.findIndex((each) => each === key || each?.kind === key || each?.says === key)
}

/** `legalLimit` is written `legal-limit`. */
export function asWritten(step: string): string {
  return /^[a-z]+[A-Z]/.test(step) ? step.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`) : step
}
