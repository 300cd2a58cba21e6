import type { showProgress } from '../../../lib/desk/requests/show-progress.ts'
import type { Answer } from '../../ask/ask.ts'

export type Shown = Answer<typeof showProgress>
export type ShownItem = Shown['items'][number]

/** What part of a row this is: before its department had it, in its hands, standing still, what is left of the promise, what is over it. */
export type Part = 'waited' | 'worked' | 'still' | 'left' | 'late'

/** From and to in percent of the axis. */
export interface Bar {
  readonly part: Part
  readonly from: number
  readonly to: number
}

export interface Row {
  readonly item: string
  readonly bars: readonly Bar[]
  /** The ends of the promised and the legal last day, in percent. */
  readonly promised?: number
  readonly legal?: number
  /** The legal last day, where it lies beyond the end of the axis and is marked there. */
  readonly beyond?: string
}

/** The time line of all items on one axis of days. Places in percent. */
export interface TimeAxis {
  readonly today?: number
  readonly ticks: readonly { readonly at: number; readonly day: string }[]
  readonly rows: readonly Row[]
}

const perDay = 86_400_000
/** China is ahead of UTC by so much, all year. */
const ahead = 8 * 3_600_000

/** The first instant of a day in China, of `2026-11-23`. */
const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
const endOfDay = (day: string): number => startOfDay(day) + perDay
const dayAt = (at: number): string => new Date(at + ahead).toISOString().slice(0, 10)

/** Days from now to the end of a last day: 0 on the day itself, negative after it. */
export const daysLeft = (last: string, now: number): number => (startOfDay(last) - startOfDay(dayAt(now))) / perDay

/** Lays out the items of a progress: from the day of filing to the last day that matters to people, see `findEnd`. */
export function layTimeAxis(shown: Shown): TimeAxis {
  const begin = startOfDay(dayAt(shown.submittedAt))
  const end = findEnd(shown, begin)
  const over = shown.endedAt
  const place = (at: number) => round(((Math.min(Math.max(at, begin), end) - begin) / (end - begin)) * 100)
  return {
    today: over === undefined ? place(shown.now) : undefined,
    ticks: layTicks(begin, end).map((at) => ({ at: place(at), day: dayAt(at) })),
    rows: shown.items.map((item) => ({ ...layRow(item, shown, place), ...layLegal(item, shown, end, place) })),
  }
}

/**
 * The end of the last day that is promised or expected. Legal days may come later: they add at most a third to the axis,
 * so that one that is months away does not press everything else to the edge.
 */
function findEnd({ items, now, endedAt }: Shown, begin: number): number {
  const ends = (days: readonly (string | undefined)[]) =>
    days.flatMap((day) => (day === undefined ? [] : [endOfDay(day)]))
  const named = endedAt === undefined ? ends(items.flatMap((item) => [item.promisedBy, item.standsStill?.until])) : []
  const legal = endedAt === undefined ? ends(items.map(findLegal)) : []
  const last = Math.max(endedAt ?? now, ...named, begin + perDay)
  // The end of a day is the beginning of the next.
  const promised = endOfDay(dayAt(last - 1))
  const reach = promised + Math.ceil((promised - begin) / perDay / 3) * perDay
  return Math.max(promised, Math.min(reach, Math.max(...legal)))
}

/** Once an item has ended, the law asks nothing more of it. */
const findLegal = ({ legalBy, endedAt }: ShownItem): string | undefined => (endedAt === undefined ? legalBy : undefined)

function layLegal(
  item: ShownItem,
  shown: Shown,
  end: number,
  place: (at: number) => number,
): Pick<Row, 'legal' | 'beyond'> {
  const day = findLegal(item)
  if (day === undefined || shown.endedAt !== undefined) return {}
  return { legal: place(endOfDay(day)), beyond: endOfDay(day) > end ? day : undefined }
}

function layRow(item: ShownItem, shown: Shown, place: (at: number) => number): Row {
  const { promisedBy } = item
  const isOver = shown.endedAt !== undefined
  return {
    item: item.id,
    bars: spansOf(item, shown).map(({ part, from, to }) => ({ part, from: place(from), to: place(to) })),
    promised: promisedBy && !isOver ? place(endOfDay(promisedBy)) : undefined,
  }
}

/** The same in ms, in the order of time. */
function spansOf({ startedAt, endedAt, standsStill, promisedBy }: ShownItem, shown: Shown): readonly Bar[] {
  const until = endedAt ?? shown.endedAt ?? shown.now
  const still = endedAt === undefined ? standsStill?.since : undefined
  // A clock that stands still is drawn as long as it is expected to.
  const stillUntil = still !== undefined && standsStill?.until ? endOfDay(standsStill.until) : until
  const started = startedAt ?? still ?? until
  const due = promisedBy === undefined || endedAt !== undefined ? undefined : endOfDay(promisedBy)
  const spans: readonly Bar[] = [
    { part: 'waited', from: shown.submittedAt, to: started },
    { part: 'worked', from: started, to: still ?? Math.min(until, due ?? until) },
    { part: 'still', from: still ?? until, to: Math.max(until, stillUntil) },
    { part: 'left', from: until, to: due ?? until },
    { part: 'late', from: due ?? until, to: until },
  ]
  // What was done at once still shows.
  return spans.filter(({ part, from, to }) => to > from || (part === 'worked' && endedAt !== undefined))
}

const widths = [1, 2, 5, 7, 14, 30, 60, 90, 180, 365]

/** The beginnings of at most six days, at even distances. */
function layTicks(begin: number, end: number): readonly number[] {
  const days = Math.round((end - begin) / perDay)
  const width = widths.find((each) => days / each <= 6) ?? Math.ceil(days / 6)
  return Array.from({ length: Math.ceil(days / width) }, (_, n) => begin + n * width * perDay)
}

const round = (percent: number): number => Math.round(percent * 100) / 100
