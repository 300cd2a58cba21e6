import type { Bundle } from '../../bundle/model.ts'
import type { Settings } from '../../bundle/settings.ts'
import type { CalendarTable } from '../../rules/calendar/calendar.ts'
import type { Key, Row } from '../ports.ts'
import { padded } from './key.ts'

/** What is published: bundles, working days, settings. Versions are never changed. */

/** A published version, whole: running applications stay on theirs. `machine` is what executions are started on. */
export interface VersionRow extends Row {
  readonly version: number
  readonly digest: string
  readonly machine: string
  readonly publishedAt: number
  readonly bundle: Bundle
}

export interface CurrentRow extends Row {
  readonly bundle: string
  readonly name: string
  readonly version: number
}

/** The versions of the working days and of the region's settings that are in force. */
export interface LawRow extends Row {
  readonly calendar: number
  readonly settings: number
  /** Of their contents, by which the same again is known. */
  readonly calendarDigest: string
  readonly settingsDigest: string
}

/** A published version of the working days. */
export interface CalendarRow extends Row {
  readonly version: number
  readonly publishedAt: number
  readonly table: CalendarTable
}

/** A published version of the region's settings. */
export interface SettingsRow extends Row {
  readonly version: number
  readonly publishedAt: number
  readonly settings: Settings
}

export const currentKey = (bundle: string): Key => ({ pk: 'BUNDLES', sk: bundle })

export const bundles = { pk: 'BUNDLES' }

export const versionKey = (bundle: string, version: number): Key => ({
  pk: `BUNDLE#${bundle}`,
  sk: `VERSION#${padded(version, 6)}`,
})

export const lawKey: Key = { pk: 'LAW', sk: 'CURRENT' }

/** How far open applications have been moved to the calendar in force. */
export const redatedKey: Key = { pk: 'LAW', sk: 'REDATED' }

export const calendarKey = (version: number): Key => ({ pk: 'LAW', sk: `CALENDAR#${padded(version, 6)}` })

export const settingsKey = (version: number): Key => ({ pk: 'LAW', sk: `SETTINGS#${padded(version, 6)}` })
