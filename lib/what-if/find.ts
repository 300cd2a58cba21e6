import { dayOf, printDay } from '../rules/calendar/day.ts'
import { isProvisional } from '../rules/calendar/open-calendar.ts'
import type { Findings, ItemFindings, OfficeFindings, Spread } from './findings.ts'
import { createItemTally, type Tally } from './run/tally.ts'
import type { Town } from './run/town.ts'

const dayMs = 86_400_000

/** What a run that is over has shown. */
export function find(town: Town, tally: Tally, firstAt: number): Findings {
  const open = tally.open.map((ms) => ms / town.hours.perDay).sort((one, other) => one - other)
  const whole = tally.whole.map((ms) => ms / dayMs).sort((one, other) => one - other)
  const offices = findOffices(town, tally)
  const last = dayOf(Math.max(firstAt, town.now))
  const all = totalOf(tally)
  return {
    applications: tally.applications,
    notAccepted: tally.notAccepted,
    from: printDay(dayOf(firstAt)),
    to: printDay(last),
    provisional: !town.scenario.everyDay && isProvisional(town.calendar, last),
    workingDays: spreadOf(open),
    naturalDays: spreadOf(whole),
    late: shareOf(tally.late, open.length),
    beyondBackstop: tally.beyondBackstop,
    items: findItems(town, tally),
    offices,
    path: { applicant: shareOf(tally.path.applicant, all), steps: shareOf(tally.path.steps, all) },
    bottleneck: {
      byUtilisation: findMost(offices, ({ utilisation }) => utilisation),
      byPath: findMost(offices, ({ path }) => path),
    },
    histogram: histogramOf(open),
  }
}

const nothing = createItemTally()

function findItems({ scenario }: Town, tally: Tally): readonly ItemFindings[] {
  return scenario.items.map(({ item, name, office, legalLimit }, index) => {
    const { applied, looks, late, unlawful, ...ends } = tally.items[index] ?? nothing
    return {
      ...{ item, name, office: scenario.offices[office]?.id ?? '', applied, ...ends },
      ...{ looks: shareOf(looks, applied), late: shareOf(late, applied) },
      ...(legalLimit && { unlawful: shareOf(unlawful, applied) }),
    }
  })
}

function findOffices({ queues, window, hours, now }: Town, tally: Tally): readonly OfficeFindings[] {
  const span = Math.min(window.to, hours.spent(now)) - window.from
  const all = totalOf(tally)
  return queues.map(({ office: { id, name, officers }, begun, waited, queueArea, busyArea }, index) => ({
    ...{ id, name, officers, utilisation: shareOf(busyArea, officers * span), queue: shareOf(queueArea, span) },
    ...{ wait: shareOf(waited, begun) / 60_000, looks: begun, path: shareOf(tally.path.offices[index] ?? 0, all) },
  }))
}

const totalOf = ({ path }: Tally): number => path.offices.reduce((sum, ms) => sum + ms, path.applicant + path.steps)

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

function spreadOf(sorted: readonly number[]): Spread {
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  const mean = shareOf(
    sorted.reduce((sum, next) => sum + next, 0),
    sorted.length,
  )
  return { p50: rank(0.5), p90: rank(0.9), p99: rank(0.99), mean, most: sorted.at(-1) ?? 0 }
}

function findMost(offices: readonly OfficeFindings[], of: (office: OfficeFindings) => number): string | undefined {
  const most = Math.max(0, ...offices.map(of))
  return most > 0 ? offices.find((office) => of(office) === most)?.id : undefined
}

/** At most 20 bars of equal width, a half, one, two, five … days each, up to the 99.5th percentile; then the rest. */
function histogramOf(sorted: readonly number[]): Findings['histogram'] {
  if (sorted.length === 0) return []
  const end = sorted[Math.floor(0.995 * (sorted.length - 1))] ?? 0
  const width = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => end / each < 20) ?? end / 19
  const bars = Math.floor(end / width) + 1
  const counts = Array.from({ length: bars + 1 }, () => 0)
  for (const days of sorted) {
    const bar = Math.min(bars, Math.floor(days / width))
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  const rows = counts.slice(0, bars).map((count, bar) => ({ from: bar * width, to: (bar + 1) * width, count }))
  const rest = counts[bars] ?? 0
  return rest > 0 ? [...rows, { from: bars * width, count: rest }] : rows
}
