import { change } from './change.ts'
import type { Ports } from './ports.ts'
import { type AlarmRow, alarms, alarmsUntil } from './rows.ts'
import { system } from './tasks/task.ts'

/** Enters what has followed by itself wherever an alarm has rung; returns how many applications it looked at. */
export async function sweepDue(ports: Ports): Promise<number> {
  const upTo = alarmsUntil(ports.clock.now())
  const rung = (await Promise.all(alarms.map((box) => ports.table.query({ ...box, upTo })))).flat() as AlarmRow[]
  for (const { application } of rung) await change(ports, system, application, () => ({ answer: null }))
  return rung.length
}
