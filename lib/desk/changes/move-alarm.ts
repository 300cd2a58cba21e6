import type { ApplicationState } from '../../application/state.ts'
import type { Write } from '../ports.ts'
import { alarmKey } from '../rows/application.ts'

interface Alarm {
  /** Where it stands in the head; undefined: there is none. */
  readonly standing: number | undefined
  /** When the next rule acts. */
  readonly next: number | undefined
  readonly now: number
}

/**
 * An alarm that rings too early costs a look, one that moves costs two rows: so it moves only forward, or when it has rung,
 * and goes when the application has come to its end.
 */
export function moveAlarm(
  id: string,
  state: ApplicationState,
  { standing, next, now }: Alarm,
): { readonly at?: number; readonly writes: readonly Write[] } {
  const isOver = next === undefined && (state.deliveredAt !== undefined || state.closedAt !== undefined)
  const isEarly = standing !== undefined && standing > now && (next === undefined || next >= standing)
  if (standing === next || (isEarly && !isOver)) return { at: standing, writes: [] }
  return {
    at: next,
    writes: [
      ...(standing === undefined ? [] : [{ remove: alarmKey(standing, id) }]),
      ...(next === undefined ? [] : [{ put: { ...alarmKey(next, id), application: id } }]),
    ],
  }
}
