import type { Bundle } from '../../bundle/model.ts'
import type { Problem } from '../../bundle/problem.ts'
import type { Settings } from '../../bundle/settings.ts'
import type { Source } from '../../bundle/source.ts'
import type { CalendarTable } from '../../rules/calendar/calendar.ts'

/** What stands published, as far as sources are judged against it. */
export interface Standing {
  /** Items that were suspended or cancelled by an act of their own. */
  readonly items: Readonly<Record<string, 'suspended' | 'cancelled'>>
  /** Which of the region’s own files were published last: `calendar.yaml`. */
  readonly region: readonly string[]
  /** The region that is served here; absent: that of the catalogue. */
  readonly home?: string
  /** The items of each bundle that can be applied for now. */
  readonly inForce: Readonly<Record<string, readonly string[]>>
}

/** What sources would publish: whole when there is no problem, and no bundle otherwise. Plain data. */
export interface Judged {
  readonly bundles: readonly Bundle[]
  readonly law: { readonly settings: Settings; readonly calendar: CalendarTable }
  readonly problems: readonly Problem[]
}

/** Reads and checks sources that somebody sent: they may be anything. Does not throw for what they are. */
export type Judge = (sources: readonly Source[], standing: Standing) => Promise<Judged>
