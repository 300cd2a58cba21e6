import type { Dossier } from '../dossier.ts'
import type { Event } from '../events.ts'

/** What follows by itself, from the passing of time or from what has happened: nobody acts, and still something happens. */
export interface DueRule {
  /** When it happens next (ms), or undefined while nothing of the kind can. What follows at once has happened already, with its cause. */
  at(dossier: Dossier): number | undefined
  /**
   * What happens then. Afterwards `at` must have moved on, or be undefined. `now`: when it is entered, for what would have
   * had to be done in time; everything else is the same however late.
   */
  events(dossier: Dossier, at: number, now: number): readonly Event[]
}
