import type { StepKind } from '../../bundle/step-kinds.ts'
import type { CatalogueRule } from '../rule.ts'

/** 行政许可法 45 does not name these: only the item's own law can make them stop its clock. */
const unnamed: readonly StepKind[] = ['site-survey', 'technical-review', 'publicity']

/** The other eight kinds stop the clock by 行政许可法 45 and need no article of their own. */
export const onlyThreeStepsSayWhatStopsTheClock: CatalogueRule = (catalogue) =>
  [...catalogue.items.values()].flatMap(({ id, steps = [] }) =>
    steps.flatMap(({ kind, stopsBy }, index) => {
      if (stopsBy === undefined || unnamed.includes(kind)) return []
      return {
        at: catalogue.positionOf(['items', id, 'steps', index, 'stops-by']),
        says: `The step ${kind} of "${id}" stops the clock by 行政许可法 45 already.`,
        fix: `Delete stops-by; only ${unnamed.join(', ')} may have it.`,
      }
    }),
  )
