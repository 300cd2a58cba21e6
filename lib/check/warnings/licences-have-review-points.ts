import type { Rule } from '../rule.ts'

/** 审查要点: what decides on a licence is written down, so that the same is looked at everywhere (002 §6). */
export const licencesHaveReviewPoints: Rule = ({ bundle, positionOf }) =>
  bundle.items.flatMap(({ item }, index) => {
    const { kind, mode, points = [] } = bundle.catalogue.items[item] ?? {}
    if (kind !== '行政许可' || mode === 'exempt' || points.length > 0) return []
    return {
      at: positionOf(['items', index, 'item']),
      says: `"${item}" is a licence, and it is not written what its review looks at.`,
      fix: 'Write in the catalogue: points: { premises: 场所与图纸一致 }',
      severity: 'warning' as const,
    }
  })
