import { stopsByLaw } from '../../application/steps/stops.ts'
import type { SpecialStep } from '../../bundle/model.ts'
import type { WrittenScenario } from '../../bundle/words/scenario.ts'
import type { Day } from '../../rules/calendar/day.ts'
import type { ItemHandling, Look, Office, PlanShare, Scenario, StepHandling } from '../scenario.ts'
import { arrivalsOf, distributionOf, openingsOf } from './times.ts'
import { acceptedBy, byRuleOf, departmentOf, type Written } from './written.ts'

/** A scenario without problems, with everything that it names resolved. */
export function link(written: Written, plans: readonly PlanShare[], begins: Day): Scenario {
  const { scenario, bundle } = written
  const offices = officesOf(written)
  const by = acceptedBy(bundle)
  const { acceptance, delivery, days, applications = 10_000 } = scenario
  return {
    name: scenario.scenario,
    bundle: { id: bundle.id, name: bundle.name, ...(bundle.promise && { promise: bundle.promise }) },
    seed: scenario.seed,
    amount: days === undefined ? { applications } : { days },
    warmUp: scenario['warm-up'],
    begins,
    everyDay: scenario.open === 'every-day',
    hours: openingsOf(scenario.hours),
    arrivals: arrivalsOf(scenario),
    plans,
    items: bundle.items.map(({ item }) => itemOf(written, item, offices)),
    offices,
    ...(acceptance && by && { acceptance: { ...lookOf(acceptance, scenario), by } }),
    ...(delivery && { delivery: distributionOf(delivery.minutes) }),
    counter: offices.findIndex(({ id }) => id === counterId),
  }
}

/** No department is called so: ids of the catalogue have no dot. */
export const counterId = '.counter'

/** Departments that do something, in the order of the bundle, and the counter; one that nothing is said of has nobody. */
function officesOf({ scenario, bundle }: Written): readonly Office[] {
  const ids = [...new Set(bundle.items.map(({ item }) => departmentOf(bundle, item)))]
  const offices = ids.map((id): Office => {
    const written = scenario.departments[id] ?? { officers: 0, share: 1, queue: 'due' as const }
    return { id, name: bundle.catalogue.departments[id]?.name ?? id, ...written }
  })
  return scenario.counter ? [...offices, { id: counterId, name: '综合窗口', ...scenario.counter }] : offices
}

function itemOf(written: Written, item: string, offices: readonly Office[]): ItemHandling {
  const { scenario, bundle } = written
  const { name = item, promise, legalLimit, steps = [] } = bundle.catalogue.items[item] ?? {}
  const place = bundle.items.find((each) => each.item === item)
  const look = scenario.items[item] ?? { corrections: 0, refusals: 0, steps: {} }
  return {
    ...{ item, name, office: offices.findIndex(({ id }) => id === departmentOf(bundle, item)) },
    ...lookOf(look, scenario),
    byRule: byRuleOf(written, item),
    steps: steps.map((step) => stepOf(step, look.steps[step.kind])),
    promise: promise ?? { days: 0, count: 'working' },
    ...(legalLimit && { legalLimit }),
    afterResults: place?.begins === 'after-results' && place.after.length > 0,
  }
}

type WrittenLook = Pick<WrittenScenario['items'][string], 'minutes' | 'corrections' | 'refusals' | 'answered-in'>

function lookOf(look: WrittenLook, scenario: WrittenScenario): Look {
  return {
    minutes: distributionOf(look.minutes ?? 0),
    corrections: look.corrections,
    refusals: look.refusals,
    answeredIn: distributionOf(look['answered-in'] ?? scenario['answered-in']),
  }
}

/** A step takes its whole limit unless it is said how long it takes, and happens only when it must or is said to. */
function stepOf(
  step: SpecialStep,
  written: WrittenScenario['items'][string]['steps'][SpecialStep['kind']],
): StepHandling {
  const { limit, required } = step
  return {
    share: written?.share ?? (required || written ? 1 : 0),
    days: distributionOf(written?.days ?? limit.days),
    count: limit.count,
    stops: stopsByLaw(step),
  }
}
