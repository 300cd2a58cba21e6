import type { DeliveryWay } from '../../bundle/model.ts'
import type { RuleId } from '../articles/index.ts'
import { isAtWindow, issuable, type Results, undelivered } from './results.ts'

/** What the window says when it hands results out. */
export interface ProposedHandOut {
  readonly way: DeliveryWay
  readonly items?: readonly string[]
  readonly receiver?: string
  readonly identity?: boolean
  readonly tracking?: string
  readonly checked?: Readonly<Record<string, readonly string[]>>
}

/** A rule that is broken, and the items, or the points of items, by which it is. */
export interface IssuingBreach {
  readonly rule: RuleId
  readonly items?: readonly string[]
  readonly unchecked?: Readonly<Record<string, readonly string[]>>
}

/** What is handed out: what the window names, or all that can be. */
export const chosenItems = (results: Results, { items }: ProposedHandOut): readonly string[] =>
  items ? [...new Set(items)] : issuable(results)

/** The first rule that this hand-out breaks: what is handed out (003 §§19, 34), to whom and how (003 §36). */
export function findIssuingBreach(results: Results, proposed: ProposedHandOut): IssuingBreach | undefined {
  const items = chosenItems(results, proposed)
  return findEarly(results, proposed.items) ?? findUnchecked(results, items, proposed) ?? findUnsigned(proposed)
}

function findEarly(results: Results, named: readonly string[] | undefined): IssuingBreach | undefined {
  const { state, bundle } = results
  const open = undelivered(results)
  const there = issuable(results)
  if (bundle.deliver.policy === 'together') {
    const isPart = named !== undefined && open.some((item) => !named.includes(item))
    if (state.status !== 'ready' || isPart) return { rule: 'ISS-07' }
  }
  const wanted = named ?? (there.length > 0 ? there : open)
  const uncarried = wanted.filter((item) => open.includes(item) && !isAtWindow(results, item))
  if (uncarried.length > 0) return { rule: 'ISS-01', items: uncarried }
  const unready = wanted.filter((item) => !there.includes(item))
  return unready.length > 0 || wanted.length === 0 ? { rule: 'ISS-07.ready', items: unready } : undefined
}

function findUnchecked(
  { state, bundle }: Results,
  items: readonly string[],
  { checked = {} }: ProposedHandOut,
): IssuingBreach | undefined {
  const open = items.flatMap((item): [string, string[]][] => {
    const points = state.items[item]?.outcome === 'granted' ? (bundle.catalogue.items[item]?.atIssue ?? []) : []
    const left = points.filter((point) => !checked[item]?.includes(point))
    return left.length > 0 ? [[item, left]] : []
  })
  return open.length > 0 ? { rule: 'ISS-02', unchecked: Object.fromEntries(open) } : undefined
}

function findUnsigned({ way, receiver, identity, tracking }: ProposedHandOut): IssuingBreach | undefined {
  if (way === 'window' && !(receiver && identity)) return { rule: 'ISS-04' }
  return way === 'mail' && !tracking ? { rule: 'ISS-05' } : undefined
}
