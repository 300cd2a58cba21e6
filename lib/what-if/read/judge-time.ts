import type { Problem } from '../../bundle/problem.ts'
import { findDay } from '../../rules/calendar/day.ts'
import { openingsOf } from './times.ts'
import { type Judge, problemAt } from './written.ts'

/** Offices that are open less than this a day have no use for a simulation. */
const leastOpen = 60

/** Days must exist, hours must follow each other, and somebody must come at some time. */
export const judgeTime: Judge = (written) => {
  const { scenario } = written
  const problems: Problem[] = []
  if (scenario.begins !== undefined && findDay(scenario.begins) === undefined) {
    const says = `There is no day "${scenario.begins}".`
    problems.push(problemAt(written, ['begins'], { says, fix: 'Write a day that exists, like 2026-03-02.' }))
  }
  const hours = openingsOf(scenario.hours)
  for (const [index, { from, to }] of hours.entries()) {
    const before = hours[index - 1]?.to ?? 0
    if (from < to && from >= before) continue
    const says = from < to ? 'These hours begin before the last ones have ended.' : 'These hours end before they begin.'
    problems.push(
      problemAt(written, ['hours', index], { says, fix: 'Write the hours in their order, like 08:30-12:00.' }),
    )
  }
  const minutes = hours.reduce((sum, { from, to }) => sum + (to - from) / 60_000, 0)
  if (problems.length === 0 && minutes < leastOpen) {
    const fix = `Let them be open ${leastOpen} minutes a day at least.`
    problems.push(problemAt(written, ['hours'], { says: `The offices are open ${minutes} minutes a day.`, fix }))
  }
  return [...problems, ...judgeArrivals(written)]
}

const judgeArrivals: Judge = (written) => {
  const { arrivals, open } = written.scenario
  const problems: Problem[] = []
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', ...(open === 'every-day' ? ['sat', 'sun'] : [])] as const
  if (weekdays.every((name) => arrivals.weekdays[name as keyof typeof arrivals.weekdays] === 0)) {
    const says = 'On no day does anybody come.'
    problems.push(
      problemAt(written, ['arrivals', 'weekdays'], { says, fix: 'Give a day on which it is open a weight over 0.' }),
    )
  }
  if (arrivals.hours && Object.values(arrivals.hours).every((weight) => weight === 0)) {
    const says = 'At no hour does anybody come.'
    problems.push(problemAt(written, ['arrivals', 'hours'], { says, fix: 'Give an hour a weight over 0.' }))
  }
  return problems
}
