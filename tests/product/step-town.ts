import type { Bundle, Days, Item, SpecialStep } from '../../lib/bundle/model.ts'
import type { StepKind } from '../../lib/bundle/step-kinds.ts'
import { goTo, realLaw } from './law.ts'
import { applicant, officerOf, openTown, submitted, type Town } from './people.ts'
import { sampleBundle } from './sample-bundle.ts'

export const working = (days: number): Days => ({ days, count: 'working' })
export const natural = (days: number): Days => ({ days, count: 'natural' })

export const listed = (kind: StepKind, more: Partial<SpecialStep> = {}): SpecialStep => ({
  kind,
  basis: `《样例条例》第九条（${kind}）`,
  limit: working(10),
  required: false,
  officers: 1,
  ...more,
})

/** The sample bundle with the special steps that each item lists; the first item's office leads. */
export function stepsBundle(steps: Readonly<Record<string, readonly SpecialStep[]>>, more: Partial<Item> = {}): Bundle {
  const bundle = sampleBundle(Object.fromEntries(Object.keys(steps).map((item) => [item, {}])), 'steps')
  const items = Object.entries(bundle.catalogue.items).map(([id, item]) => [id, { ...item, ...more, steps: steps[id] }])
  return { ...bundle, catalogue: { ...bundle.catalogue, items: Object.fromEntries(items) } }
}

interface Opening extends Partial<Item> {
  /** The day of filing, under the product's own calendar; absent: the town's first day, and weekdays only. */
  readonly on?: string
}

/** A town with such a bundle, and an application of it that is on the offices' tables. */
export async function openSteps(
  steps: Readonly<Record<string, readonly SpecialStep[]>>,
  { on, ...more }: Opening = {},
) {
  const town = await openTown(stepsBundle(steps, more))
  if (on !== undefined) {
    await realLaw(town)
    await goTo(town, on)
  }
  return { town, application: await submitted(town, 'steps') }
}

/** A task of the application, and what its officer, or another, does with its steps. */
export function at({ ask }: Town, application: string, item: string, by = officerOf(item)) {
  const path = `/api/tasks/${application}.${item}/steps`
  return {
    begin: (kind: string, also: readonly string[] = []) =>
      ask(by, 'POST', path, { kind, reason: '法律规定', ...(also.length > 0 && { with: also }) }),
    notice: (step: string, days: number) => ask(by, 'POST', `${path}/${step}/notice`, { days, says: '所需时间' }),
    objection: (step: string) => ask(by, 'POST', `${path}/${step}/objection`, { says: '有异议' }),
    hearing: (step: string, on: string, chair: string) =>
      ask(by, 'POST', `${path}/${step}/hearing`, { on, place: '听证室', chair }),
    end: (step: string, { passed = true, officers = [by.id] }: { passed?: boolean; officers?: string[] } = {}) =>
      ask(by, 'POST', `${path}/${step}/end`, { passed, says: '记录', officers }),
    list: () => ask(by, 'GET', path),
  }
}

interface SeenStep {
  step: string
  expectedEnd?: string
  stops: boolean
  ended?: { at: number; passed: boolean }
  [field: string]: unknown
}

/** The steps as the applicant sees them. */
export async function seen({ ask }: Town, application: string): Promise<readonly SeenStep[]> {
  const { body } = await ask(applicant, 'GET', `/api/applications/${application}`)
  return (body as { steps: SeenStep[] }).steps
}

/** How many entries the application's record has. */
export async function recordOf({ ask }: Town, application: string): Promise<number> {
  const { body } = await ask(applicant, 'GET', `/api/applications/${application}`)
  return (body as { history: unknown[] }).history.length
}

/** The status and the id of the rule with which an act is refused. */
export const brokenBy = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as { rule?: { id: string } }).rule?.id,
]
