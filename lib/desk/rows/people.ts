import type { CreditMark } from '../../application/credit/credit.ts'
import type { Power } from '../../application/power.ts'
import type { Tip } from '../../application/tip.ts'
import type { Key, Row } from '../ports.ts'

/** What is remembered of people and offices. */

/** A tip, in each list where it stands; `rev` grows with every write. */
export interface TipRow extends Row, Tip {
  readonly rev: number
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

/** The tips of all, of one department, or of the person who gave them. */
export type TipList = 'TIPS' | `TIPS#${string}` | `TIPPED#${string}`

export const tipKey = (list: TipList, tip: string): Key => ({ pk: list, sk: tip })

export const delegationKey = (department: string, id: string): Key => ({ pk: `DELEGATION#${department}`, sk: id })

export const delegationsOf = (department: string) => ({ pk: `DELEGATION#${department}` })

export const qualificationsKey = (clerk: string): Key => ({ pk: `CLERK#${clerk}`, sk: 'QUALIFICATIONS' })

export const creditKey = (person: string, application: string, item: string): Key => ({
  pk: `CREDIT#${person}`,
  sk: `${application}.${item}`,
})

export const creditOf = (person: string) => ({ pk: `CREDIT#${person}` })

export const requestKey = (who: string, id: string): Key => ({ pk: `REQUEST#${who}`, sk: id })
