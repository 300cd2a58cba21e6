import type { RuleId } from '../articles/index.ts'
import type { CardAbout } from '../events/supervision.ts'

/**
 * Conduct that the product does not let happen: the act is refused and changes nothing, but that it was tried is found out
 * and recorded (003 §三.4, §七.4), and a supervisor may show a card for it.
 */
const attempts: Readonly<Partial<Record<RuleId, CardAbout>>> = {
  'PRO-09': 'no-reason',
  'ACC-07': 'no-reason',
  'ACC-06': 'second-correction',
  'ACC-03': 'extra-material',
}

/** What an office tried, when the rule that it would have broken is one of these. */
export const findAttempt = (rule: unknown): CardAbout | undefined =>
  typeof rule === 'string' ? attempts[rule as RuleId] : undefined
