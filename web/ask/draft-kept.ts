import type { DraftPapers } from './draft-papers.ts'

/** What is not saved yet, and what it was typed over. */
export interface KeptDraft {
  readonly base: DraftPapers
  readonly papers: DraftPapers
  readonly revision: number
}

const keyOf = (id: string): string => `draft:${id}`

/** Keeps what is not saved, in this tab only and until it is closed; undefined forgets it. */
export function keepDraft(id: string, kept: KeptDraft | undefined): void {
  try {
    if (kept) sessionStorage.setItem(keyOf(id), JSON.stringify(kept))
    else sessionStorage.removeItem(keyOf(id))
  } catch {
    // A browser that keeps nothing still saves over the network.
  }
}

export function findKept(id: string): KeptDraft | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
