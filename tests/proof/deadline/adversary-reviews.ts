import { legalLimitOf, promiseOf } from '../../../lib/application/clock/limits.ts'
import { findExtensionBreach } from '../../../lib/application/review/extension.ts'
import { findBeginBreach } from '../../../lib/application/steps/acts.ts'
import { findStepLimit, stepDue } from '../../../lib/application/steps/due.ts'
import { findStepBreach } from '../../../lib/application/steps/guard.ts'
import { isRunningFor } from '../../../lib/application/steps/step.ts'
import { stopsClock } from '../../../lib/application/steps/stops.ts'
import type { SpecialStep } from '../../../lib/bundle/model.ts'
import type { StepKind } from '../../../lib/bundle/step-kinds.ts'
import { lastDayOf } from '../../../lib/rules/calendar/calendar.ts'
import type { Day } from '../../../lib/rules/calendar/day.ts'
import { type Adversary, isTime } from './adversary.ts'
import { enter, type Living, settle } from './living.ts'

/** What the departments do on this day about every item that is open. */
export function review(adversary: Adversary, living: Living, day: Day): void {
  for (const { item } of living.dossier.bundle.items) {
    if (living.dossier.state.items[item]?.status !== 'open') continue
    endSteps(adversary, living, item, day)
    settle(living)
    if (beginSteps(adversary, living, item, day)) continue
    if (extend(adversary, living, item, day)) continue
    decide(adversary, living, item, day)
    settle(living)
  }
}

/** The last day of the limit that is kept; undefined while it stands still. */
function lastOf({ by }: Adversary, { dossier }: Living, item: string): Day | undefined {
  const limit = by === 'law' ? (legalLimitOf(dossier, item) ?? promiseOf(dossier, item)) : promiseOf(dossier, item)
  if (!limit) throw new Error(`no limit runs for ${item}`)
  return limit.last
}

const runningOf = ({ dossier: { state } }: Living, item: string) =>
  Object.entries(state.steps ?? {}).filter(([, step]) => isRunningFor(state, step, item))

/** By its own limit, or with the item's when that is over earlier; a publicity ends by itself. */
function endSteps(adversary: Adversary, living: Living, item: string, day: Day): void {
  for (const [step, { what }] of runningOf(living, item)) {
    if (what === 'publicity') continue
    const isLast = lastOf(adversary, living, item) === day
    if (isLast || isTime(adversary, day, stepDue(living.dossier, step)))
      enter(living, { kind: 'step-ended', step, passed: true, says: '完成', officers: ['one', 'two'] })
  }
}

/** Steps that were never held for the item and may be. */
function unheld({ most }: Adversary, { dossier: { state, bundle } }: Living, item: string): readonly SpecialStep[] {
  const held = Object.values(state.steps ?? {}).filter(({ items }) => items.includes(item))
  return (bundle.catalogue.items[item]?.steps ?? []).filter(
    ({ kind, required }) => (most || required) && !held.some(({ what }) => what === kind),
  )
}

/** Begins a step when it must, or when it is liked; whether it did. */
function beginSteps(adversary: Adversary, living: Living, item: string, day: Day): boolean {
  const { chance, late } = adversary
  for (const step of unheld(adversary, living, item)) {
    const stops = stopsClock(living.dossier.bundle, { what: step.kind }, item)
    const last = lastOf(adversary, living, item)
    // With nothing left to be late with, one stop after the other; other people hold them side by side, too.
    if (stops && last === undefined && (late === 100 || chance.percent(90))) continue
    const time = stops ? timeToStop(living, { step, day, last }) : timeToHold(living, { step, day, last })
    if (time === 'never' || (time === 'may wait' && (late === 100 || chance.percent(85)))) continue
    begin(adversary, living, { item, kind: step.kind, day })
    return true
  }
  return false
}

interface Beginning {
  readonly item: string
  readonly kind: StepKind
  readonly day: Day
}

