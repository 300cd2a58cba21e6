import type { Dossier } from '../../application/dossier.ts'
import { type CaughtUp, catchUp } from '../../application/due/catch-up.ts'
import { getLaw } from '../law.ts'
import type { Ports } from '../ports.ts'
import { type HeadRow, headKey } from '../rows/application.ts'
import { getVersion } from '../versions.ts'

/** A submitted application as read for a change: what it is, what it runs on, and where its record ends. */
export interface Application extends Dossier {
  readonly head: HeadRow
}

export async function findApplication(ports: Ports, id: string): Promise<Application | undefined> {
  const head = (await ports.table.get(headKey(id))) as HeadRow | undefined
  if (!head) return undefined
  const { bundle } = await getVersion(ports, head.state.bundle, head.state.version)
  const law = await getLaw(ports, head.state.law)
  return { id, state: head.state, bundle, law, head }
}

/** The application as it stands at this moment: with what has followed by itself, written or not. */
export async function findPresent(ports: Ports, id: string): Promise<Application | undefined> {
  const application = await findApplication(ports, id)
  return application && { ...application, ...findLate(application, ports.clock.now()).after }
}

/** What has followed by itself since it was written, at most about `room` entries of it. Before its alarm rings nothing has. */
export function findLate(application: Application, now: number, room?: number): CaughtUp {
  const { alarm, seq } = application.head
  if (alarm === undefined || alarm > now) return { entries: [], after: application, alarm }
  return catchUp(application, now, seq, room)
}
