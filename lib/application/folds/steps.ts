import type { StepEvent } from '../events/steps.ts'
import type { ApplicationState, Folds, StepState } from '../state.ts'

export const stepFolds: Folds<StepEvent> = {
  'step-begun': (state, { step, what, items, reason, at, by }) => ({
    ...state,
    steps: { ...state.steps, [step]: { what, items, reason, begunAt: at, begunBy: by.id } },
  }),
  'step-noticed': (state, { step, days, says, at }) => withStep(state, step, { notice: { at, days, says } }),
  objected: (state, { step, says, at }) =>
    withStep(state, step, { objections: [...(state.steps?.[step]?.objections ?? []), { at, says }] }),
  'hearing-asked': (state, { step, at }) => withStep(state, step, { hearing: { askedAt: at } }),
  'hearing-set': (state, { step, on, place, chair, at }) =>
    withStep(state, step, { hearing: { ...state.steps?.[step]?.hearing, set: { at, on, place, chair } } }),
  'step-ended': (state, { step, passed, says, officers, endedAt, at }) =>
    withStep(state, step, { end: { at: endedAt ?? at, passed, says, officers } }),
}

function withStep(state: ApplicationState, step: string, change: Partial<StepState>): ApplicationState {
  const before = state.steps?.[step]
  if (!before) throw new Error(`no step ${step} in this application`)
  return { ...state, steps: { ...state.steps, [step]: { ...before, ...change } } }
}
