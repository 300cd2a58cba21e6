import type { CreditMark } from '../application/credit/credit.ts'
import type { CardAbout, Colour } from '../application/events/supervision.ts'
import type { Entry } from '../application/events.ts'
import type { Papers } from '../application/faults.ts'
import type { TaskKind } from '../application/lists.ts'
import type { Power } from '../application/power.ts'
import type { ApplicationState } from '../application/state.ts'
import type { Tip } from '../application/tip.ts'
import type { Bundle } from '../bundle/model.ts'
import type { Settings } from '../bundle/settings.ts'
import type { CalendarTable } from '../rules/calendar/calendar.ts'
import type { Key, Row } from './ports.ts'

/** Every row of the table: its key and its shape, written here once. Lists are rows too, so every read is strongly consistent. */

/** A submitted application: its state as folded from its events, and the end of their chain. `rev` grows with every write to the application. */
export interface HeadRow extends Row {
  /** When time acts on it next, at the latest (ms): the place of its alarm row. Absent: none. */
  readonly alarm?: number
  readonly rev: number
  readonly seq: number
  readonly link: string
  readonly state: ApplicationState
}

export interface EntryRow extends Row {
  readonly entry: Entry
  readonly link: string
}

/** What the applicant filled in and handed in; a draft until there is a head. */
export interface PapersRow extends Row {
  readonly owner: string
  readonly bundle: string
  readonly revision: number
  readonly papers: Papers
  /** Taken in or taken over at the window, by whom; `consentAt` (ms): when the applicant agreed that it goes on there. */
  readonly window?: { readonly clerk: string; readonly consentAt?: number }
}

/** The callback that an item's review or correction is waiting on. `fresh` orders tokens by age: newest wins. */
export interface TokenRow extends Row {
  readonly token: string
  /** What the state of the machine that made it waits for. */
  readonly kind?: 'review' | 'correction'
  readonly fresh: string
}

/** The callback of an item that waits for the results of others. */
export interface WaitRow extends TokenRow {
  readonly item: string
  readonly needs: readonly string[]
}

export interface InboxRow extends Row {
  readonly application: string
  readonly item: string
  readonly bundle: string
  /** Absent in rows of before there were others than reviews. */
  readonly kind?: TaskKind
  readonly round: number
  readonly since: number
  /** When the department signed for the file; absent: not yet. */
  readonly signedAt?: number
  /** The officer to whom it was transferred by name. */
  readonly holder?: string
}

/** An application that time acts on; it may ring too early, never too late. */
export interface AlarmRow extends Row {
  readonly application: string
}

/** A card on which something is still to be done. */
export interface CardRow extends Row {
  readonly application: string
  readonly bundle: string
  readonly card: string
  readonly colour: Colour
  readonly about: CardAbout
  readonly item?: string
  readonly department?: string
  readonly since: number
  readonly shown: number
  readonly explained: boolean
  readonly rectified: boolean
  readonly verdict?: string
  readonly level?: number
}

/** An act of an office that was refused as forbidden conduct, the last time that it was tried. */
export interface AttemptRow extends Row {
  readonly application: string
  readonly item?: string
  readonly about: CardAbout
  readonly rule: string
  readonly role: string
  readonly by: string
  readonly department?: string
  readonly at: number
}

export interface CounterRow extends Row {
  readonly application: string
  readonly bundle: string
  readonly since: number
}

/** A slip of papers that the department has not signed for. */
export interface SlipRow extends Row {
  readonly application: string
  readonly item: string
  readonly department: string
  readonly since: number
}

/** A filed application, by its month: what reports count. */
export interface FiledRow extends Row {
  readonly bundle: string
  readonly items: readonly string[]
  readonly channel: 'online' | 'counter'
  readonly clerk?: string
}

/** A tip, in each list where it stands; `rev` grows with every write. */
export interface TipRow extends Row, Tip {
  readonly rev: number
}

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

/** 授权: what a department's head has handed to a person, from `from` until `until` (ms, exclusive); ending it early moves `until`. */
export interface DelegationRow extends Row {
  readonly id: string
  readonly department: string
  readonly to: string
  readonly role: 'chief' | 'clerk'
  /** Every item of the department; otherwise `items`. */
  readonly all: boolean
  readonly items: readonly string[]
  readonly powers: readonly Power[]
  readonly from: number
  readonly until: number
  /** The head who gave it. */
  readonly by: string
}

/** 培训: by item, until when (ms) the clerk may take it at the window. */
export interface QualificationsRow extends Row {
  readonly items: Readonly<Record<string, number>>
  readonly revision: number
}

/** A mark on a person's record: one for each decision that was revoked. */
export interface CreditRow extends Row, CreditMark {}

/** The answer that a request id was given, for good. */
export interface RequestRow extends Row {
  readonly fingerprint: string
  readonly status: number
  readonly body: unknown
}