/** One step for several items, where it stops the clock of each and leaves each its day. */
function mayJoin(adversary: Adversary, living: Living, { item, kind, day }: Beginning): boolean {
  if (living.dossier.state.items[item]?.status !== 'open') return false
  const step = unheld(adversary, living, item).find((each) => each.kind === kind)
  const last = step && lastOf(adversary, living, item)
  if (!step || last === undefined || !stopsClock(adversary.bundle, { what: kind }, item)) return false
  return timeToStop(living, { step, day, last }) !== 'never'
}

interface When {
  readonly step: SpecialStep
  readonly day: Day
  readonly last: Day | undefined
}

/** The decision comes after the end of a publicity, so that a day must be left for it. */
function timeToStop({ dossier }: Living, { step, day, last }: When): 'now' | 'may wait' | 'never' {
  if (last === undefined) return 'may wait'
  if (step.kind !== 'publicity') return day === last ? 'now' : 'may wait'
  if (day >= last) return 'never'
  return dossier.law.calendar.addWorking(day, 1) >= last ? 'now' : 'may wait'
}

/** What stops nothing begins on the first day when it is required, and else only where it fits. */
function timeToHold({ dossier }: Living, { step, day, last }: When): 'now' | 'may wait' | 'never' {
  if (step.required) return 'now'
  if (step.kind !== 'publicity') return 'may wait'
  return last !== undefined && lastDayOf(dossier.law.calendar, day, step.limit) < last ? 'may wait' : 'never'
}

function begin(adversary: Adversary, living: Living, { item, kind, day }: Beginning): void {
  const { chance, bundle, late } = adversary
  // Of all joint steps only publicities last longer than alone.
  const isJoint = stopsClock(bundle, { what: kind }, item) && (late === 100 ? kind === 'publicity' : chance.percent(30))
  const others = bundle.items.flatMap((other) =>
    other.item !== item && isJoint && mayJoin(adversary, living, { item: other.item, kind, day }) ? [other.item] : [],
  )
  const items = [item, ...others]
  if (findBeginBreach(living.dossier, items, kind)) return
  const step = `s${Object.keys(living.dossier.state.steps ?? {}).length + 1}`
  enter(living, { kind: 'step-begun', step, what: kind, items, reason: '依法' })
  const begun = living.dossier.state.steps?.[step]
  const days = (begun && findStepLimit(living.dossier, begun)?.days) ?? 1
  enter(living, { kind: 'step-noticed', step, days, says: '所需时间' })
}

function extend(adversary: Adversary, living: Living, item: string, day: Day): boolean {
  const known = living.dossier.bundle.catalogue.items[item]
  const { extension } = known ?? {}
  if (!adversary.most || !known || !extension || living.dossier.state.items[item]?.extension) return false
  if (!isTime(adversary, day, lastOf(adversary, living, item))) return false
  const wanted = { days: extension.days, reason: '情况复杂', head: known.department }
  if (findExtensionBreach(living.dossier, item, wanted, day)) return false
  enter(living, { kind: 'extended', item, days: extension.days, reason: '情况复杂', approver: extension.by })
  return true
}

function decide(adversary: Adversary, living: Living, item: string, day: Day): void {
  const last = lastOf(adversary, living, item)
  if (last === undefined || !isTime(adversary, day, last)) return
  if (runningOf(living, item).length > 0 || findStepBreach(living.dossier, item, 'granted')) {
    if (day >= last)
      throw new Error(
        `${item} cannot be decided on its last day ${day} ${JSON.stringify(living.dossier.state.items[item])} ${JSON.stringify(living.dossier.state.steps)} ${last} ${JSON.stringify(living.dossier.bundle.catalogue.items[item])} ${JSON.stringify(living.dossier.bundle.accept)} acc ${living.dossier.state.acceptedAt} dis ${living.dossier.state.dispatchedAt}`,
      )
    return
  }
  const refused = adversary.late < 100 && adversary.chance.percent(8)
  enter(living, { kind: 'decided', item, decision: refused ? 'refused' : 'granted' })
}
