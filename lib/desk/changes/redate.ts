import type { Ports, Row } from '../ports.ts'
import { type AlarmRow, alarms } from '../rows/application.ts'
import { type LawRow, lawKey, redatedKey } from '../rows/published.ts'
import { system } from '../tasks/task.ts'
import { change } from './change.ts'

/** How far the open applications have been moved to a calendar: all of them when `box` is that behind the last. */
interface RedatedRow extends Row {
  readonly calendar: number
  readonly box: number
  readonly after?: string
}

/**
 * Moves open applications to the calendar in force, so many at a time: dates that were provisional, or on a day that is
 * closed now, are counted again. Goes on where it was; returns how many it looked at, 0 when all are there.
 */
export async function redate(ports: Ports, most = 200): Promise<number> {
  const current = (await ports.table.get(lawKey)) as LawRow | undefined
  if (!current) return 0
  const standing = (await ports.table.get(redatedKey)) as RedatedRow | undefined
  const begun: Pick<RedatedRow, 'box' | 'after'> = standing?.calendar === current.calendar ? standing : { box: 0 }
  const box = alarms[begun.box]
  if (!box) return 0
  const rows = (await ports.table.query({ ...box, after: begun.after, limit: most })) as AlarmRow[]
  for (const { application } of rows) await redateOne(ports, application, current.calendar)
  const next = rows.length === most ? { box: begun.box, after: rows.at(-1)?.sk } : { box: begun.box + 1 }
  await ports.table.transact([{ put: { ...redatedKey, calendar: current.calendar, ...next } }])
  return rows.length + 1
}

function redateOne(ports: Ports, id: string, calendar: number): Promise<null> {
  return change(ports, system, id, ({ state }) =>
    state.law && state.law.calendar !== calendar
      ? { events: [{ kind: 'redated', calendar }], answer: null }
      : { answer: null },
  )
}
