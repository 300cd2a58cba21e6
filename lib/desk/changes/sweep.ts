import type { Ports } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { type AlarmRow, alarms, alarmsUntil } from '../rows/application.ts'
import { system } from '../tasks/task.ts'
import { change } from './change.ts'
import { redate } from './redate.ts'

/**
 * Enters what has followed by itself wherever an alarm has rung; returns how many applications it looked at. One that
 * fails goes to `report` and holds up none of the others: its alarm stays, and rings at the next sweep too.
 */
export async function sweepDue(ports: Ports, report: (bug: unknown) => void): Promise<number> {
  // A new calendar first: what rings is then judged by it.
  while ((await redate(ports)) > 0);
  const upTo = alarmsUntil(ports.clock.now())
  const rung = (await Promise.all(alarms.map((box) => ports.table.query({ ...box, upTo })))).flat() as AlarmRow[]
  for (const { application } of rung) {
    try {
      await change(ports, system, application, () => ({ answer: null }))
    } catch (bug) {
      if (!(bug instanceof Refusal && bug.refusal === 'busy')) report(bug)
    }
  }
  return rung.length
}
