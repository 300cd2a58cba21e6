import type { DraftProps } from '../../parts/draft-of.tsx'
import type { Seen } from './use-seen.ts'

/** What each part of the page is given. */
export interface IntakeParts extends DraftProps {
  readonly problems: Readonly<Record<string, string>>
  wrongAt(control: string): string | undefined
  onChange(id: string, value: string): void
  onLeave(id: string, value: string): void
  readonly seen: Seen
  setSeen(seen: Seen): void
  /** The role of whoever stands at the counter: `mother`. */
  readonly who: string | undefined
  setWho(role: string): void
}
