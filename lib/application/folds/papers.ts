import type { PapersEvent } from '../events/papers.ts'
import type { PostCheck } from '../item-state.ts'
import type { ApplicationState, Folds } from '../state.ts'
import { withItem } from './with-items.ts'

export const papersFolds: Folds<PapersEvent> = {
  'gap-filled': (state, { material, at }) => ({ ...state, gaps: { ...state.gaps, [material]: { filledAt: at } } }),
  'gap-expired': (state, { material, at }) => ({ ...state, gaps: { ...state.gaps, [material]: { expiredAt: at } } }),
  'post-checked': (state, { item, kept, at }) => withPostCheck(state, item, { kept, at }),
  'ordered-to-fix': (state, { item, due }) => withPostCheck(state, item, { fixDue: due }),
  fixed: (state, { item, at }) => withPostCheck(state, item, { fixedAt: at }),
  revoked: (state, { item, reason, basis, at }) => withPostCheck(state, item, { revoked: { at, reason, basis } }),
}

function withPostCheck(state: ApplicationState, item: string, change: PostCheck): ApplicationState {
  return withItem(state, item, { postCheck: { ...state.items[item]?.postCheck, ...change } })
}
