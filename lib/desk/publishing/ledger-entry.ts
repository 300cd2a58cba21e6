/** Who did something: a person by their id, or the administrator of the installation. */
export interface Who {
  readonly role: string
  readonly id: string
}

/** What can happen to the library; a proposal is drafted, proposed, then approved, returned or withdrawn. */
export const happenings = [
  'drafted',
  'proposed',
  'returned',
  'withdrawn',
  'approved',
  'published',
  'suspended',
  'resumed',
  'cancelled',
  /** Without a proposal: the first start over empty data, or by order of the installation’s administrator. */
  'installed',
  /** Brought out by a deployment, which is its own approved act. */
  'deployed',
] as const

/** One line of the ledger: who did what to the library, when, over which contents. Entries are never changed. */
export interface LedgerEntry {
  /** From 1, without gaps. */
  readonly seq: number
  readonly at: number
  readonly by: Who
  readonly what: (typeof happenings)[number]
  readonly proposal?: string
  /** SHA-256 of the contents, hex. */
  readonly digest: string
  readonly reason?: string
  readonly item?: string
  /** What came into force. */
  readonly bundles?: readonly { readonly bundle: string; readonly version: number }[]
}

export type NewEntry = Omit<LedgerEntry, 'seq' | 'at'>
