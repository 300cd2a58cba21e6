import { endOf } from '../../rules/calendar/day.ts'
import type { Dossier } from '../dossier.ts'
import { publicityDue } from '../steps/due.ts'
import { isRunning } from '../steps/step.ts'
import type { DueRule } from './rule.ts'

/** A publicity to which nobody has objected ends when its days have passed, counted from its notice (000 §15, 民法典 201, 203). */
export const publicity: DueRule = {
  at: (dossier) => findFirst(dossier)?.at,
  events: (dossier) => {
    const first = findFirst(dossier)
    if (!first) return []
    const { step, at } = first
    return [{ kind: 'step-ended', step, passed: true, says: '公示期满，无异议。', officers: [], endedAt: at }]
  },
}

function findFirst(dossier: Dossier): { readonly step: string; readonly at: number } | undefined {
  const { steps } = dossier.state
  if (!steps) return undefined
  let first: { step: string; at: number } | undefined
  for (const [id, step] of Object.entries(steps)) {
    if (step.what !== 'publicity' || !step.notice || step.objections || !isRunning(dossier.state, step)) continue
    const last = publicityDue(dossier, step)
    const at = last === undefined ? undefined : endOf(last)
    if (at !== undefined && (!first || at < first.at)) first = { step: id, at }
  }
  return first
}
