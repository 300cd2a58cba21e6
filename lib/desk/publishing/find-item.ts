import type { Item } from '../../bundle/model.ts'
import type { Ports } from '../ports.ts'
import { getVersion, listCurrent } from '../versions.ts'

/** An item of any bundle that can be applied for now. */
export async function findItem(ports: Pick<Ports, 'table'>, item: string): Promise<Item | undefined> {
  for (const { bundle, version } of await listCurrent(ports)) {
    const { items } = (await getVersion(ports, bundle, version)).bundle.catalogue
    const found = Object.hasOwn(items, item) ? items[item] : undefined
    if (found) return found
  }
  return undefined
}
