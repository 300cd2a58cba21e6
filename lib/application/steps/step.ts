import type { Bundle, SpecialStep } from '../../bundle/model.ts'
import type { StepKind } from '../../bundle/step-kinds.ts'
import type { ApplicationState, StepState } from '../state.ts'

/** The kind as the item's list has it, or undefined: then the item has no such step (000 §15). */
export function findListed(bundle: Bundle, item: string, kind: StepKind): SpecialStep | undefined {
  return bundle.catalogue.items[item]?.steps?.find((listed) => listed.kind === kind)
}

/** The step as each of its items lists it. */
export function listingsOf(bundle: Bundle, step: StepState): readonly SpecialStep[] {
  return step.items.flatMap((item) => findListed(bundle, item, step.what) ?? [])
}

/** Whether the step still goes on for the item: neither it nor the item has ended. */
export function isRunningFor(state: ApplicationState, step: StepState, item: string): boolean {
  return step.end === undefined && step.items.includes(item) && state.items[item]?.outcome === undefined
}

/** Whether the step still goes on for any of its items. */
export function isRunning(state: ApplicationState, step: StepState): boolean {
  return step.items.some((item) => isRunningFor(state, step, item))
}
