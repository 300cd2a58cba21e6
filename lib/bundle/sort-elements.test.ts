import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bundle, Element, Item } from './model.ts'
import { sortElements } from './sort-elements.ts'

type Part = Partial<Pick<Item, 'elements' | 'makes'>> & { readonly after?: readonly string[] }

/** Items in a row, with what each needs, makes and waits for; `shared` by element. */
function bundleOf(parts: Readonly<Record<string, Part>>, shared: Readonly<Record<string, string>> = {}) {
  const ids = Object.keys(parts)
  const needed = [...new Set(ids.flatMap((id) => [...(parts[id]?.elements ?? []), ...(parts[id]?.makes ?? [])]))]
  const toElement = (id: string): Element => ({
    id,
    name: id,
    type: 'text',
    required: true,
    ...(shared[id] && { shared: shared[id] }),
  })
  return {
    items: ids.map((item) => ({ item, after: parts[item]?.after ?? [], begins: 'at-once' as const })),
    catalogue: {
      items: Object.fromEntries(ids.map((id) => [id, { id, elements: [], ...parts[id] }])),
      elements: Object.fromEntries(needed.map((id) => [id, toElement(id)])),
    },
  } as unknown as Bundle
}

const all = (bundle: Bundle) => Object.fromEntries(bundle.items.map(({ item }) => [item, true]))

/** `asked`, `made`, `shared`: element → items. */
function sorted(bundle: Bundle, plan: Readonly<Record<string, boolean>> = all(bundle)) {
  const { asked, made, shared } = sortElements(bundle, plan)
  const toRecord = (list: readonly { element: Element; items: readonly string[] }[]) =>
    Object.fromEntries(list.map(({ element, items }) => [element.id, items]))
  return { asked: toRecord(asked), made: toRecord(made), shared: toRecord(shared) }
}

const number = 'child.id_no'

test('what an item makes is asked of nobody for those that wait for it, directly or through others', () => {
  const bundle = bundleOf({
    household: { makes: [number] },
    insurance: { elements: [number], after: ['household'] },
    card: { elements: [number], after: ['insurance'] },
  })
  expect(sorted(bundle)).toEqual({ asked: {}, made: { [number]: ['insurance', 'card'] }, shared: {} })
  expect(sortElements(bundle, all(bundle)).made[0]?.by).toBe('household')
})

test('it is asked where the maker does not apply, for who does not wait, and for the maker itself', () => {
  const bundle = bundleOf({
    household: { makes: [number], elements: [number] },
    insurance: { elements: [number], after: ['household'] },
    guidance: { elements: [number] },
  })
  expect(sorted(bundle)).toEqual({
    asked: { [number]: ['household', 'guidance'] },
    made: { [number]: ['insurance'] },
    shared: {},
  })
  expect(sorted(bundle, { ...all(bundle), household: false }).asked).toEqual({ [number]: ['insurance', 'guidance'] })
})

test('an item between that does not apply passes nothing on', () => {
  const bundle = bundleOf({
    household: { makes: [number] },
    insurance: { after: ['household'] },
    card: { elements: [number], after: ['insurance'] },
  })
  expect(sorted(bundle).made).toEqual({ [number]: ['card'] })
  expect(sorted(bundle, { ...all(bundle), insurance: false }).asked).toEqual({ [number]: ['card'] })
})

test('nobody is asked for what a department has on file', () => {
  const bundle = bundleOf({ card: { elements: ['child.sex', 'child.name'] } }, { 'child.sex': 'police' })
  expect(sorted(bundle)).toEqual({ asked: { 'child.name': ['card'] }, made: {}, shared: { 'child.sex': ['card'] } })
  expect(sortElements(bundle, all(bundle)).shared[0]?.by).toBe('police')
})

test('every element that an applying item needs has one source for it, whatever waits for what', () => {
  const names = ['a', 'b', 'c', 'd']
  const some = (of: readonly string[]) => fc.subarray([...of])
  const part = (index: number) =>
    fc.record({ elements: some(['x.p', 'x.q']), makes: some(['x.p', 'x.q']), after: some(names.slice(0, index)) })
  const parts = fc.tuple(part(0), part(1), part(2), part(3))
  fc.assert(
    fc.property(parts, some(names), some(['x.p']), (made, applying, onFile) => {
      const bundle = bundleOf(
        Object.fromEntries(names.map((name, index) => [name, made[index] ?? {}])),
        Object.fromEntries(onFile.map((id) => [id, 'police'])),
      )
      const plan = Object.fromEntries(names.map((name) => [name, applying.includes(name)]))
      const { asked, made: fixed, shared } = sortElements(bundle, plan)
      const sources = [...asked, ...fixed, ...shared].flatMap(({ element, items }) =>
        items.map((item) => `${item} ${element.id}`),
      )
      const needed = applying.flatMap(
        (item) => bundle.catalogue.items[item]?.elements.map((id) => `${item} ${id}`) ?? [],
      )
      expect(sources.sort()).toEqual(needed.sort())
      for (const { element, by } of fixed) expect(bundle.catalogue.items[by]?.makes).toContain(element.id)
    }),
  )
})
