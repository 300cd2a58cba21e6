import type { Settings } from '../bundle/settings.ts'
import type { Calendar } from '../rules/calendar/calendar.ts'

/** What dates are computed with: the working days as known, and what the region has decided. */
export interface Law {
  readonly calendar: Calendar
  readonly settings: Settings
  readonly settingsVersion: number
}
