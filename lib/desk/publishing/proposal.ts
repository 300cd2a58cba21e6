import type { Who } from './ledger-entry.ts'

export const itemActs = ['suspend', 'resume', 'cancel'] as const
export type ItemAct = (typeof itemActs)[number]

export const proposalStatuses = ['draft', 'proposed', 'returned', 'withdrawn', 'published'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

/** 目录变更建议: what one person wants published or done to an item, and another has to approve (000 §1). */
export interface Proposal {
  readonly id: string
  readonly kind: 'sources' | ItemAct
  readonly status: ProposalStatus
  /** Whoever it is, they never approve it. */
  readonly author: Who
  /** SHA-256 of what is proposed, hex: what was approved is exactly this. */
  readonly digest: string
  /** What it is for; of an item’s suspension, resumption or cancellation, the reason. */
  readonly note: string
  readonly item?: string
  /** What people are told of the item. */
  readonly notice?: string
  /** Of sources: how many files and bytes, and the bundles in them. */
  readonly files?: number
  readonly bytes?: number
  readonly bundles?: readonly { readonly bundle: string; readonly name: string }[]
  /** Of sources: the digest of what was published when they were made, which they take the place of; empty: nothing was. */
  readonly base?: string
  readonly madeAt: number
  /** The last approval, return or withdrawal. */
  readonly decided?: { readonly by: Who; readonly at: number; readonly reason?: string }
  /** What it brought into force. */
  readonly published?: readonly { readonly bundle: string; readonly version: number }[]
}

/** What a person asks for. */
export type Wanted =
  | { readonly kind: 'sources'; readonly files: readonly { file: string; text: string }[]; readonly note: string }
  | { readonly kind: ItemAct; readonly item: string; readonly note: string; readonly notice: string }
