import { findDay } from './calendar/day.ts'

/** A step function of a day, by rows in any order: `Table` of lib/bundle is one. Days are `2026-02-15`, values whole. */
export interface DatedTable {
  readonly rows: readonly { readonly from: string; readonly value: number }[]
}

/** The value of the last row that does not begin after the day; undefined before the first row, and for what is no day. */
export function findTableValue({ rows }: DatedTable, day: string): number | undefined {
  if (findDay(day) === undefined) return undefined
  let found: DatedTable['rows'][number] | undefined
  // Days written so are in the order of their texts.
  for (const row of rows) if (row.from <= day && (found === undefined || row.from >= found.from)) found = row
  return Number.isSafeInteger(found?.value) ? found?.value : undefined
}
