import { defaultSettings } from '../../bundle/settings.ts'
import { lastDayOf } from '../../rules/calendar/calendar.ts'
import { dayOf } from '../../rules/calendar/day.ts'
import { type Case, doing, turn } from './case.ts'
import { findStart, lastDay } from './limits.ts'
import type { Queue } from './queues.ts'
import { accountNow, type Town } from './town.ts'

/** Puts a place of an application into the queue of its office; whoever is free takes up what is first. */
export function enqueue(town: Town, it: Case, place: number): void {
  const office = town.places.office(place)
  const queue = getQueue(town, office)
  accountNow(town, queue)
  turn(it, place, doing.queue, town.now)
  queue.waiting++
  const key = queue.office.queue === 'fifo' ? 0 : dueDay(town, it, place)
  queue.rows.put(key, it.slot, place, it.stamps[place] ?? 0)
  serve(town, office)
}

/** Lets free officers take up what waits; when the office is closed, as soon as it opens. */
export function serve(town: Town, office: number): void {
  const queue = getQueue(town, office)
  if (queue.waiting === 0 || queue.free === 0) return
  if (!town.hours.isOpen(town.now)) {
    if (!queue.opensNoted) town.agenda.put(town.hours.nextOpening(town.now), opening, office, 0)
    queue.opensNoted = true
    return
  }
  while (queue.waiting > 0 && queue.free > 0) {
    if (queue.rows.next() === Number.POSITIVE_INFINITY) throw new Error('the queue has lost somebody')
    queue.rows.take()
    const it = town.cases[queue.rows.who]
    const place = queue.rows.what
    if (it && it.stamps[place] === queue.rows.stamp) begin(town, queue, it, place)
  }
}

/** In the agenda: an office opens, and no application is meant. */
export const opening = -1

function begin(town: Town, queue: Queue, it: Case, place: number): void {
  const open = accountNow(town, queue)
  const { from, to } = town.window
  if (open >= from && open <= to) {
    queue.begun++
    queue.waited += open - town.hours.spent(it.since[place] ?? town.now)
  }
  queue.waiting--
  queue.free--
  turn(it, place, doing.work, town.now)
  const round = it.rounds[place] ?? 0
  const work = town.course.work(it.application, place, round)
  const done = Math.max(town.now, town.hours.reached(open + work))
  town.agenda.put(done, it.slot, place, it.stamps[place] ?? 0)
}

/** Takes a place out of whatever is done there; an officer who was at it is free. */
export function stop(town: Town, it: Case, place: number): void {
  const was = it.doing[place]
  const office = town.places.office(place)
  if (was === doing.queue || was === doing.work) {
    const queue = getQueue(town, office)
    accountNow(town, queue)
    if (was === doing.queue) queue.waiting--
    else queue.free++
  }
  turn(it, place, doing.nothing, town.now)
}

/** The applicant has it; it comes back after so many ms. */
export function hand(town: Town, it: Case, place: number, ms: number): void {
  turn(it, place, doing.applicant, town.now)
  town.agenda.put(town.now + ms, it.slot, place, it.stamps[place] ?? 0)
}

/** What an office does first, where it goes by what is due: the last day of the promise, or what the law gives. */
function dueDay(town: Town, it: Case, place: number): number {
  const { calendar, places, scenario } = town
  const item = scenario.items[place]
  if (item) {
    const start = findStart(it, place, item) ?? dayOf(town.now)
    return lastDay(calendar, start, item.promise, it.pauses[place] ?? [])
  }
  if (place === places.delivery) return lastDayOf(calendar, dayOf(it.mergedAt), defaultSettings.delivery)
  return lastDayOf(calendar, dayOf(it.filedAt), defaultSettings.correctionNotice)
}

export function getQueue({ queues }: Town, office: number): Queue {
  const queue = queues[office]
  if (queue === undefined) throw new Error('work for an office that the scenario does not have')
  return queue
}
