import type { Rule } from '../rule.ts'
import { visitsOf } from '../visits.ts'

/** 一次上门或零上门: from filing to result nobody should have to come more than once (002 §4). */
export const oneVisitIsEnough: Rule = ({ bundle, positionOf }) => {
  const visits = visitsOf(
    bundle,
    bundle.items.map(({ item }) => item),
  )
  if (visits.length < 2) return []
  return [
    {
      at: positionOf(['deliver', 'ways']),
      says: `This bundle takes ${visits.length} visits: ${visits.join(', and ')}.`,
      fix: 'Offer mail, or do without looking at originals before acceptance.',
      severity: 'warning',
    },
  ]
}
