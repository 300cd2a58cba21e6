import type { Dossier } from '../../application/dossier.ts'
import { allEnded } from '../../application/needs.ts'
import { isSettled } from '../../application/settled.ts'
import type { ApplicationState } from '../../application/state.ts'
import type { Ports, Write } from '../ports.ts'
import { acceptanceToken, deliveryToken, type TokenRow, tokenKey, type WaitRow, waitsOf } from '../rows/application.ts'
import type { Outgoing } from './outbox.ts'

interface Followed {
  readonly writes: readonly Write[]
  readonly outgoing: readonly Outgoing[]
}

/** The application as it was, for comparison; undefined before its submission, when no machine waits for anything. */
type Before = ApplicationState | undefined

/**
 * The rows are the truth and the machine follows: which of its waiting states go on because of this change. Each is
 * answered by its stored token; one that has none yet will find the answer when it comes to wait.
 */
export async function followMachine(ports: Ports, before: Before, after: Dossier): Promise<Followed> {
  if (!before) return { writes: [], outgoing: [] }
  const outgoing: Outgoing[] = []
  const answer = async (place: string, give: (row: TokenRow) => Outgoing | undefined) => {
    const row = (await ports.table.get(tokenKey(after.id, place))) as TokenRow | undefined
    const given = row && give(row)
    if (given) outgoing.push(given)
  }
  if (isAccepting(before) && !isAccepting(after.state))
    await answer(acceptanceToken, succeed({ accepted: after.state.acceptedAt !== undefined }))
  for (const { item } of after.bundle.items) {
    const give = findItemAnswer(before, after, item)
    if (give) await answer(item, give)
  }
  if (before.deliveredAt === undefined && after.state.deliveredAt !== undefined)
    await answer(deliveryToken, succeed({ delivered: true }))
  const woken = await wake(ports, before, after)
  return { writes: woken.writes, outgoing: [...outgoing, ...woken.outgoing] }
}

/** Whether acceptance is still open. */
export function isAccepting({ status }: ApplicationState): boolean {
  return status === 'checking' || status === 'correcting' || status === 'verifying'
}

const succeed =
  (output: unknown) =>
  ({ token }: TokenRow): Outgoing => ({ send: 'succeed', token, output })

function findItemAnswer(before: ApplicationState, after: Dossier, item: string) {
  const was = before.items[item]
  const is = after.state.items[item]
  if (!was || !is || (was === is && before.gaps === after.state.gaps)) return undefined
  if (isSettled(after.state, after.bundle, item)) {
    if (isSettled(before, after.bundle, item)) return undefined
    return succeed({ decision: is.decision?.decision ?? is.outcome })
  }
  if (is.status === 'correcting' && was.status === 'open')
    return ({ token }: TokenRow): Outgoing => ({
      send: 'fail',
      token,
      error: 'Correction',
      cause: 'A correction was asked for',
    })
  if (is.status === 'waiting' && was.status === 'correcting')
    return (row: TokenRow) => (row.kind === 'correction' ? succeed({ corrected: true })(row) : undefined)
  return undefined
}

/** Items that waited for results which are all there now. */
async function wake({ table }: Ports, before: ApplicationState, { id, state, bundle }: Dossier): Promise<Followed> {
  const ended = bundle.items.filter(({ item }) => !before.items[item]?.outcome && state.items[item]?.outcome)
  const isNeeded = bundle.items.some(({ after }) => ended.some(({ item }) => after.includes(item)))
  if (!isNeeded) return { writes: [], outgoing: [] }
  const waits = ((await table.query(waitsOf(id))) as readonly WaitRow[]).filter(({ needs }) => allEnded(state, needs))
  return {
    writes: waits.map(({ pk, sk }): Write => ({ remove: { pk, sk } })),
    outgoing: waits.map(
      ({ token, needs }): Outgoing => ({ send: 'succeed', token, output: { arrived: needs.length } }),
    ),
  }
}
