import { setTimeout as pause } from 'node:timers/promises'
import type { Principal } from '../../lib/application/may.ts'
import type { ItemView } from '../../lib/desk/views/view.ts'
import type { Call } from './client.ts'

/** Who walks, what the bundle is called, and who hears of each step. */
export interface Company {
  as(principal: Principal): Call
  readonly bundle: string
  show(line: string): void
}

/** What the applicant sees of the case. */
export interface Progress {
  readonly status: string
  readonly items: readonly ItemView[]
}

/** The bundle's items by id. */
export type Names = ReadonlyMap<
  string,
  { readonly name: string; readonly department: { readonly id: string; readonly name: string } }
>

/** A case under way, and its people. */
export interface Walking extends Company {
  readonly application: string
  readonly names: Names
  readonly applicant: Principal
  readonly clerk: Principal
  officerOf(item: string): Principal
  progress(): Promise<Progress>
}

const patience = 10_000

/** Looks until it is so, or patience has run out; what was seen last. */
export async function until(progress: () => Promise<Progress>, reached: (now: Progress) => boolean): Promise<Progress> {
  const end = Date.now() + patience
  for (;;) {
    const now = await progress()
    if (reached(now) || Date.now() > end) return now
    await pause(20)
  }
}
