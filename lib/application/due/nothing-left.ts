import type { ApplicationState } from '../state.ts'
import type { DueRule } from './rule.ts'

/** An application of which every item was withdrawn before acceptance, one by one, is withdrawn. */
export const nothingLeft: DueRule = {
  at: ({ state }) => (isEmpty(state) ? state.submittedAt : undefined),
  events: () => [{ kind: 'withdrawn' }],
}

function isEmpty({ status, items }: ApplicationState): boolean {
  if (status !== 'checking' && status !== 'correcting' && status !== 'verifying') return false
  return Object.values(items).every(({ outcome }) => outcome !== undefined)
}
