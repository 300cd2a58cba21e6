import type { Problem } from '../../bundle/problem.ts'
import { loadsOf } from '../load-of.ts'
import type { Scenario } from '../scenario.ts'
import { counterId } from './link.ts'
import { acceptedBy, byRuleOf, type Judge, percent, problemAt, type Written } from './written.ts'

/** Whatever people do must be said of, and nothing else. */
export const judgeWork: Judge = (written) => {
  const { scenario, bundle } = written
  const by = acceptedBy(bundle)
  const problems: Problem[] = []
  const note = (path: string[], says: string, fix: string) =>
    problems.push(problemAt(written, path, { says, fix, part: 'key' }))
  for (const { item } of bundle.items)
    if (scenario.items[item] === undefined && byRuleOf(written, item) < 1)
      note(['items'], `Nothing is said of the item "${item}".`, `Write for example ${item}: { minutes: 20 }.`)
  if (by && !scenario.acceptance)
    note(
      [],
      'People accept the applications of this bundle, and nothing is said of it.',
      'Write acceptance: { minutes: 6 }.',
    )
  if (!by && scenario.acceptance)
    note(['acceptance'], 'Nobody accepts the applications of this bundle: they are accepted at once.', 'Delete it.')
  const needsCounter = by === 'counter' || scenario.delivery !== undefined
  if (needsCounter && !scenario.counter)
    note([], 'There is work at the counter, and nobody there.', 'Write counter: { officers: 2 }.')
  if (!needsCounter && scenario.counter)
    note(['counter'], 'There is no work at the counter.', 'Delete it, or write delivery: { minutes: 3 }.')
  return problems
}

/** So many applications are simulated in reasonable time; a little more than can be asked for. */
const most = 1_100_000

/** So many open days may a run last by its means: a thousand years, as far as days are written in four digits. */
const longest = 250_000

/** Offices with work and nobody are problems; those with more work than they can do are warned of, with the figure. */
export function judgeOffices(written: Written, scenario: Scenario): readonly Problem[] {
  const { amount, arrivals, offices, warmUp } = scenario
  const coming = warmUp + ('days' in amount ? amount.days : amount.applications / arrivals.perDay)
  if (coming * arrivals.perDay > most) {
    const says = `About ${Math.round(coming * arrivals.perDay)} applications would come.`
    const path = 'days' in amount ? 'days' : warmUp > 0 ? 'warm-up' : 'applications'
    return [problemAt(written, [path], { says, fix: `Let it be ${most} at most.` })]
  }
  const problems = loadsOf(scenario).flatMap(({ office, minutes, capacity }): readonly Problem[] => {
    const { id = '', name = '' } = offices[office] ?? {}
    const path = id === counterId ? ['counter'] : ['departments', id]
    const at = written.positionOf(path, 'key')
    if (minutes === 0) return []
    if (capacity === 0)
      return [{ at, says: `Work comes to ${name} (${id}), and nobody is there.`, fix: `Write ${id}: { officers: 2 }.` }]
    const load = minutes / capacity
    const days = coming * Math.max(1, load)
    if (days > longest) {
      const says = `It would take ${name} about ${Math.round(days / 250)} years of working days to do all of it.`
      return [{ at, says, fix: 'Let fewer applications come, or more officers be there.' }]
    }
    return load < 1 ? [] : [{ at, ...overload(name, load, minutes / 60), severity: 'warning' }]
  })
  return problems
}

function overload(name: string, load: number, hours: number): Pick<Problem, 'says' | 'fix'> {
  return {
    says: `${name} would be busy ${percent(load)} of its time: a mean day brings ${hours.toFixed(1)} hours of work, and the queue grows without end.`,
    fix: `Give it ${Math.ceil(load * 100) / 100} times the officers or more, or let less come.`,
  }
}
