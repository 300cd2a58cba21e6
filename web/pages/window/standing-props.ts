import type { showApplication } from '../../../lib/desk/requests/show-application.ts'
import type { Answer } from '../../ask/ask.ts'

/** A case that the window looks after, for everything that is drawn of it. */
export interface StandingProps {
  readonly shown: Answer<typeof showApplication>
  /** Reads it again. */
  again(): void
}
