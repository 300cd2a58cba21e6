import type { Bundle } from '../../bundle/model.ts'
import type { ApplicationState } from '../state.ts'

/** What the results of an application are looked up in. */
export interface Results {
  readonly state: ApplicationState
  readonly bundle: Bundle
}

/** Whether the item ended with a document that somebody must get: the certificate or confirmation, or the refusal. */
export function hasResult({ items }: ApplicationState, item: string): boolean {
  const outcome = items[item]?.outcome
  return outcome === 'granted' || outcome === 'refused'
}

/** Whether the item's result is on paper, so that the department carries it to the window (003 §34). A refusal is not. */
export function isCarried({ state, bundle }: Results, item: string): boolean {
  const certificate = bundle.catalogue.certificates[bundle.catalogue.items[item]?.certificate ?? '']
  return state.items[item]?.outcome === 'granted' && certificate?.medium === 'paper'
}

/** Whether the result is where it is handed out: on paper only after both signatures on the slip (003 §34). */
export function isAtWindow(results: Results, item: string): boolean {
  if (!hasResult(results.state, item)) return false
  return !isCarried(results, item) || results.state.items[item]?.takenOver !== undefined
}

/** Whether the item's paper is on its way: signed out by the department, not yet signed in by the window. */
export function isOnItsWay({ items }: ApplicationState, item: string): boolean {
  const standing = items[item]
  return standing?.handedOver !== undefined && standing.takenOver === undefined
}

/** Results that nobody has got yet, in the bundle's order, wherever they are. */
export function undelivered({ state, bundle }: Results): readonly string[] {
  return bundle.items.flatMap(({ item }) =>
    hasResult(state, item) && state.items[item]?.issuedAt === undefined ? [item] : [],
  )
}

/**
 * 待发证: what the window can hand out now. Together: everything, once all of it is there; as ready: whatever is there
 * (003 §19, 000 §14).
 */
export function issuable(results: Results): readonly string[] {
  const { state, bundle } = results
  if (state.status !== 'ready' && state.status !== 'in-progress') return []
  const asReady = bundle.deliver.policy === 'as-ready'
  if (!asReady && state.status !== 'ready') return []
  const open = undelivered(results)
  const there = open.filter((item) => isAtWindow(results, item))
  return asReady || there.length === open.length ? there : []
}

/** What cannot be handed out yet: no result, or its paper is not at the window. */
export function missing(results: Results): readonly string[] {
  const { state, bundle } = results
  return bundle.items.flatMap(({ item }) => {
    const standing = state.items[item]
    if (!standing || standing.status === 'not-applicable' || standing.issuedAt !== undefined) return []
    const isOver = standing.outcome !== undefined && !hasResult(state, item)
    return isOver || isAtWindow(results, item) ? [] : [item]
  })
}
