import type { Acceptance, Bundle, BundleItem, Department, Item } from '../../lib/bundle/model.ts'

/** What a made bundle must say of an item; everything else is filled in. */
export interface MadeItem {
  readonly item: string
  readonly name?: string
  readonly department?: string
  readonly after?: readonly string[]
  readonly begins?: BundleItem['begins']
  readonly when?: string
}

interface Made {
  readonly id?: string
  readonly name?: string
  readonly accept?: Acceptance
}

/** A linked bundle with these items, for tests and measurements. */
export function makeBundle(
  items: readonly MadeItem[],
  { id = 'made', name = '测试一件事', accept }: Made = {},
): Bundle {
  const entry = ({ item, after = [], begins = 'at-once', when }: MadeItem): BundleItem =>
    when === undefined ? { item, after, begins } : { item, after, begins, when }
  const departments = new Set(items.map(({ department = 'office' }) => department))
  return {
    id,
    name,
    for: 'person',
    lead: items[0]?.department ?? 'office',
    situations: [],
    items: items.map(entry),
    ...(accept && { accept }),
    deliver: { policy: 'together', ways: ['window'] },
    catalogue: {
      departments: Object.fromEntries(
        [...departments].map((one): [string, Department] => [one, { id: one, name: one }]),
      ),
      items: Object.fromEntries(items.map((made): [string, Item] => [made.item, itemOf(made)])),
      elements: {},
      materials: {},
      certificates: {},
    },
  }
}

const itemOf = ({ item, name = item, department = 'office' }: MadeItem): Item => ({
  id: item,
  name,
  code: item,
  department,
  kind: 'registration',
  mode: 'exempt',
  basis: [],
  promise: { days: 1, count: 'working' },
  elements: [],
  materials: [],
})