const padded = (n: number, width: number) => String(n).padStart(width, '0')
const application = (id: string) => `APPLICATION#${id}`

export const headKey = (id: string): Key => ({ pk: application(id), sk: 'HEAD' })
export const papersKey = (id: string): Key => ({ pk: application(id), sk: 'PAPERS' })
export const entryKey = (id: string, seq: number): Key => ({ pk: application(id), sk: `EVENT#${padded(seq, 6)}` })
export const entriesOf = (id: string) => ({ pk: application(id), prefix: 'EVENT#' })
export const tokenKey = (id: string, item: string): Key => ({ pk: application(id), sk: `TOKEN#${item}` })
/** In the place of an item: the callback of the hand-over. No item is called so, since ids begin with a letter. */
export const deliveryToken = '-delivery'
/** The callback of acceptance, where people accept. */
export const acceptanceToken = '-acceptance'
export const waitKey = (id: string, item: string): Key => ({ pk: application(id), sk: `WAIT#${item}` })
export const waitsOf = (id: string) => ({ pk: application(id), prefix: 'WAIT#' })

export const inboxKey = (department: string, since: number, id: string, item: string): Key => ({
  pk: `INBOX#${department}`,
  sk: `${padded(since, 15)}#${id}.${item}`,
})
export const inboxOf = (department: string) => ({ pk: `INBOX#${department}` })
export const counterKey = (since: number, id: string): Key => ({ pk: 'COUNTER', sk: `${padded(since, 15)}#${id}` })
export const counter = { pk: 'COUNTER' }
/** Applications with paper on its way to the window. */
export const arrivalKey = (since: number, id: string): Key => ({ pk: 'ARRIVING', sk: `${padded(since, 15)}#${id}` })
export const arrivals = { pk: 'ARRIVING' }
/** Where the window looks before an application is accepted. */
export const acceptanceKey = (since: number, id: string): Key => ({
  pk: 'ACCEPTANCE',
  sk: `${padded(since, 15)}#${id}`,
})
export const acceptances = { pk: 'ACCEPTANCE' }
export const attempts = { pk: 'ATTEMPTS' }
export const attemptKey = (id: string, item: string, rule: string): Key => ({
  ...attempts,
  sk: `${id}.${item}.${rule}`,
})
/** The cards of a department, or of all. */
export const cardList = (department?: string): string => (department === undefined ? 'CARDS' : `CARDS#${department}`)
/** What is late in the bundles that a department leads. */
export const boardList = (lead: string): string => `BOARD#${lead}`
export const cardKey = (list: string, since: number, id: string, card: string): Key => ({
  pk: list,
  sk: `${padded(since, 15)}#${id}.${card}`,
})
const alarmShards = 1
const alarmBox = (shard: number) => `ALARM#${shard}`
export const alarms: readonly { readonly pk: string }[] = Array.from({ length: alarmShards }, (_, shard) => ({
  pk: alarmBox(shard),
}))
/** Ids end in random characters, so the last of them spreads the alarms. */
export const alarmKey = (at: number, id: string): Key => ({
  pk: alarmBox(id.charCodeAt(id.length - 1) % alarmShards),
  sk: `${padded(at, 15)}#${id}`,
})
/** Up to here (`upTo`) all alarms are due. */
export const alarmsUntil = (at: number): string => `${padded(at, 15)}#~`
export const slipKey = (since: number, id: string, item: string): Key => ({
  pk: 'SLIPS',
  sk: `${padded(since, 15)}#${id}.${item}`,
})
export const slips = { pk: 'SLIPS' }
/** `month`: like `2026-11`, in China. */
export const filedKey = (month: string, id: string): Key => ({ pk: `FILED#${month}`, sk: id })
export const filedIn = (month: string) => ({ pk: `FILED#${month}` })
/** The tips of all, of one department, or of the person who gave them. */
export type TipList = 'TIPS' | `TIPS#${string}` | `TIPPED#${string}`
export const tipKey = (list: TipList, tip: string): Key => ({ pk: list, sk: tip })
export const ownerKey = (owner: string, id: string): Key => ({ pk: `OWNER#${owner}`, sk: id })
export const ownedBy = (owner: string) => ({ pk: `OWNER#${owner}` })

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
export const delegationKey = (department: string, id: string): Key => ({ pk: `DELEGATION#${department}`, sk: id })
export const delegationsOf = (department: string) => ({ pk: `DELEGATION#${department}` })
export const qualificationsKey = (clerk: string): Key => ({ pk: `CLERK#${clerk}`, sk: 'QUALIFICATIONS' })
export const creditKey = (person: string, application: string, item: string): Key => ({
  pk: `CREDIT#${person}`,
  sk: `${application}.${item}`,
})
export const creditOf = (person: string) => ({ pk: `CREDIT#${person}` })
export const requestKey = (who: string, id: string): Key => ({ pk: `REQUEST#${who}`, sk: id })
