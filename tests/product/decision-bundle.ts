import type { Bundle, BundleItem, Item } from '../../lib/bundle/model.ts'
import type { Reply } from '../../lib/desk/door.ts'
import { sampleBundle } from './sample-bundle.ts'

/** A sample bundle whose items have what a test gives them, and whose departments each have a seal of their own. */
export function decisionBundle(
  items: Readonly<Record<string, Partial<Item>>>,
  places: Readonly<Record<string, Partial<BundleItem>>> = {},
): Bundle {
  const bundle = sampleBundle(Object.fromEntries(Object.keys(items).map((id) => [id, places[id] ?? {}])), 'decided')
  const { catalogue } = bundle
  const given = Object.entries(catalogue.items).map(([id, item]): [string, Item] => [id, { ...item, ...items[id] }])
  const sealed = Object.values(catalogue.departments).map((office) => [
    office.id,
    { ...office, seal: `${office.name}行政审批专用章` },
  ])
  return {
    ...bundle,
    catalogue: { ...catalogue, items: Object.fromEntries(given), departments: Object.fromEntries(sealed) },
  }
}

/** The rule that a refusal names; undefined when the act was done. */
export const ruleOf = ({ status, body }: Reply): string | undefined =>
  status < 400 ? undefined : ((body as { rule?: { id: string } }).rule?.id ?? `none, ${status}`)

export const refusal = { decision: 'refused', reason: '不符合条件', basis: '行政许可法 38' }
