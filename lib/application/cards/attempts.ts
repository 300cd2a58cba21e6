import type { RuleId } from '../articles/index.ts'
import type { CardAbout } from '../events/supervision.ts'
import type { Act } from '../grants.ts'

/**
 * Conduct that the product does not let happen: the act is refused and changes nothing, but that it was tried is found out
 * and recorded (003 §三.4, §七.4), and a supervisor may show a card for it.
 */
const attempts: Readonly<Partial<Record<RuleId, CardAbout>>> = {
  'PRO-09': 'no-reason',
  'ACC-07': 'no-reason',
  'ACC-06': 'second-correction',
  'ACC-03': 'extra-material',
  'CAT-07': 'extra-material',
  'CAT-07.step': 'extra-step',
  'SPC-01': 'extra-step',
  'CAT-07.item': 'extra-item',
  'RAT-07': 'conduct',
}

/** What an office tried, when the rule that it would have broken is one of these. */
export const findAttempt = (rule: unknown): CardAbout | undefined =>
  typeof rule === 'string' ? attempts[rule as RuleId] : undefined

/** Fields in which something would be demanded that no request has, and the rule that the demand would break. */
const demanded: Readonly<Record<string, RuleId>> = {
  material: 'CAT-07',
  materials: 'CAT-07',
  field: 'CAT-07',
  fields: 'CAT-07',
  form: 'CAT-07',
  elements: 'CAT-07',
  papers: 'CAT-07',
  step: 'CAT-07.step',
  steps: 'CAT-07.step',
}

/**
 * What an office has tried to demand of a running case by a request that no schema lets through: fields that are not
 * there, a step or a review of a kind that no law knows (000 §4).
 */
export function findDemands(act: Act, problems: readonly { readonly at: string; readonly wrong: string }[]): RuleId[] {
  const rules = problems.flatMap(({ at, wrong }) => {
    const field = at.split('.').at(-1) ?? ''
    if (wrong === 'unknown' && Object.hasOwn(demanded, field)) return [demanded[field] ?? 'CAT-07']
    const invented = (act === 'begin-step' && at === 'kind') || (act === 'record-review' && at === 'review')
    return invented && wrong === 'not-a-choice' ? (['CAT-07.step'] as const) : []
  })
  return [...new Set(rules)]
}
