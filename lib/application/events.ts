import type { AcceptanceEvent } from './events/acceptance.ts'
import type { DeliveryEvent } from './events/delivery.ts'
import type { LetterEvent } from './events/letters.ts'
import type { PapersEvent } from './events/papers.ts'
import type { RatingEvent } from './events/rating.ts'
import type { ReviewEvent } from './events/review.ts'
import type { StepEvent } from './events/steps.ts'
import type { SupervisionEvent } from './events/supervision.ts'
import type { Actor } from './outcome.ts'

/** Something that happened to an application. Events are the record; all else is folded from them. They hold no form values. */
export type Event =
  | AcceptanceEvent
  | ReviewEvent
  | StepEvent
  | LetterEvent
  | PapersEvent
  | DeliveryEvent
  | RatingEvent
  | SupervisionEvent

/** An event with its place in the application's record. `at` in ms since 1970. */
export type Entry = Event & { readonly seq: number; readonly at: number; readonly by: Actor }

/** The entries of one kind. */
export type EntryOf<K extends Event['kind']> = Extract<Entry, { readonly kind: K }>
