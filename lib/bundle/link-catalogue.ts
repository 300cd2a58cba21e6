import { isLonger, printDays } from './days.ts'
import type { CatalogueDraft, RegionDraft } from './draft.ts'
import { freeze } from './freeze.ts'
import { keepApart, linkElements, readNeeded } from './link-elements.ts'
import { linkLaw } from './link-law.ts'
import type { Certificate, Element, Item, Material, Proof } from './model.ts'
import { maxShown, type Problem } from './problem.ts'
import type { Entry, WrittenCatalogue } from './read-catalogue.ts'
import type { Part, Path } from './source.ts'
import { entries } from './words/catalogue.ts'

/**
 * Makes the catalogue that bundles refer to: promises of its region, elements multiplied by their roles. `chain`: the
 * region and those above it; the first that promises something is asked.
 */
export function linkCatalogue(
  written: WrittenCatalogue,
  chain: readonly string[] = [written.regions[0]?.region ?? ''],
  below: readonly RegionDraft[] = [],
): { readonly catalogue: CatalogueDraft; readonly problems: readonly Problem[] } {
  const { lists, home } = written
  const problems: Problem[] = []
  problems.push(...judgeRegions(written))
  const simple = <Value extends object>(list: ReadonlyMap<string, { readonly value: Value }>) =>
    new Map([...list].map(([id, { value }]) => [id, freeze({ id, ...value })]))
  const elements = linkElements(written, problems)
  const items = new Map<string, Item>()
  for (const [id, entry] of lists.items) {
    problems.push(...judgePromises(id, entry, below, chain.at(-1)))
    const item = linkItem(id, entry, chain, elements)
    if (problems.length >= maxShown) break
    if ('says' in item) problems.push(item)
    else items.set(id, freeze(item))
  }
  const named = (list: string) =>
    [...home.keys()].filter((key) => key.startsWith(`${list} `)).map((key) => key.slice(list.length + 1))
  const catalogue: CatalogueDraft = {
    region: chain[0] ?? '',
    top: chain.at(-1) ?? '',
    ...(written.centre && { centre: freeze(written.centre) }),
    uniform: written.uniform ?? defaultUniform,
    departments: simple(lists.departments),
    materials: new Map([...lists.materials].map(([id, { value }]) => [id, freeze(linkMaterial(id, value))])),
    certificates: new Map([...lists.certificates].map(([id, { value }]) => [id, freeze(linkCertificate(id, value))])),
    tables: simple(lists.tables),
    items,
    elements,
    names: {
      departments: named('departments'),
      items: named('items'),
      elements: [...elements.keys(), ...findUnread(written)],
      materials: named('materials'),
      certificates: named('certificates'),
      tables: named('tables'),
      roles: named('roles'),
    },
    regions: [],
    lists: [],
    positionOf: (path, part) => placeIn(written, path, part),
  }
  return { catalogue, problems }
}

/** What an element that could not be read may have defined: references to it are not wrong. */
function findUnread({ home, lists }: WrittenCatalogue): readonly string[] {
  const unread = [...home.keys()]
    .filter((key) => key.startsWith('elements '))
    .map((key) => key.slice('elements '.length))
    .filter((name) => !lists.elements.has(name))
  return unread.flatMap((name) => [...lists.roles.keys()].map((role) => `${role}.${name}`))
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

function linkItem(
  id: string,
  { value, file }: Entry<'items'>,
  chain: readonly string[],
  elements: Map<string, Element>,
): Item | Problem {
  const { promise, elements: wanted, ...rest } = value
  const home = chain.find((region) => promise[region])
  const ours = home === undefined ? undefined : promise[home]
  if (!ours)
    return {
      at: file.positionOf(['items', id, 'promise']),
      says: `The item "${id}" promises nothing for the region ${chain[0] || '(none is named)'}.`,
      fix: `Write: promise: { "${chain.at(-1) || '410400'}": { days: 5, count: working } }`,
    }
  const needed = readNeeded(wanted)
  const own = needed.elements.map((element) => keepApart(element, { id, name: value.name }, elements))
  return { id, ...linkLaw(rest), promise: ours, ...needed, elements: own }
}

/** A region below may be faster than the one above it, and not slower (000 §2). */
function judgePromises(
  id: string,
  { value, file }: Entry<'items'>,
  below: readonly RegionDraft[],
  top = '',
): readonly Problem[] {
  const upper = value.promise[top]
  return Object.entries(value.promise).flatMap(([region, promise]) => {
    const draft = below.find((each) => each.region === region)
    if (upper === undefined || !draft || !isLonger(promise, upper)) return []
    // Its own file may say it, and then stands over the catalogue.
    const home = draft.items[id]?.promise ? draft : file
    return {
      at: home.positionOf(['items', id, 'promise', region]),
      says: `"${id}" promises ${printDays(promise)} in ${region} and ${printDays(upper)} in the region above.`,
      fix: `Promise at most ${printDays(upper)}.`,
    }
  })
}

function linkMaterial(id: string, { blank, proof, ...rest }: Entry<'materials'>['value']): Material {
  return {
    id,
    ...rest,
    ...(blank && {
      blank: { ...blank, lines: Object.entries(blank.lines).map(([line, name]) => ({ id: line, name })) },
    }),
    ...(proof && { proof: linkProof(proof) }),
  }
}

function linkProof({ 'issued-by': issuedBy, ...rest }: NonNullable<Entry<'materials'>['value']['proof']>): Proof {
  return { ...rest, issuedBy }
}

function linkCertificate(id: string, { 'reuse-by': reuseBy, ...rest }: Entry<'certificates'>['value']): Certificate {
  return { id, ...rest, ...(reuseBy && { reuseBy }) }
}

/** Where the catalogue says nothing, all but these is the same everywhere (四级十同, 三级三十二同: 000 §2). */
const local: readonly string[] = ['promise', 'fee', 'present', 'at-issue', 'visits', 'department']
const defaultUniform: readonly string[] = Object.keys(entries.items.shape).filter((field) => !local.includes(field))
