import type { Bundle, SpecialStep } from '../../bundle/model.ts'
import type { StepKind } from '../../bundle/step-kinds.ts'
import { type Day, dayOf } from '../../rules/calendar/day.ts'
import type { Dossier } from '../dossier.ts'
import type { StepState } from '../state.ts'
import { publicityDue } from './due.ts'
import { findListed } from './step.ts'

/** Whose time is not counted (行政许可法 45): eight of the eleven kinds of 000 §15. */
export const stoppingKinds: readonly StepKind[] = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
]

/** Whether a step that an item may need stops its clock, by 行政许可法 45 or by the item's own law. */
export const stopsByLaw = ({ kind, stopsBy }: Pick<SpecialStep, 'kind' | 'stopsBy'>): boolean =>
  stopsBy !== undefined || stoppingKinds.includes(kind)

/** While a step stops an item's clock: the day `from` itself still counts, the day `to` does not; no `to`: it still does. */
export interface Stop {
  readonly step: string
  readonly from: Day
  readonly to?: Day
  /** The law that stops it. */
  readonly basis: string
}

type Kind = Pick<StepState, 'what'>

/** The law by which a step of this kind stops the item's clock, once it is noticed in writing; undefined: none does. */
export function findStopBasis(bundle: Bundle, { what }: Kind, item: string): string | undefined {
  return stoppingKinds.includes(what) ? '行政许可法 45' : findListed(bundle, item, what)?.stopsBy
}

/** Whether a step of this kind is one that stops the item's clock: by 行政许可法 45, or by the item's own law. */
export function stopsClock(bundle: Bundle, step: Kind, item: string): boolean {
  return findStopBasis(bundle, step, item) !== undefined
}

/** When and why the item's clock stood still, by the steps' order. Without a notice in writing there is no stop (行政许可法 45). */
export function stopsOf(dossier: Dossier, item: string): readonly Stop[] {
  return Object.entries(dossier.state.steps ?? {}).flatMap(([id, step]) => {
    const basis = step.notice && step.items.includes(item) ? findStopBasis(dossier.bundle, step, item) : undefined
    if (!step.notice || basis === undefined) return []
    const to = findLastStopped(dossier, step, item)
    return [{ step: id, from: dayOf(step.notice.at), ...(to !== undefined && { to }), basis }]
  })
}

/** The last day that the step took of the item's time; what is done about an objection after a publicity is not part of it. */
function findLastStopped(dossier: Dossier, step: StepState, item: string): Day | undefined {
  const over = Math.min(step.end?.at ?? still, dossier.state.items[item]?.endedAt ?? still)
  const ended = over < still ? lastDayBefore(over) : undefined
  const published = step.what === 'publicity' && step.objections ? publicityDue(dossier, step) : undefined
  return ended !== undefined && published !== undefined ? Math.min(ended, published) : (ended ?? published)
}

/** Whether the item's clock stands still now. */
export function isStopped(dossier: Dossier, item: string): boolean {
  return dossier.state.steps !== undefined && stopsOf(dossier, item).some(({ to }) => to === undefined)
}

/** How many working days up to and including the day the item's clock stood still; steps side by side count once. */
export function stoppedDays(dossier: Dossier, item: string, through: Day): number {
  if (!dossier.state.steps) return 0
  const stops = [...stopsOf(dossier, item)].sort((one, other) => one.from - other.from)
  let counted = Number.NEGATIVE_INFINITY
  let days = 0
  for (const { from, to = through } of stops) {
    const after = Math.max(from, counted)
    const last = Math.min(to, through)
    if (last <= after) continue
    days += dossier.law.calendar.countWorking(after, last)
    counted = last
  }
  return days
}

const still = Number.POSITIVE_INFINITY

/** The last day of which something was used: what ends at midnight used nothing of the day that begins. */
const lastDayBefore = (ms: number): Day => dayOf(ms - 1)
