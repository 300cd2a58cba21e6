import type * as z from 'zod'
import type { Item } from './model.ts'
import type { item as shape } from './words/item.ts'

type Written = Pick<z.output<typeof shape>, 'steps' | 'gaps' | 'points' | 'at-issue'>

/** The fields of an item that the model names otherwise than YAML does; what is not written is not there. */
export function linkLaw({ steps, gaps, points, 'at-issue': atIssue }: Written): Partial<Item> {
  return {
    ...(steps && {
      steps: steps.map(({ 'stops-by': stopsBy, ...step }) => ({ ...step, ...(stopsBy && { stopsBy }) })),
    }),
    ...(gaps && { gaps: { materials: gaps.materials, onExpiry: gaps['on-expiry'] } }),
    ...(points && { points: Object.entries(points).map(([id, name]) => ({ id, name })) }),
    ...(atIssue && { atIssue }),
  }
}
