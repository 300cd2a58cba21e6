import { dayOf, printDay } from '../../rules/calendar/day.ts'

/**
 * `YYZZ-2026-<application>`. Its last part names the application, where the certificate's record stands. One certificate of a
 * kind per application, so the application's id makes the number unique, and the same when asked twice. `at` in ms.
 */
export function certificateNumber(prefix: string, application: string, at: number): string {
  return `${prefix}-${printDay(dayOf(at)).slice(0, 4)}-${application.toUpperCase()}`
}
