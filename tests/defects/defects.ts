import type { Defect } from './defect.ts'
import { defectsOfBundles } from './defects-of-bundles.ts'
import { defectsOfItems } from './defects-of-items.ts'
import { defectsOfSteps } from './defects-of-steps.ts'

/** Every planted defect. */
export const defects: readonly Defect[] = [...defectsOfBundles, ...defectsOfItems, ...defectsOfSteps]
