import * as z from 'zod'
import type { StepState } from '../../application/state.ts'
import { expectedEnd } from '../../application/steps/due.ts'
import { askUntil } from '../../application/steps/hearing.ts'
import { listingsOf } from '../../application/steps/step.ts'
import { findStopBasis, stopsOf } from '../../application/steps/stops.ts'
import { type Day, printDay } from '../../rules/calendar/day.ts'
import type { Application } from '../changes/application.ts'
import type { Language } from '../words.ts'
import { nameStep } from './names.ts'

/** A special step as people see it: whose it is, on what law it rests, when it should end, and whether their time stands still. */
export const stepView = z.object({
  step: z.string(),
  kind: z.string(),
  name: z.string(),
  items: z.array(z.string()),
  departments: z.array(z.string()).describe('Their names'),
  begun: z.number(),
  noticed: z.object({ at: z.number(), days: z.number(), says: z.string() }).optional(),
  expectedEnd: z.string().optional().describe('A day in China, like 2026-12-01; as told, or by the step’s limit'),
  stops: z.boolean().describe('Whether the time limit of any of its items stands still for it'),
  stopsBy: z.array(z.string()).describe('The law by which it does'),
  basis: z.array(z.string()).describe('The law on which the step rests'),
  hearing: z
    .object({
      askUntil: z.string().optional(),
      asked: z.boolean(),
      on: z.string().optional(),
      place: z.string().optional(),
      chair: z.string().optional(),
    })
    .optional(),
  ended: z.object({ at: z.number(), passed: z.boolean() }).optional(),
})
export type StepView = z.infer<typeof stepView>

/** All special steps of the application, by their order. */
export const viewSteps = (application: Application, language: Language = 'zh'): StepView[] =>
  Object.keys(application.state.steps ?? {}).map((id) => viewStep(application, id, language))

/** Throws for a step that the application does not have. */
export function viewStep(application: Application, id: string, language: Language = 'zh'): StepView {
  const { bundle, state } = application
  const step = state.steps?.[id]
  if (!step) throw new Error(`no step ${id} in this application`)
  const { what, items, begunAt, notice, end } = step
  const stopped = items.filter((item) => stopsOf(application, item).some((stop) => stop.step === id))
  return {
    step: id,
    kind: what,
    name: nameStep(what, language),
    items: [...items],
    departments: departmentNames(application, items),
    begun: begunAt,
    noticed: notice && { ...notice },
    expectedEnd: print(expectedEnd(application, id)),
    stops: stopped.length > 0,
    stopsBy: unique(stopped.flatMap((item) => findStopBasis(bundle, step, item) ?? [])),
    basis: unique(listingsOf(bundle, step).map(({ basis }) => basis)),
    hearing: what === 'hearing' ? viewHearing(application, step) : undefined,
    ended: end && { at: end.at, passed: end.passed },
  }
}

function viewHearing(application: Application, step: StepState): StepView['hearing'] {
  const { askedAt, set } = step.hearing ?? {}
  return {
    askUntil: print(askUntil(application, step)),
    asked: askedAt !== undefined,
    on: set?.on,
    place: set?.place,
    chair: set?.chair,
  }
}

function departmentNames({ bundle: { catalogue } }: Application, items: readonly string[]): string[] {
  return unique(items.flatMap((item) => catalogue.departments[catalogue.items[item]?.department ?? '']?.name ?? []))
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

const print = (day: Day | undefined): string | undefined => (day === undefined ? undefined : printDay(day))
