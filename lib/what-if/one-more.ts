import type { Findings, OneMore } from './findings.ts'
import type { Office, Scenario } from './scenario.ts'
import { type Ground, simulate } from './simulate.ts'

/**
 * What one more officer would do, office by office, the most useful first: by what it takes off the P90, then by the
 * applications that are late no more. All runs have the same applications, which go the same way (common random numbers).
 */
export function tryOneMore(scenario: Scenario, ground: Ground, without: Findings): readonly OneMore[] {
  const tried = scenario.offices.flatMap((office, index): readonly OneMore[] => {
    if (without.offices[index]?.looks === 0) return []
    const offices = scenario.offices.map((each, at) => (at === index ? { ...each, officers: each.officers + 1 } : each))
    return [compare(office, without, simulate({ ...scenario, offices }, ground))]
  })
  return tried.sort(
    (one, other) => other.gained - one.gained || other.avoided - one.avoided || other.avoidedItems - one.avoidedItems,
  )
}

function compare({ id, name }: Office, without: Findings, found: Findings): OneMore {
  return {
    office: id,
    name,
    p90: found.workingDays.p90,
    gained: without.workingDays.p90 - found.workingDays.p90,
    gainedNatural: without.naturalDays.p90 - found.naturalDays.p90,
    avoided: without.late - found.late,
    avoidedItems: lateItems(without) - lateItems(found),
  }
}

/** The share of late items among all. */
function lateItems({ items }: Findings): number {
  const all = items.reduce((sum, { applied }) => sum + applied, 0)
  return all === 0 ? 0 : items.reduce((sum, { late, applied }) => sum + late * applied, 0) / all
}
