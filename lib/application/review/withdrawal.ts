import type { Bundle } from '../../bundle/model.ts'
import type { ApplicationState } from '../state.ts'

/** The items that the applicant can still take back: nothing has been decided on them. */
export function withdrawable({ items }: ApplicationState): readonly string[] {
  return Object.entries(items).flatMap(([id, { decision, outcome }]) =>
    decision === undefined && outcome === undefined ? [id] : [],
  )
}

/** Whether with these the applicant has taken back every item, so that the application is withdrawn as a whole. */
export function isWhole({ items }: ApplicationState, withdrawn: readonly string[]): boolean {
  return Object.entries(items).every(
    ([id, { status, outcome }]) => status === 'not-applicable' || outcome === 'withdrawn' || withdrawn.includes(id),
  )
}

/** Dependants before what they need: else they would end as blocked although they were taken back. */
export function dependantsFirst({ items }: Bundle, wanted: readonly string[]): readonly string[] {
  const needs = new Map(items.map(({ item, after }) => [item, after]))
  const depths = new Map<string, number>()
  const depthOf = (item: string): number => {
    const depth = depths.get(item) ?? 1 + Math.max(-1, ...(needs.get(item) ?? []).map(depthOf))
    depths.set(item, depth)
    return depth
  }
  return [...wanted].sort((one, other) => depthOf(other) - depthOf(one))
}
