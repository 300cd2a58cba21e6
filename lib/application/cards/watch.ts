import type { Dossier } from '../dossier.ts'
import type { CardAbout } from '../events/supervision.ts'
import type { Thresholds } from './thresholds.ts'

/** Something that supervision keeps an eye on, and when it shows its cards. */
export interface Watch {
  readonly about: CardAbout
  readonly item?: string
  readonly department?: string
  readonly step?: string
  readonly letter?: string
  readonly shows: Thresholds
}

/** What is already wrong has no warnings. */
export const redAt = (at: number): Thresholds => ({ reminder: undefined, yellow: undefined, red: at })

export const departmentOf = ({ bundle }: Pick<Dossier, 'bundle'>, item: string): string | undefined =>
  bundle.catalogue.items[item]?.department
