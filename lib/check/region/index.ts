import type { RegionRule } from '../rule.ts'
import { everyDayIsArrangedOnce } from './every-day-is-arranged-once.ts'

/** Every rule for the region. */
export const regionRules: readonly RegionRule[] = [everyDayIsArrangedOnce]
