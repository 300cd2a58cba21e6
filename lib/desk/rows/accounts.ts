import type { Principal } from '../../application/may.ts'
import type { Key, Row } from '../ports.ts'
import { padded } from './key.ts'

/** What is kept of those who sign in. Secrets, links and passwords are here only as hashes. */

/** A session: whose it is and until when it holds at most (ms); `lastSeen` is exact to a minute. */
export interface SessionRow extends Row {
  readonly principal: Principal
  readonly name: string
  readonly begun: number
  readonly lastSeen: number
  readonly until: number
  /** Of a built-in account: it holds while the account's `epoch` is this one. */
  readonly account?: string
  readonly epoch?: number
}

/** A session in the order in which they outlive themselves. */
export interface EndingRow extends Row {
  readonly session: string
}

/** A built-in account. `rev` grows with every write, `epoch` with all that ends its sessions. */
export interface AccountRow extends Row {
  readonly id: string
  readonly principal: Principal
  readonly name: string
  readonly rev: number
  readonly epoch: number
  /** As it was chosen; absent until the first link is used. */
  readonly login?: string
  /** The hash of the password, with its parameters. */
  readonly password?: string
  /** The hash of the one link that holds. */
  readonly link?: string
  /** Since when it is closed (ms). */
  readonly ended?: number
}

/** Whose account a login opens. */
export interface LoginRow extends Row {
  readonly account: string
}

/** How often a login failed in a row, and until when it is locked (ms; 0: it is not). */
export interface FailuresRow extends Row {
  readonly failed: number
  readonly until: number
  readonly rev: number
}

/** A first link: for which account, and until when (ms). */
export interface LinkRow extends Row {
  readonly account: string
  readonly until: number
}

/** An account in the list of staff, with when it was last seen (ms). */
export interface StaffRow extends Row {
  readonly lastSeen?: number
}

/** That a clerk has let the owner of an account choose a new password. */
export interface RecoveryRow extends Row {
  readonly account: string
  readonly by: string
  readonly at: number
}

/** How many have registered in this minute (since 1970). */
export interface RegistrationsRow extends Row {
  readonly minute: number
  readonly count: number
}

export const sessionKey = (hash: string): Key => ({ pk: `SESSION#${hash}`, sk: 'SESSION' })

const endings = 'SESSIONS'

export const endingKey = (until: number, hash: string): Key => ({ pk: endings, sk: `${padded(until, 15)}.${hash}` })

/** The sessions that have outlived themselves by `now`, a few at a time. */
export const endedBy = (now: number, limit: number) => ({ pk: endings, upTo: padded(now, 15), limit })

export const accountKey = (id: string): Key => ({ pk: `ACCOUNT#${id}`, sk: 'ACCOUNT' })

export const staffKey = (id: string): Key => ({ pk: 'STAFF', sk: id })

export const staff = { pk: 'STAFF' }

export const loginKey = (login: string): Key => ({ pk: `LOGIN#${login}`, sk: 'LOGIN' })

export const failuresKey = (of: string): Key => ({ pk: `FAILURES#${of}`, sk: 'FAILURES' })

export const linkKey = (hash: string): Key => ({ pk: `LINK#${hash}`, sk: 'LINK' })

export const recoveries = { pk: 'RECOVERIES' }

export const recoveryKey = (at: number, account: string): Key => ({ ...recoveries, sk: `${padded(at, 15)}.${account}` })

export const registrationsKey: Key = { pk: 'REGISTRATIONS', sk: 'REGISTRATIONS' }
