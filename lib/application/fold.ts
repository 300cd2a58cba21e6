import type { Entry, Event } from './events.ts'
import { acceptanceFolds, begin } from './folds/acceptance.ts'
import { deliveryFolds } from './folds/delivery.ts'
import { letterFolds } from './folds/letters.ts'
import { papersFolds } from './folds/papers.ts'
import { ratingFolds } from './folds/rating.ts'
import { reviewFolds } from './folds/review.ts'
import { stepFolds } from './folds/steps.ts'
import { supervisionFolds } from './folds/supervision.ts'
import type { ApplicationState, Fold, Folds } from './state.ts'

const folds: Folds<Event> = {
  ...acceptanceFolds,
  ...reviewFolds,
  ...stepFolds,
  ...letterFolds,
  ...papersFolds,
  ...deliveryFolds,
  ...ratingFolds,
  ...supervisionFolds,
}

/** The state after `entry`; the first entry is always `submitted`. */
export function fold(state: ApplicationState | undefined, entry: Entry): ApplicationState {
  if (entry.kind === 'submitted') return begin(entry)
  if (!state) throw new Error(`event ${entry.kind} before submission`)
  const apply = folds[entry.kind] as Fold<typeof entry.kind>
  return apply(state, entry as never)
}
