import type { Pause } from '../../application/clock/running-limit.ts'
import type { Net } from '../../proof/net/net.ts'
import type { Places } from './course.ts'
import { createPassage, type Passage } from './passage.ts'

/** What is done at a place of an application now. */
export const doing = { nothing: 0, queue: 1, work: 2, applicant: 3, step: 4 } as const

/** One application under way. Instants in ms since 1970. */
export interface Case extends Passage {
  /** Where it stands among those under way. */
  readonly slot: number
  /** Which application it is. */
  application: number
  filedAt: number
  acceptedAt: number
  notAccepted: boolean
  mergedAt: number
  /** By place: what is done there, since when, how often it was looked at. */
  readonly doing: number[]
  readonly since: number[]
  readonly rounds: number[]
  /** By place: grows whenever what is done there changes, so that what was planned before is void. */
  readonly stamps: number[]
  /** By branch: when it was opened first, when it was decided. */
  readonly openedAt: number[]
  readonly decidedAt: number[]
  readonly refused: boolean[]
  readonly pauses: (readonly Pause[])[]
  /** By branch: ms from its opening to its decision, by what was done. */
  readonly queued: number[]
  readonly worked: number[]
  readonly answering: number[]
  readonly stepping: number[]
  /** By item: when it got its outcome, and the item that blocked it, or -1. */
  readonly finishedAt: number[]
  readonly blockedBy: number[]
  /** Ms outside the branches: by office, and the applicant's own before acceptance. */
  readonly outside: number[]
  answeringFirst: number
  /** Looks before acceptance that are not done, and which of them found something. */
  checksLeft: number
  readonly found: boolean[]
}

export const never = -1
const noPauses: readonly Pause[] = []

export function createCase(net: Net, places: Places, offices: number, slot: number): Case {
  const branches = () => net.branches.map(() => 0)
  const all = () => Array.from({ length: places.count }, () => 0)
  return {
    ...createPassage(net),
    slot,
    ...{ application: 0, filedAt: 0, acceptedAt: never, mergedAt: never, answeringFirst: 0, checksLeft: 0 },
    notAccepted: false,
    ...{ doing: all(), since: all(), rounds: all(), stamps: all() },
    ...{ openedAt: branches(), decidedAt: branches(), refused: net.branches.map(() => false) },
    ...{ queued: branches(), worked: branches(), answering: branches(), stepping: branches() },
    ...{ finishedAt: branches(), blockedBy: branches(), found: net.branches.map(() => false) },
    pauses: net.branches.map(() => noPauses),
    outside: Array.from({ length: offices }, () => 0),
  }
}

/** Makes a case ready for an application. Stamps go on, so that nothing of the last application speaks of this one. */
export function reuse(it: Case, application: number, filedAt: number, applies: readonly boolean[]): Case {
  Object.assign(it, { application, filedAt, applies, acceptedAt: never, mergedAt: never, notAccepted: false })
  it.answeringFirst = 0
  it.checksLeft = 0
  for (const numbers of [it.doing, it.rounds, it.queued, it.worked, it.answering, it.stepping, it.outside])
    numbers.fill(0)
  for (const instants of [it.openedAt, it.decidedAt, it.finishedAt, it.blockedBy]) instants.fill(never)
  it.refused.fill(false)
  it.found.fill(false)
  it.pauses.fill(noPauses)
  return it
}

/** Ends what is done at a place and begins something else; the time goes to the account of what was done. */
export function turn(it: Case, place: number, next: number, now: number): void {
  const branch = place < it.queued.length
  if (branch) {
    const spent = now - (it.since[place] ?? now)
    const was = it.doing[place]
    const account =
      was === doing.queue
        ? it.queued
        : was === doing.work
          ? it.worked
          : was === doing.applicant
            ? it.answering
            : it.stepping
    if (was !== doing.nothing) account[place] = (account[place] ?? 0) + spent
  }
  it.doing[place] = next
  it.since[place] = now
  it.stamps[place] = (it.stamps[place] ?? 0) + 1
}
