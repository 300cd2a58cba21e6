import type { Law } from '../../../lib/application/law.ts'
import type { Bundle, Days, Item, SpecialStep } from '../../../lib/bundle/model.ts'
import { defaultSettings, type Settings } from '../../../lib/bundle/settings.ts'
import type { StepKind } from '../../../lib/bundle/step-kinds.ts'
import type { Region } from '../../../lib/proof/deadline/deadline.ts'
import { openKnownDays } from '../../../lib/proof/deadline/known-days.ts'
import { stopBasisOf } from '../../../lib/proof/deadline/running.ts'
import { findOverrun } from '../../../lib/proof/deadline/step-deadlines.ts'
import type { CalendarTable } from '../../../lib/rules/calendar/calendar.ts'
import type { Chance } from '../../law/chance.ts'
import { randomBundle } from '../../law/random-bundle.ts'

/** A bundle whose promises can be kept, and a region. */
export interface RandomCase {
  readonly bundle: Bundle
  readonly region: Region
  readonly law: Law
}

/** A bundle of the random lives with more special steps, in working days and perhaps natural ones; promises that cannot be kept get longer. */
export function randomCase(chance: Chance, calendar: CalendarTable, natural: boolean): RandomCase {
  const made = randomBundle(chance)
  const settings: Settings = {
    ...defaultSettings,
    correctionNotice: { days: 1 + chance.below(5), count: 'working' },
    // From the receipt, whoever shows originals late would break the promise for the department.
    promiseStarts: made.accept?.originals ? 'verification' : chance.pick(['receipt', 'verification'] as const),
  }
  const region = { settings, calendar }
  const stepped = mapItems(made, (item) => {
    const promise: Days = natural ? item.promise : { ...item.promise, count: 'working' }
    return { ...item, promise, steps: randomSteps(chance, natural), gaps: shortGaps({ ...item, promise }) }
  })
  const bundle = mapItems(stepped, (item) => makePossible(stepped, item, calendar))
  return { bundle, region, law: { calendar: openKnownDays(calendar).calendar, settings, settingsVersion: 0 } }
}

function mapItems(bundle: Bundle, to: (item: Item) => Item): Bundle {
  const items = Object.entries(bundle.catalogue.items).map(([id, item]) => [id, to(item)])
  return { ...bundle, catalogue: { ...bundle.catalogue, items: Object.fromEntries(items) } }
}

const kinds: readonly StepKind[] = ['site-survey', 'expert-review', 'publicity', 'inspection', 'appraisal', 'tender']

function randomSteps(chance: Chance, natural: boolean): SpecialStep[] {
  return chance.some(kinds, 22).map((kind) => ({
    kind,
    basis: '《样例法》第一条',
    limit: { days: 1 + chance.below(12), count: natural && chance.percent(40) ? 'natural' : 'working' },
    required: chance.percent(45),
    officers: 1,
    ...((kind === 'publicity' || kind === 'site-survey') && chance.percent(60) && { stopsBy: '《样例法》第二条' }),
  }))
}

/** No gap is longer than the promise (gapsCloseWithinThePromise). */
function shortGaps({ gaps, promise }: Item): Item['gaps'] {
  if (!gaps || promise.days === 0) return undefined
  const shorten = ({ days }: Days): Days => ({ days: Math.min(days, promise.days), count: promise.count })
  const materials = Object.entries(gaps.materials).map(([id, limit]) => [id, shorten(limit)])
  return { ...gaps, materials: Object.fromEntries(materials) }
}

function makePossible(bundle: Bundle, item: Item, calendar: CalendarTable): Item {
  const days = openKnownDays(calendar)
  let promise = item.promise
  const isImpossible = (step: SpecialStep) =>
    step.required && findOverrun(promise, step, stopBasisOf(bundle, item, step) !== undefined, days) !== undefined
  while (item.steps?.some(isImpossible)) promise = { ...promise, days: promise.days + 1 }
  const { legalLimit = promise } = item
  return { ...item, promise, legalLimit: { ...legalLimit, days: Math.max(legalLimit.days, promise.days) } }
}
