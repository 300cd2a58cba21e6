import type { StepKind } from '../../bundle/step-kinds.ts'
import { dayOf } from '../../rules/calendar/day.ts'
import type { RuleId } from '../articles/index.ts'
import type { Dossier } from '../dossier.ts'
import type { StepState } from '../state.ts'
import { findStepLimit, publicityDue } from './due.ts'
import { findHearingEndBreach } from './hearing.ts'
import { findListed, isRunningFor, listingsOf } from './step.ts'

/** The rule that beginning such a step for these items would break (000 §15). */
export function findBeginBreach(
  { state, bundle }: Dossier,
  items: readonly string[],
  kind: StepKind,
): RuleId | undefined {
  if (!items.every((item) => findListed(bundle, item, kind))) return 'SPC-01'
  const running = Object.values(state.steps ?? {}).filter(({ what }) => what === kind)
  return items.some((item) => running.some((step) => isRunningFor(state, step, item))) ? 'SPC-01.once' : undefined
}

/** The rule that telling the applicant so many days would break. A publicity lasts neither more nor less than its days. */
export function findNoticeBreach(dossier: Dossier, step: StepState, days: number): RuleId | undefined {
  const limit = findStepLimit(dossier, step)?.days ?? 0
  if (step.what === 'publicity' ? days !== limit : days > limit) return 'SPC-02'
  return undefined
}

interface Ending {
  readonly officers: readonly string[]
  /** Who ends it. */
  readonly by: string
}

/** The rule that ending the step now, with these signatures, would break. */
export function findEndBreach(
  dossier: Dossier,
  step: StepState,
  { officers, by }: Ending,
  now: number,
): RuleId | undefined {
  const broken =
    step.what === 'publicity'
      ? findPublicityEndBreach(dossier, step, now)
      : step.what === 'hearing'
        ? findHearingEndBreach(dossier, step, now)
        : undefined
  if (broken) return broken
  const asked = Math.max(1, ...listingsOf(dossier.bundle, step).map((listed) => listed.officers))
  return new Set(officers).size < asked || !officers.includes(by) ? 'SPC-03.officers' : undefined
}

function findPublicityEndBreach(dossier: Dossier, step: StepState, now: number): RuleId | undefined {
  const last = publicityDue(dossier, step)
  return last === undefined || dayOf(now) <= last ? 'SPC-02.publicity' : undefined
}
