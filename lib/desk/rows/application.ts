import type { Entry } from '../../application/events.ts'
import type { Papers } from '../../application/faults.ts'
import type { Made } from '../../application/made.ts'
import type { ApplicationState } from '../../application/state.ts'
import type { Key, Row } from '../ports.ts'
import { application, padded } from './key.ts'

/** The rows of one application. */

/** A submitted application: its state as folded from its events, and the end of their chain. `rev` grows with every write to the application. */
export interface HeadRow extends Row {
  /** When time acts on it next, at the latest (ms): the place of its alarm row. Absent: none. */
  readonly alarm?: number
  /** Who applies, masked (张*), as filed: what lists show of the papers. */
  readonly applicant?: string
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
  /** When the draft was saved last; absent in rows of before. */
  readonly savedAt?: number
  readonly papers: Papers
  /** Bytes of all files that were ever stored for it; absent: none, or a row of before. */
  readonly stored?: number
  /** What grants fix; in force as the record says. */
  readonly made?: Made
  /** Taken in or taken over at the window, by whom; `consentAt` (ms): when the applicant agreed that it goes on there. */
  readonly window?: {
    readonly clerk: string
    readonly consentAt?: number
    /** The account in which it stands, as the clerk typed it, and whose it is: 张*. */
    readonly account?: { readonly login: string; readonly holder: string }
  }
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

/** An application that time acts on; it may ring too early, never too late. */
export interface AlarmRow extends Row {
  readonly application: string
}

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

const alarmShards = 4

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

export const ownerKey = (owner: string, id: string): Key => ({ pk: `OWNER#${owner}`, sk: id })

export const ownedBy = (owner: string) => ({ pk: `OWNER#${owner}` })
