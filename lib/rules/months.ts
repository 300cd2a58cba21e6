import { findDay } from './calendar/day.ts'

/**
 * Full months from one day to another (`2026-02-15`), negative backwards; undefined when one of them is no day. A month is
 * full on the day of the same number, and where there is none on the last of the month (民法典 202).
 */
export function findMonths(from: string, to: string): number | undefined {
  if (findDay(from) === undefined || findDay(to) === undefined) return undefined
  return from <= to ? count(from, to) : -count(to, from)
}

function count(from: string, to: string): number {
  const [a, b] = [partsOf(from), partsOf(to)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  return b.day >= Math.min(a.day, lastOf(b)) ? months : months - 1
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function partsOf(day: string): Parts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }
}

/** The number of the last day of the month. */
const lastOf = ({ year, month }: Parts): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
