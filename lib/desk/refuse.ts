import { articles, type RuleId } from '../application/articles/index.ts'
import { type Refusal, refusals } from './refusal.ts'
import { faultWords, type Language, refusalWords } from './words.ts'

/** What a refusal looks like to people: its stable name, a sentence, and for each problem where it is and what to do. */
export function refuse({ refusal, details }: Refusal, language: Language): { status: number; body: unknown } {
  const { problems, rule, ...rest } = details
  const told = Array.isArray(problems)
    ? {
        problems: problems.map(({ at, wrong, ...told }: Told) => ({
          at,
          wrong,
          says: wrong === 'source' ? told.says : faultWords[wrong][language],
          ...(told.fix !== undefined && { fix: told.fix }),
        })),
      }
    : {}
  return {
    status: refusals[refusal],
    body: { error: refusal, says: refusalWords[refusal][language], ...told, ...ruleOf(rule, language), ...rest },
  }
}

/** A fault by its name, or a mistake in a bundle's source, which brings its own sentences. */
interface Told {
  readonly at: string
  readonly wrong: keyof typeof faultWords | 'source'
  readonly says?: string
  readonly fix?: string
}

function ruleOf(id: unknown, language: Language) {
  if (typeof id !== 'string') return {}
  const { article, [language]: says } = articles[id as RuleId]
  return { rule: { id, article, says } }
}
