import type * as z from 'zod'
import type { CatalogueDraft } from './draft.ts'
import { freeze } from './freeze.ts'
import { meetLimits } from './limits.ts'
import { linkPlaced } from './link-placed.ts'
import type { Bundle, Days, Element, Item, Limits, Words } from './model.ts'
import type { bundle as shape } from './words/bundle.ts'

type Written = z.output<typeof shape>

/** Resolves what a bundle refers to. What is not in the catalogue is left out here and reported by the checks. */
export function linkBundle(
  written: Written,
  catalogue: CatalogueDraft,
  words: Readonly<Record<string, Words>>,
  chain: readonly string[],
): Bundle {
  const { bundle: id, situations, promise, ...rest } = written
  const ours = findPromise(promise, chain)
  return freeze({
    id,
    ...rest,
    situations: Object.entries(situations).map(([id, { answers, ...situation }]) => ({
      id,
      ...situation,
      answers: Object.entries(answers).map(([id, name]) => ({ id, name })),
    })),
    catalogue: used(written, catalogue),
    ...(ours && { promise: ours }),
    region: catalogue.region,
    ...(catalogue.centre && { centre: catalogue.centre }),
    ...(Object.keys(words).length > 0 && { words }),
  })
}

function findPromise(promise: Written['promise'], chain: readonly string[]): Days | undefined {
  const home = chain.find((region) => promise?.[region])
  return home === undefined ? undefined : promise?.[home]
}

function used(written: Written, catalogue: CatalogueDraft): Bundle['catalogue'] {
  const items: Record<string, Item> = {}
  for (const { item, as } of written.items) {
    const found = catalogue.items.get(item)
    if (found) items[item] ??= as ? linkPlaced(found, as) : found
  }
  const all = Object.values(items)
  const materials = pick(
    catalogue.materials,
    all.flatMap(({ materials }) => materials),
  )
  const certificates = [...all, ...Object.values(materials)].flatMap(({ certificate }) => certificate ?? [])
  const comprehensive = written.comprehensive?.certificate ?? []
  const elements = findElements(all, catalogue)
  const suppliers = [...Object.values(materials), ...Object.values(elements)].flatMap(({ shared }) => shared ?? [])
  const tables = pick(catalogue.tables, all.flatMap(findTables))
  return {
    departments: pick(catalogue.departments, [written.lead, ...all.map(({ department }) => department), ...suppliers]),
    items,
    elements,
    materials,
    certificates: pick(catalogue.certificates, certificates.concat(comprehensive)),
    ...(Object.keys(tables).length > 0 && { tables }),
  }
}

/** What the items need and make, each with what all that need it accept; where they clash a check says so. */
function findElements(items: readonly Item[], catalogue: CatalogueDraft): Record<string, Element> {
  const found: Record<string, Element> = {}
  for (const { elements: needed, makes = [], limits = {} } of items)
    for (const id of [...needed, ...makes]) {
      const element = found[id] ?? findElement(id, catalogue)
      if (element) found[id] = narrow(element, limits[id])
    }
  return found
}

/** A field of an item's own whose role has another name in this bundle is like that of the role. */
function findElement(id: string, { elements, items }: CatalogueDraft): Element | undefined {
  const known = elements.get(id)
  if (known) return known
  const [role, name, item] = id.split('.')
  const shared = item === undefined ? undefined : elements.get(`${role}.${name}`)
  const suffix = items.get(item ?? '')?.name
  return shared && { ...shared, id, name: suffix === undefined ? shared.name : `${shared.name}（${suffix}）` }
}

function narrow(element: Element, limits: Limits | undefined): Element {
  if (!limits) return element
  const met = element.limits ? meetLimits(element.limits, limits) : limits
  return met ? { ...element, limits: met } : element
}

/** The tables that an item's rules read. */
function findTables({ decides = [], conditions = [] }: Item): readonly string[] {
  return [...decides, ...conditions].flatMap(({ when = '' }) =>
    [...when.matchAll(/\btable\(\s*["']([^"']+)["']/g)].flatMap(([, id]) => id ?? []),
  )
}

function pick<Value>(from: ReadonlyMap<string, Value>, ids: readonly string[]): Record<string, Value> {
  const found: Record<string, Value> = {}
  for (const id of ids) {
    const value = from.get(id)
    if (value !== undefined) found[id] = value
  }
  return found
}
