import { blockedDependants } from './blocked-dependants.ts'
import type { DueRule } from './rule.ts'

/** Every rule by which something follows by itself, in the order in which they act at the same instant. */
export const dueRules: readonly DueRule[] = [blockedDependants]
