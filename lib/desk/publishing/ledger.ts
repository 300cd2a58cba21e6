import { hash } from 'node:crypto'
import { canonical } from '../../application/canonical.ts'
import { root } from '../../application/chain.ts'
import type { Ports, Write } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { type LedgerHeadRow, ledgerHeadKey, ledgerKey } from '../rows/proposals.ts'
import type { LedgerEntry, NewEntry } from './ledger-entry.ts'

/** What is written in one transaction with its entries. `writes` may be refused: then it is made anew. */
export interface Entered<Answer> {
  readonly entries: readonly NewEntry[]
  readonly writes: readonly Write[]
  readonly answer: Answer
}

/** Others may be at the same rows so often; a request whose answer stands already is given up here too, and finds it. */
const mostTries = 100

/**
 * Makes a change of the library and enters it into the ledger, all or nothing; somebody faster makes it begin anew, with
 * what stands then. Throws what `make` throws, and Refusal busy.
 */
export async function enter<Answer>(
  ports: Pick<Ports, 'table' | 'clock'>,
  make: () => Promise<Entered<Answer>>,
): Promise<Answer> {
  for (let tries = 0; tries < mostTries; tries++) {
    const { entries, writes, answer } = await make()
    const all = [...writes, ...(await ledgerWrites(ports, entries))]
    if (all.length === 0 || (await ports.table.transact(all)).done) return answer
  }
  throw new Refusal('busy')
}

async function ledgerWrites(
  { table, clock }: Pick<Ports, 'table' | 'clock'>,
  entries: readonly NewEntry[],
): Promise<readonly Write[]> {
  if (entries.length === 0) return []
  const head = (await table.get(ledgerHeadKey)) as LedgerHeadRow | undefined
  const at = clock.now()
  let { seq, link } = head ?? { seq: 0, link: root }
  const rows = entries.map((each): Write => {
    seq++
    const entry: LedgerEntry = { ...each, seq, at }
    link = linkTo(link, entry)
    return { put: { ...ledgerKey(seq), entry, link }, if: 'absent' }
  })
  return [{ put: { ...ledgerHeadKey, seq, link }, if: head ? { equals: { seq: head.seq } } : 'absent' }, ...rows]
}

/** SHA-256, hex, over the link before and the entry: a change anywhere breaks all that follows. */
export function linkTo(before: string, entry: LedgerEntry): string {
  return hash('sha256', before + canonical(entry))
}
