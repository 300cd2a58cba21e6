import type { Bundle, BundleItem, Item } from '../../lib/bundle/model.ts'

/** A small bundle made in code: items by name, each with what it needs; every item has a department of its own. */
export function sampleBundle(items: Readonly<Record<string, Partial<BundleItem>>>, id = 'sample'): Bundle {
  const ids = Object.keys(items)
  return {
    id,
    name: '样例一件事',
    for: 'person',
    lead: `office-${ids[0]}`,
    situations: [],
    items: ids.map((item) => ({ item, after: [], begins: 'at-once', ...items[item] })),
    deliver: { policy: 'together', ways: ['window', 'mail'] },
    catalogue: {
      departments: Object.fromEntries(
        ids.map((item) => [`office-${item}`, { id: `office-${item}`, name: `${item}部门` }]),
      ),
      items: Object.fromEntries(ids.map((item) => [item, sampleItem(item)])),
      elements: { 'applicant.name': { id: 'applicant.name', name: '姓名', type: 'text', required: true } },
      materials: {},
      certificates: Object.fromEntries(
        ids.map((item) => [
          `${item}-licence`,
          { id: `${item}-licence`, name: `${item}证`, prefix: item.toUpperCase() },
        ]),
      ),
    },
  }
}

function sampleItem(id: string): Item {
  return {
    id,
    name: `事项${id}`,
    code: `CODE-${id}`,
    department: `office-${id}`,
    kind: 'licence',
    mode: 'strict',
    basis: ['行政许可法 42'],
    promise: { days: 5, count: 'working' },
    elements: ['applicant.name'],
    materials: [],
    certificate: `${id}-licence`,
  }
}

/** Three approvals side by side. */
export const threeApprovals = (): Bundle => sampleBundle({ a: {}, b: {}, c: {} }, 'three')

/** Three approvals of which only the first needs a photo. */
export function withPhoto(): Bundle {
  const bundle = sampleBundle({ a: {}, b: {}, c: {} }, 'photos')
  const { items, materials } = bundle.catalogue
  const a = { ...sampleItem('a'), materials: ['photo'] }
  return {
    ...bundle,
    catalogue: {
      ...bundle.catalogue,
      items: { ...items, a },
      materials: { ...materials, photo: { id: 'photo', name: '照片' } },
    },
  }
}
