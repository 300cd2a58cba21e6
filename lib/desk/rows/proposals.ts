import type { Key, Row } from '../ports.ts'
import type { LedgerEntry } from '../publishing/ledger-entry.ts'
import type { Proposal } from '../publishing/proposal.ts'
import { padded } from './key.ts'

/** What is to be published and what became of it; what is in force is in published.ts. */

/** `rev` grows with every write. */
export interface ProposalRow extends Row, Proposal {
  readonly rev: number
}

/** The last proposal that somebody made of these contents, by which the same again is known. */
export interface ProposedRow extends Row {
  readonly proposal: string
}

/** `seq` and `link` are those of the last entry. */
export interface LedgerHeadRow extends Row {
  readonly seq: number
  readonly link: string
}

export interface LedgerRow extends Row {
  readonly entry: LedgerEntry
  /** SHA-256 over the link before and this entry. */
  readonly link: string
}

/** The sources that were published last. */
export interface LibraryRow extends Row {
  readonly digest: string
  /** Which of the region's own files were among them. */
  readonly region: readonly string[]
}

/** Every item that is suspended or cancelled, by id: one read tells all. */
export interface StandingRow extends Row {
  readonly rev: number
  readonly items: Readonly<Record<string, 'suspended' | 'cancelled'>>
}

/** Since when an item is suspended or cancelled, and what people are told. */
export interface ItemStandingRow extends Row {
  readonly item: string
  readonly name: string
  readonly is: 'suspended' | 'cancelled'
  readonly since: number
  readonly notice: string
  readonly proposal: string
}

export const proposals = { pk: 'PROPOSALS' }

export const proposalKey = (id: string): Key => ({ ...proposals, sk: id })

export const proposedKey = (fingerprint: string): Key => ({ pk: 'PROPOSED', sk: fingerprint })

export const ledgerHeadKey: Key = { pk: 'LEDGER', sk: 'HEAD' }

export const ledger = { pk: 'LEDGER', prefix: 'ENTRY#' }

export const ledgerKey = (seq: number): Key => ({ pk: 'LEDGER', sk: `ENTRY#${padded(seq, 8)}` })

export const libraryKey: Key = { pk: 'LIBRARY', sk: 'CURRENT' }

export const standingKey: Key = { pk: 'STANDING', sk: 'ITEMS' }

export const itemStandings = { pk: 'STANDING', prefix: 'ITEM#' }

export const itemStandingKey = (item: string): Key => ({ pk: 'STANDING', sk: `ITEM#${item}` })
