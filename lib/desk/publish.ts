import { createHash } from 'node:crypto'
import { canonical } from '../application/canonical.ts'
import { printMachine } from '../asl/print.ts'
import type { Bundle } from '../bundle/model.ts'
import { compile } from '../compile/compile.ts'
import type { Ports } from './ports.ts'
import { type CurrentRow, currentKey, type VersionRow, versionKey } from './rows/published.ts'

/**
 * Publishes a checked bundle: its machine, then its rows. The same bundle again changes nothing; a changed one becomes
 * the next version, under which new applications are filed while running ones stay on theirs.
 */
export async function publish(
  ports: Ports,
  bundle: Bundle,
  prefix?: string,
): Promise<{ version: number; fresh: boolean }> {
  const machine = printMachine(compile(bundle, { prefix }), { pretty: false })
  const { version } = await ports.machines.publish(`${prefix ?? 'onevisit'}-${bundle.id}`, machine)
  return recordPublished(ports, bundle, version, machine)
}

/** The rows of a published version, where the machine was brought out by other means (a deployment). */
export async function recordPublished(
  { table, clock }: Pick<Ports, 'table' | 'clock'>,
  bundle: Bundle,
  machine: string,
  definition: string,
): Promise<{ version: number; fresh: boolean }> {
  const digest = createHash('sha256').update(canonical(bundle)).update(definition).digest('hex')
  const current = (await table.get(currentKey(bundle.id))) as CurrentRow | undefined
  const standing = current && ((await table.get(versionKey(bundle.id, current.version))) as VersionRow | undefined)
  if (standing?.digest === digest) return { version: standing.version, fresh: false }

  const version = (current?.version ?? 0) + 1
  const { done } = await table.transact([
    {
      put: { ...versionKey(bundle.id, version), version, digest, machine, publishedAt: clock.now(), bundle },
      if: 'absent',
    },
    {
      put: { ...currentKey(bundle.id), bundle: bundle.id, name: bundle.name, version },
      if: current ? { equals: { version: current.version } } : 'absent',
    },
  ])
  return done ? { version, fresh: true } : recordPublished({ table, clock }, bundle, machine, definition)
}
