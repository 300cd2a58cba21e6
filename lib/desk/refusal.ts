import type * as z from 'zod'
import { articles, type RuleId } from '../application/articles/index.ts'

/** Expected failures: their stable names and HTTP statuses. Everything else that goes wrong is a bug and answers a blank 500. */
export const refusals = {
  malformed: 400,
  unauthenticated: 401,
  /** Which of the two is wrong, nobody is told. */
  'wrong-password': 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'already-decided': 409,
  'not-now': 409,
  /** A rule of law forbids it at this moment, or to this person. */
  unlawful: 409,
  'already-rated': 409,
  /** It would go into somebody's account, and nobody has confirmed whose that is. */
  unconfirmed: 409,
  'changed-meanwhile': 409,
  'request-id-reused': 409,
  /** The login is somebody's already. */
  taken: 409,
  'too-large': 413,
  invalid: 422,
  /** A rule of law asks for something that the act does not have. */
  incomplete: 422,
  /** Too many wrong passwords; opens again by itself. */
  locked: 429,
  /** Too many numbers and telephones that do not belong together. */
  'too-often': 429,
  busy: 503,
  'storage-full': 507,
} as const

export type RefusalName = keyof typeof refusals

/** Thrown by a use case to end it with an answer for the person; nothing has been changed. `details` must hold no personal data. */
export class Refusal extends Error {
  readonly refusal: RefusalName
  readonly details: Readonly<Record<string, unknown>>

  constructor(refusal: RefusalName, details: Readonly<Record<string, unknown>> = {}) {
    super(refusal)
    this.refusal = refusal
    this.details = details
  }
}

/** The refusal of an act that a rule of law does not allow; what people read names the rule, its article and its sentence. */
export function breach(rule: RuleId, details: Readonly<Record<string, unknown>> = {}): Refusal {
  return new Refusal(articles[rule].unmet ? 'incomplete' : 'unlawful', { ...details, rule })
}

/** Refuses when a rule is broken; does nothing for undefined. */
export function refuseBreach(rule: RuleId | undefined): void {
  if (rule !== undefined) throw breach(rule)
}

/**
 * The refusal of a request that does not have its schema's shape; names places, never values. Places in the body stand
 * by themselves, as rules name them: `way`, `form.mother.id_no`.
 */
export function invalidBy(place: string, issues: readonly z.core.$ZodIssue[]): Refusal {
  const problems = issues.flatMap((issue) => {
    const path = [...(place === 'body' ? [] : [place]), ...issue.path.map(String)]
    if (issue.code !== 'unrecognized_keys') return [{ at: path.join('.') || place, wrong: wordFor(issue) }]
    return issue.keys.map((key) => ({ at: [...path, key.slice(0, 80)].join('.'), wrong: 'unknown' }))
  })
  return new Refusal('invalid', { problems: problems.slice(0, 100) })
}

const words: Readonly<Partial<Record<z.core.$ZodIssue['code'], string>>> = {
  invalid_value: 'not-a-choice',
  invalid_union: 'not-a-choice',
  too_big: 'too-long',
  too_small: 'missing',
  invalid_format: 'malformed',
}

/** Issues carry their input (`reportInput`): what is not there at all is missing, whatever type it should have had. */
function wordFor(issue: z.core.$ZodIssue): string {
  return issue.input === undefined ? 'missing' : (words[issue.code] ?? 'wrong-type')
}
