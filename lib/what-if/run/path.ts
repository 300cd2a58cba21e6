import { type Case, never } from './case.ts'
import { outcome } from './passage.ts'

/** What the longest way through an application was made of, in ms; together they are its whole duration. */
export interface PathTime {
  /** By office: waiting for it, and its work. */
  readonly offices: number[]
  applicant: number
  steps: number
}

/** Adds the critical path of an application that has ended: from its last result back to what that waited for. */
export function addPath(path: PathTime, it: Case, officeOf: (branch: number) => number): void {
  for (const [office, ms] of it.outside.entries()) add(path.offices, office, ms)
  path.applicant += it.answeringFirst
  for (let item = findLast(it); item !== never; ) {
    const woken = it.wokenBy[item] ?? never
    const blocked = it.blockedBy[item] ?? never
    const opened = it.openedAt[item] ?? never
    const workedAfter = woken !== never && opened !== never && opened >= (it.finishedAt[woken] ?? never)
    if (blocked === never && (woken === never || workedAfter)) {
      add(path.offices, officeOf(item), (it.queued[item] ?? 0) + (it.worked[item] ?? 0))
      path.applicant += it.answering[item] ?? 0
      path.steps += it.stepping[item] ?? 0
    }
    item = blocked === never ? woken : blocked
  }
}

function findLast({ finishedAt, outcomes }: Case): number {
  let last = never
  for (const [item, at] of finishedAt.entries())
    if (outcomes[item] !== outcome.skipped && (last === never || at > (finishedAt[last] ?? never))) last = item
  return last
}

function add(sums: number[], index: number, ms: number): void {
  sums[index] = (sums[index] ?? 0) + ms
}
