/** A calendar day: whole days since 1970-01-01, in China Standard Time (UTC+8, no summer time). */
export type Day = number

const perDay = 86_400_000
const ahead = 8 * 3_600_000

/** The day in China on which this instant (ms since 1970, UTC) falls. */
export const dayOf = (ms: number): Day => Math.floor((ms + ahead) / perDay)

/** The first instant of a day, in ms. */
export const startOf = (day: Day): number => day * perDay - ahead

/** The instant at which a day is over, in ms: what happens before it happened in time. */
export const endOf = (day: Day): number => startOf(day + 1)

/** 1970-01-01 was a Thursday. 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7

/** `2026-09-18` */
export const printDay = (day: Day): string => new Date(day * perDay).toISOString().slice(0, 10)

/** The day written so, or undefined when there is no such day. */
export function findDay(text: string): Day | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(ms)) return undefined
  // A day too many, like February 30, has rolled over into another month.
  return new Date(ms).getUTCDate() === Number(text.slice(8)) ? ms / perDay : undefined
}
