import { setTimeout as pause } from 'node:timers/promises'
import type { Principal } from '../../lib/application/may.ts'
import type { Days } from '../../lib/bundle/model.ts'
import type { ItemView } from '../../lib/desk/views/view.ts'
import type { Call } from './client.ts'

/** Time that the walk can move on. */
export interface VirtualTime {
  now(): number
  /** Goes to the morning after the last day of these, and lets follow what has come due by then. */
  pass(days: Days): Promise<void>
}

/** Who walks, what the bundle is called, and who hears of each step. Without `time` it is the computer's, which waits for nobody. */
export interface Company {
  as(principal: Principal): Call
  readonly bundle: string
  readonly time?: VirtualTime
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

export const isOpen =
  (item: string) =>
  ({ items }: Progress): boolean =>
    items.some(({ id, status }) => id === item && status === 'open')

/** Somebody of a department: its officer, or with `part` a colleague. */
export function staffOf(department = '', part?: string): Principal {
  return { role: 'officer', id: `walking-${department}${part === undefined ? '' : `-${part}`}`, department }
}

/** A case under way, and its people. */
export interface Walking extends Company {
  readonly application: string
  readonly names: Names
  readonly applicant: Principal
  readonly clerk: Principal
  /** An officer of the item's department, or with `part` a colleague. */
  officerOf(item: string, part?: string): Principal
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
