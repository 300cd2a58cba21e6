import { type CreditMark, findCreditBreach, isLive, markUntil } from '../application/credit/credit.ts'
import type { Dossier } from '../application/dossier.ts'
import type { Ports, Write } from './ports.ts'
import { refuseBreach } from './refusal.ts'
import { type CreditRow, creditKey, creditOf } from './rows/people.ts'

/** Every mark on a person's record, of whatever age. */
export async function listMarks({ table }: Pick<Ports, 'table'>, person: string): Promise<readonly CreditRow[]> {
  return (await table.query(creditOf(person))) as readonly CreditRow[]
}

/** The mark that a revocation leaves on the record of whoever broke the commitment. */
export function markWrite({ id, state, law }: Dossier, item: string, now: number): Write {
  const mark: CreditMark = {
    kind: 'broken-commitment',
    application: id,
    item,
    since: now,
    until: markUntil(law, now),
  }
  return { put: { ...creditKey(state.owner, id, item), ...mark }, if: 'absent' }
}

/** 信用修复: the live marks as repaired; each only while nobody else repairs it. */
export function repairWrites(
  marks: readonly CreditRow[],
  { by, reason }: { readonly by: string; readonly reason: string },
  now: number,
): Write[] {
  return marks
    .filter((mark) => isLive(mark, now))
    .map((mark) => ({
      put: { ...mark, repaired: { at: now, by, reason } },
      if: { equals: { since: mark.since, until: mark.until } },
    }))
}

/** Refuses what is asked on the applicant's word while a mark stands against it; whoever asks for nothing pays no read. */
export async function refuseBadCredit(
  ports: Pick<Ports, 'table' | 'clock'>,
  owner: string,
  chosen: { readonly commits: readonly string[]; readonly gaps: readonly string[] },
): Promise<void> {
  if (chosen.commits.length + chosen.gaps.length === 0) return
  refuseBreach(findCreditBreach(await listMarks(ports, owner), chosen, ports.clock.now()))
}
