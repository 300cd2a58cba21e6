import { government } from '../../application/review/extension.ts'
import type { Ports } from '../ports.ts'
import { getVersion, listCurrent } from '../versions.ts'

interface Department {
  readonly id: string
  readonly name: string
}

/** The departments of everything that is published now, and the people's government, whose head extends some time limits. */
export async function listDepartments(ports: Pick<Ports, 'table'>): Promise<readonly Department[]> {
  const names = new Map<string, string>()
  for (const { bundle, version } of await listCurrent(ports)) {
    const { catalogue } = (await getVersion(ports, bundle, version)).bundle
    for (const { id, name } of Object.values(catalogue.departments)) names.set(id, name)
  }
  return [...[...names].map(([id, name]) => ({ id, name })), { id: government, name: '人民政府' }]
}
