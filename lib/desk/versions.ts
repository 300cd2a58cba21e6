import type { Ports, Table } from './ports.ts'
import { Refusal } from './refusal.ts'
import { bundles, type CurrentRow, currentKey, type VersionRow, versionKey } from './rows/published.ts'

/** Published versions never change, so each is read once per table. */
const known = new WeakMap<Table, Map<string, VersionRow>>()

/** A published version of a bundle. An unknown one is a bug: versions are never removed. */
export async function getVersion(ports: Pick<Ports, 'table'>, bundle: string, version: number): Promise<VersionRow> {
  const row = await findVersion(ports, bundle, version)
  if (!row) throw new Error(`bundle ${bundle} ${version} was never published`)
  return row
}

/** The same of a version that somebody names: there may be none. */
export async function findVersion(
  { table }: Pick<Ports, 'table'>,
  bundle: string,
  version: number,
): Promise<VersionRow | undefined> {
  const seen = known.get(table) ?? new Map<string, VersionRow>()
  known.set(table, seen)
  const name = `${bundle} ${version}`
  const row = seen.get(name) ?? ((await table.get(versionKey(bundle, version))) as VersionRow | undefined)
  if (row) seen.set(name, row)
  return row
}

/** The version under which an application would be filed now. Throws Refusal not-found. */
export async function getCurrent(ports: Pick<Ports, 'table'>, bundle: string): Promise<VersionRow> {
  const current = (await ports.table.get(currentKey(bundle))) as CurrentRow | undefined
  if (!current) throw new Refusal('not-found')
  return getVersion(ports, bundle, current.version)
}

export async function listCurrent({ table }: Pick<Ports, 'table'>): Promise<readonly CurrentRow[]> {
  return (await table.query(bundles)) as readonly CurrentRow[]
}
