import type { RuleId } from '../articles/index.ts'
import type { Dossier } from '../dossier.ts'
import type { DecisionText } from '../events/review.ts'
import { findModeBreach } from '../modes/mode-breach.ts'
import { findStepBreach } from '../steps/guard.ts'
import { haveAllSpoken } from './opinions.ts'
import { havePassed } from './reviews.ts'

/** The rule that this decision on the item would break, whoever makes it. */
export function findDecisionBreach(
  dossier: Dossier,
  item: string,
  wanted: Omit<DecisionText, 'makes'>,
): RuleId | undefined {
  const { state, bundle } = dossier
  const known = bundle.catalogue.items[item]
  const standing = state.items[item]
  if (!known || !standing) throw new Error(`no item ${item} in this application`)
  const { decision, reason, basis, points = [], seal } = wanted
  if (decision === 'refused' && (!reason || !basis)) return 'PRO-09'
  if (seal !== undefined && seal !== bundle.catalogue.departments[known.department]?.seal) return 'SEA-01'
  if (decision === 'granted' && known.points?.some(({ id }) => !points.includes(id))) return 'CAT-15'
  if (decision === 'granted' && !havePassed(known, standing)) return 'SEA-03.reviews'
  if (!haveAllSpoken(standing)) return 'SEA-03.opinions'
  return findModeBreach(bundle, item, decision) ?? findStepBreach(dossier, item, decision)
}
