import { meanOf } from './chance.ts'
import type { Look, Scenario } from './scenario.ts'

/** The work that comes to an office on a mean day, and what it can do, in minutes of opening hours. */
export interface Load {
  readonly office: number
  readonly minutes: number
  readonly capacity: number
}

/**
 * What the arrivals bring each office: the share of applications that need it, the looks until one is no correction, and
 * the mean of one look. Items that end as blocked are counted as if they were looked at.
 */
export function loadsOf(scenario: Scenario): readonly Load[] {
  const { arrivals, hours, offices } = scenario
  const open = hours.reduce((sum, { from, to }) => sum + (to - from) / 60_000, 0)
  return offices.map(({ officers, share }, office) => ({
    office,
    minutes: (arrivals.perDay * minutesOf(scenario, office)) / share,
    capacity: officers * open,
  }))
}

/** Minutes of work that a mean application is for an office. */
function minutesOf({ plans, items, acceptance, delivery, counter }: Scenario, office: number): number {
  const first = acceptance === undefined ? 0 : looksOf(acceptance)
  const own = items.reduce((sum, item, index) => {
    if (item.office !== office) return sum
    const check = acceptance?.by === 'departments' ? first : 0
    return sum + shareOf(plans, index) * ((1 - item.byRule) * looksOf(item) + check)
  }, 0)
  if (office !== counter) return own
  return own + (acceptance?.by === 'counter' ? first : 0) + (delivery ? meanOf(delivery) : 0)
}

const looksOf = ({ minutes, corrections }: Look): number => meanOf(minutes) / (1 - corrections)

/** The share of applications to which an item applies. */
const shareOf = (plans: Scenario['plans'], index: number): number =>
  plans.reduce((sum, { applies, weight }) => sum + (applies[index] ? weight : 0), 0)
