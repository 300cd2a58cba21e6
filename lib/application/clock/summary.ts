import type { AccountDay } from './account.ts'
import type { Party } from './holder.ts'

export interface Count {
  readonly working: number
  /** Days of any kind. */
  readonly natural: number
}

/** An account added up. `parties` holds each party once, and together every day of the account. */
export interface AccountSummary {
  readonly days: Count
  readonly parties: Readonly<Record<Party, Count>>
  /** Days taken off the promise. */
  readonly counted: number
  /** The department's own time, and the time in which the item waited for the results of others (003 §31, §33). */
  readonly own: Count
  readonly waiting: Count
}

const parties: readonly Party[] = ['receipt', 'applicant', 'department', 'window', 'prerequisite', 'step', 'law']

export function summarise(days: readonly AccountDay[]): AccountSummary {
  const of = (party: Party) => count(days.filter((day) => day.party === party))
  const byParty = Object.fromEntries(parties.map((party) => [party, of(party)])) as Record<Party, Count>
  return {
    days: count(days),
    parties: byParty,
    counted: days.filter(({ counts }) => counts).length,
    own: byParty.department,
    waiting: byParty.prerequisite,
  }
}

function count(days: readonly AccountDay[]): Count {
  return { working: days.filter(({ working }) => working).length, natural: days.length }
}
