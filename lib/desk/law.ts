import { createHash } from 'node:crypto'
import { canonical } from '../application/canonical.ts'
import type { Law } from '../application/law.ts'
import { defaultSettings, type Settings } from '../bundle/settings.ts'
import type { Calendar, CalendarTable } from '../rules/calendar/calendar.ts'
import { openCalendar } from '../rules/calendar/open-calendar.ts'
import type { Ports, Row, Table, Write } from './ports.ts'
import { type CalendarRow, calendarKey, type LawRow, lawKey, type SettingsRow, settingsKey } from './rows/published.ts'

/** What is published for all bundles at once. The table's own version says nothing here. */
export interface LawContent {
  readonly settings: Settings
  readonly calendar: CalendarTable
}

/** The versions of both; 0: before anything was published. */
export interface LawVersions {
  readonly calendar: number
  readonly settings: number
}

/**
 * Publishes the working days and the region's settings, each under a version of its own. The same again changes nothing;
 * what changed becomes the next version, under which new applications are filed.
 */
export async function publishLaw(
  ports: Pick<Ports, 'table' | 'clock'>,
  content: LawContent,
): Promise<LawVersions & { readonly fresh: boolean }> {
  const { writes, ...next } = await prepareLaw(ports, content)
  if (writes.length === 0 || (await ports.table.transact(writes)).done) return next
  return publishLaw(ports, content)
}

/** What publishing would write: nothing when it stands so already. The writes are refused when somebody was faster. */
export async function prepareLaw(
  ports: Pick<Ports, 'table' | 'clock'>,
  content: LawContent,
): Promise<LawVersions & { readonly fresh: boolean; readonly writes: readonly Write[] }> {
  const { settings, calendar: table } = content
  const digests = { calendarDigest: digest({ ...table, version: 0 }), settingsDigest: digest(settings) }
  const current = await findCurrent(ports)
  const next = {
    calendar: (current?.calendar ?? 0) + (current?.calendarDigest === digests.calendarDigest ? 0 : 1),
    settings: (current?.settings ?? 0) + (current?.settingsDigest === digests.settingsDigest ? 0 : 1),
  }
  if (current?.calendar === next.calendar && current.settings === next.settings)
    return { ...next, fresh: false, writes: [] }

  const publishedAt = ports.clock.now()
  const writes: Write[] = [
    {
      put: { ...lawKey, ...next, ...digests },
      if: current ? { equals: { calendar: current.calendar, settings: current.settings } } : 'absent',
    },
  ]
  if (current?.calendar !== next.calendar) {
    const version = next.calendar
    writes.push({ put: { ...calendarKey(version), version, publishedAt, table: { ...table, version } }, if: 'absent' })
  }
  if (current?.settings !== next.settings) {
    const version = next.settings
    writes.push({ put: { ...settingsKey(version), version, publishedAt, settings }, if: 'absent' })
  }
  return { ...next, fresh: true, writes }
}

/** Before anything is published: weekdays only, and the law's own numbers. */
const unpublished: LawVersions = { calendar: 0, settings: 0 }

/** The law under which an application would be filed now. */
export async function getCurrentLaw(ports: Pick<Ports, 'table'>): Promise<Law> {
  return getLaw(ports, await findCurrent(ports))
}

/** The law of these versions. An unknown one is a bug: versions are never removed. */
export async function getLaw({ table }: Pick<Ports, 'table'>, versions: LawVersions = unpublished): Promise<Law> {
  const { calendars, settings } = keptOf(table)
  return {
    calendar: await keep(calendars, versions.calendar, () => readCalendar(table, versions.calendar)),
    settings: await keep(settings, versions.settings, () => readSettings(table, versions.settings)),
    settingsVersion: versions.settings,
  }
}

async function findCurrent({ table }: Pick<Ports, 'table'>): Promise<LawRow | undefined> {
  return (await table.get(lawKey)) as LawRow | undefined
}

const digest = (content: unknown): string => createHash('sha256').update(canonical(content)).digest('hex')

interface Kept {
  readonly calendars: Map<number, Calendar>
  readonly settings: Map<number, Settings>
}

/** Published versions never change, so each is read, and each calendar opened, once per table. */
const kept = new WeakMap<Table, Kept>()

function keptOf(table: Table): Kept {
  const known = kept.get(table) ?? { calendars: new Map(), settings: new Map() }
  kept.set(table, known)
  return known
}

async function keep<Value>(known: Map<number, Value>, version: number, read: () => Promise<Value>): Promise<Value> {
  const value = known.get(version) ?? (await read())
  known.set(version, value)
  return value
}

async function readCalendar(table: Table, version: number): Promise<Calendar> {
  if (version === 0) return openCalendar({ version: 0, years: [], local: [] })
  const row = (await table.get(calendarKey(version))) as CalendarRow | undefined
  return openCalendar(getRow(row, `calendar ${version}`).table)
}

async function readSettings(table: Table, version: number): Promise<Settings> {
  if (version === 0) return defaultSettings
  const row = (await table.get(settingsKey(version))) as SettingsRow | undefined
  // What a version of before did not know is as the law has it.
  return { ...defaultSettings, ...getRow(row, `settings ${version}`).settings }
}

function getRow<R extends Row>(row: R | undefined, name: string): R {
  if (!row) throw new Error(`${name} was never published`)
  return row
}
