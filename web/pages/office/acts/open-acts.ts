import type { ActForm, Desk } from './act-form.ts'
import { afterwards } from './afterwards.ts'
import { decisions } from './decisions.ts'
import { handlings } from './handlings.ts'
import { stepActs } from './step-acts.ts'

/** Everything that can be done with a task by a dialog, in the order in which it is offered. */
const acts: Readonly<Record<string, ActForm>> = { ...decisions, ...afterwards, ...handlings }

export interface OpenAct {
  readonly id: string
  readonly form: ActForm
}

/** Those that are open to this person now: what `may` has, and what the task is ready for. */
export const findOpenActs = (desk: Desk): readonly OpenAct[] => open(acts, desk)

/** The same of one special step. */
export const findStepActs = (desk: Desk): readonly OpenAct[] => open(stepActs, desk)

function open(among: Readonly<Record<string, ActForm>>, desk: Desk): readonly OpenAct[] {
  return Object.entries(among).flatMap(([id, form]) =>
    desk.task.may.includes(form.act) && (form.when?.(desk) ?? true) ? [{ id, form }] : [],
  )
}
