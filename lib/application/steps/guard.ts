import type { RuleId } from '../articles/index.ts'
import type { Dossier } from '../dossier.ts'
import type { Decision } from '../outcome.ts'
import { isRunningFor } from './step.ts'

/**
 * The rule that a decision on the item would break because of its special steps: none may be running, and to grant, every
 * step that its law requires must have been passed, the last time it was held.
 */
export function findStepBreach(
  { state, bundle }: Dossier,
  item: string,
  decision: Decision = 'granted',
): RuleId | undefined {
  const steps = Object.values(state.steps ?? {})
  if (steps.some((step) => isRunningFor(state, step, item))) return 'SPC-01.running'
  if (decision !== 'granted') return undefined
  const required = bundle.catalogue.items[item]?.steps?.filter((listed) => listed.required) ?? []
  const lacks = required.some(({ kind }) => {
    const last = steps.findLast(({ what, items, end }) => what === kind && items.includes(item) && end !== undefined)
    return last?.end?.passed !== true
  })
  return lacks ? 'SPC-01.required' : undefined
}
