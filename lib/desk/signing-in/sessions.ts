import type { Principal } from '../../application/may.ts'
import type { Ports, Write } from '../ports.ts'
import {
  type AccountRow,
  accountKey,
  type EndingRow,
  endedBy,
  endingKey,
  type SessionRow,
  sessionKey,
  staffKey,
} from '../rows/accounts.ts'
import { hashSecret, makeSecret } from './secret.ts'

const minute = 60_000
const hour = 60 * minute

/** How long a session holds at most, and unused (ms; 等保 2.0, 8.1.4.1: sessions that are left end by themselves). */
const longest = 12 * hour
const idleOf = ({ role }: Principal): number => (role === 'applicant' ? 2 * hour : 30 * minute)

/** How many outlived sessions a new one clears away. */
const cleared = 20

/** Whom a session is for: proved to be them, in whatever way. */
export interface Who {
  readonly principal: Principal
  /** For the people who look at the page. */
  readonly name: string
  /** Their built-in account, if by one. The session holds while its epoch is this one. */
  readonly account?: Pick<AccountRow, 'id' | 'epoch'>
}

type SessionPorts = Pick<Ports, 'table' | 'clock'>

/** Begins a session; its secret, which goes to the browser as a cookie and is kept nowhere else. */
export async function beginSession(ports: SessionPorts, who: Who): Promise<string> {
  const { secret, writes } = newSession(ports, who)
  const { done } = await ports.table.transact(writes)
  if (!done) throw new Error('a fresh session was there already')
  await clearOutlived(ports)
  return secret
}

/** A session to be begun in a transaction of the caller's. */
export function newSession({ clock }: SessionPorts, { principal, name, account }: Who) {
  const secret = makeSecret()
  const kept = hashSecret(secret)
  const now = clock.now()
  const until = now + longest
  const row: SessionRow = {
    ...sessionKey(kept),
    principal,
    name,
    begun: now,
    lastSeen: now,
    until,
    ...(account && { account: account.id, epoch: account.epoch }),
  }
  const ending: EndingRow = { ...endingKey(until, kept), session: kept }
  const seen: Write[] = account && principal.role !== 'applicant' ? [sawStaff(account.id, now)] : []
  const writes: readonly Write[] = [{ put: row, if: 'absent' }, { put: ending }, ...seen]
  return { secret, writes }
}

/** Whose session it is, noted as used at most once a minute; undefined when it does not hold. */
export async function findSession(ports: SessionPorts, secret: string): Promise<SessionRow | undefined> {
  const row = await peekSession(ports, secret)
  const now = ports.clock.now()
  if (row && now - row.lastSeen >= minute) await touch(ports, row, now)
  return row
}

/** The same, without using it: for what stays open by itself. */
export async function peekSession(ports: SessionPorts, secret: string): Promise<SessionRow | undefined> {
  const row = (await ports.table.get(sessionKey(hashSecret(secret)))) as SessionRow | undefined
  return row && (await holds(ports, row)) ? row : undefined
}

/** When it ends if it is not used again (ms). */
export const endOf = ({ principal, lastSeen, until }: SessionRow): number =>
  Math.min(lastSeen + idleOf(principal), until)

async function holds({ table, clock }: SessionPorts, row: SessionRow): Promise<boolean> {
  if (clock.now() >= endOf(row)) return false
  if (row.account === undefined) return true
  const account = (await table.get(accountKey(row.account))) as AccountRow | undefined
  return account?.epoch === row.epoch
}

/** A session that was ended meanwhile stays ended. */
async function touch({ table }: SessionPorts, row: SessionRow, now: number): Promise<void> {
  const seen: Write[] =
    row.account !== undefined && row.principal.role !== 'applicant' ? [sawStaff(row.account, now)] : []
  await table.transact([{ put: { ...row, lastSeen: now }, if: { equals: { lastSeen: row.lastSeen } } }, ...seen])
}

const sawStaff = (account: string, lastSeen: number): Write => ({ put: { ...staffKey(account), lastSeen } })

/** Ends one session; nothing happens when there is none. */
export async function endSession({ table }: SessionPorts, secret: string): Promise<void> {
  const kept = hashSecret(secret)
  const row = (await table.get(sessionKey(kept))) as SessionRow | undefined
  if (row) await table.transact([{ remove: sessionKey(kept) }, { remove: endingKey(row.until, kept) }])
}

async function clearOutlived({ table, clock }: SessionPorts): Promise<void> {
  const outlived = (await table.query(endedBy(clock.now(), cleared))) as readonly EndingRow[]
  const writes = outlived.flatMap(({ pk, sk, session }): Write[] => [
    { remove: { pk, sk } },
    { remove: sessionKey(session) },
  ])
  if (writes.length > 0) await table.transact(writes)
}
