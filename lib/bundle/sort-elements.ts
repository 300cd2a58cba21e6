import type { Bundle, Element } from './model.ts'

/** An element and those of the applying items that need it. */
export interface Needed {
  readonly element: Element
  readonly items: readonly string[]
}

/** `by`: the item whose grant fixes it, or the department that has it on file. */
export interface Supplied extends Needed {
  readonly by: string
}

/** Where what the applying items need comes from: people, the grant of another item, a department's files. */
export interface SortedElements {
  readonly asked: readonly Needed[]
  readonly made: readonly Supplied[]
  readonly shared: readonly Supplied[]
}

type Plan = Readonly<Record<string, boolean>>

/**
 * Sorts the elements of all applying items, each once. Nobody is asked for what a department shares (003 §29), nor for what
 * an item fixes on behalf of those that wait for its result; who does not wait for it, or makes it itself, asks.
 */
export function sortElements({ items, catalogue }: Pick<Bundle, 'items' | 'catalogue'>, plan: Plan): SortedElements {
  const applying = items.filter(({ item }) => plan[item]).map(({ item }) => item)
  const makers = new Map<string, string>()
  for (const item of applying) for (const id of catalogue.items[item]?.makes ?? []) makers.set(id, item)
  const waits = (item: string, maker: string) =>
    item !== maker && awaitedBy(items, (other) => plan[other] === true, item).has(maker)
  const sorted = { asked: [] as Needed[], made: [] as Supplied[], shared: [] as Supplied[] }
  for (const [id, needing] of gather(applying, (item) => catalogue.items[item]?.elements ?? [])) {
    const element = catalogue.elements[id]
    if (!element) continue
    const maker = makers.get(id)
    if (element.shared !== undefined) sorted.shared.push({ element, items: needing, by: element.shared })
    else if (maker === undefined) sorted.asked.push({ element, items: needing })
    else {
      const waiting = needing.filter((item) => waits(item, maker))
      const others = needing.filter((item) => !waiting.includes(item))
      if (waiting.length > 0) sorted.made.push({ element, items: waiting, by: maker })
      if (others.length > 0) sorted.asked.push({ element, items: others })
    }
  }
  return sorted
}

/** The applying items whose results an item needs, directly or through others that apply. */
export function awaitedBy(
  items: Bundle['items'],
  applies: (item: string) => boolean,
  item: string,
): ReadonlySet<string> {
  const awaited = new Set<string>()
  const open = [item]
  for (let name = open.pop(); name !== undefined; name = open.pop())
    for (const before of items.find((other) => other.item === name)?.after ?? [])
      if (applies(before) && !awaited.has(before)) {
        awaited.add(before)
        open.push(before)
      }
  return awaited
}

/** What several items want, each thing once, with those that want it. */
export function gather(
  items: readonly string[],
  wants: (item: string) => readonly string[],
): [id: string, items: string[]][] {
  const by = new Map<string, string[]>()
  for (const item of items) for (const id of wants(item)) by.set(id, [...(by.get(id) ?? []), item])
  return [...by]
}
