import type { OfficeHours } from '../office-hours.ts'
import type { Office } from '../scenario.ts'
import { type Agenda, openAgenda } from './agenda.ts'

/** The officers of one office and what waits for them. Times in open ms. */
export interface Queue {
  readonly office: Office
  readonly rows: Agenda
  free: number
  /** Rows that still wait; of those in `rows` some may be void. */
  waiting: number
  /** It is already noted that the office opens. */
  opensNoted: boolean
  /** Inside the window: open ms × length of the queue, and × officers at work. */
  queueArea: number
  busyArea: number
  /** Of looks that were taken up inside the window: how many, and how long they had waited. */
  begun: number
  waited: number
  changedAt: number
}

/** The part of the run that figures of offices are taken from, in open ms. */
export interface Window {
  readonly from: number
  readonly to: number
}

export const createQueue = (office: Office): Queue => ({
  office,
  rows: openAgenda(),
  free: office.officers,
  ...{ waiting: 0, opensNoted: false, queueArea: 0, busyArea: 0, begun: 0, waited: 0, changedAt: 0 },
})

/** Adds up the time since the last change; to be called before the queue or its officers change. */
export function account(queue: Queue, hours: OfficeHours, { from, to }: Window, now: number): number {
  const open = hours.spent(now)
  const span = Math.min(open, to) - Math.max(queue.changedAt, from)
  if (span > 0) {
    queue.queueArea += span * queue.waiting
    queue.busyArea += span * (queue.office.officers - queue.free)
  }
  queue.changedAt = open
  return open
}
