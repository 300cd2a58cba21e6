import type { RatingEvent } from '../events/rating.ts'
import type { Folds } from '../state.ts'

export const ratingFolds: Folds<RatingEvent> = {
  rated: (state, { grade, tags, text, way, at }) => ({
    ...state,
    rating: { grade, tags, way, at, ...(text !== undefined && { text }) },
  }),
}
