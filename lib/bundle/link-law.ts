import type { Item } from './model.ts'
import type { WrittenItem } from './words/item.ts'

type Written = Omit<WrittenItem, 'promise' | 'elements'>
type Linked = Omit<Item, 'id' | 'promise' | 'elements' | 'limits'>

/** An item as the model names its fields; what is not written is not there. */
export function linkLaw(written: Written): Linked {
  const { 'legal-limit': legalLimit, steps, gaps, points, 'at-issue': atIssue, ...others } = written
  const { 'in-person': inPerson, 'high-frequency': highFrequency, ...rest } = others
  return {
    ...rest,
    ...(legalLimit && { legalLimit }),
    ...(steps && {
      steps: steps.map(({ 'stops-by': stopsBy, ...step }) => ({ ...step, ...(stopsBy && { stopsBy }) })),
    }),
    ...(gaps && { gaps: { materials: gaps.materials, onExpiry: gaps['on-expiry'] } }),
    ...(points && { points: Object.entries(points).map(([id, name]) => ({ id, name })) }),
    ...(atIssue && { atIssue }),
    ...(inPerson && { inPerson }),
    ...(highFrequency && { highFrequency }),
  }
}
