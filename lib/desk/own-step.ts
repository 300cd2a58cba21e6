import type { Act } from '../application/grants.ts'
import { concerns, type Principal } from '../application/may.ts'
import type { StepState } from '../application/state.ts'
import { isRunning } from '../application/steps/step.ts'
import type { Bundle } from '../bundle/model.ts'
import type { Application } from './changes/application.ts'
import { findExtendable } from './own-task.ts'
import { Refusal } from './refusal.ts'
import { readTaskId } from './task-id.ts'

export interface OwnStep {
  readonly id: string
  readonly state: StepState
}

/** Whose officers act for these items: their departments, and where there are several the one that leads (003 §32). */
export function departmentsOf({ catalogue, lead }: Bundle, items: readonly string[]): readonly string[] {
  const own = items.flatMap((item) => catalogue.items[item]?.department ?? [])
  return items.length > 1 ? [...own, lead] : own
}

export const concernsAny = (principal: Principal, act: Act, departments: readonly string[]): boolean =>
  departments.some((department) => concerns(principal, act, { department }))

/** The steps in which the task's item takes part and which are the principal's for this act, by their order. */
export function listOwnSteps(
  application: Application,
  principal: Principal,
  task: string,
  act: Act,
): readonly OwnStep[] {
  const { item } = readTaskId(task)
  const { state, bundle } = application
  const isApproving = act === 'review' && findExtendable(application, principal, task) !== undefined
  return Object.entries(state.steps ?? {}).flatMap(([id, step]) =>
    step.items.includes(item) && (isApproving || concernsAny(principal, act, departmentsOf(bundle, step.items)))
      ? [{ id, state: step }]
      : [],
  )
}

/** A step of the task's item that is the principal's to conduct and still runs; Refusal not-found for all others, not-now when it is over. */
export function pickOwnStep(application: Application, principal: Principal, task: string, id: string): OwnStep {
  const step = listOwnSteps(application, principal, task, 'conduct-step').find((each) => each.id === id)
  if (!step) throw new Refusal('not-found')
  if (!isRunning(application.state, step.state)) throw new Refusal('not-now', { status: 'ended' })
  return step
}
