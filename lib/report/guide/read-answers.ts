import type { Bundle } from '../../bundle/model.ts'
import { suggest } from '../../bundle/nearest.ts'
import type { Answers } from '../../rules/cases.ts'

/** Why answers are not taken: the question's id as written, and sentences for people. */
export interface BadAnswer {
  readonly at: string
  readonly wrong: 'malformed' | 'repeated' | 'not-asked' | 'not-a-choice'
  readonly says: string
  readonly fix: string
}

/** `insure=yes,card=no` → the answers, or everything that is wrong with them. An empty text is no answers. */
export function readAnswers(
  bundle: Bundle,
  text: string,
): { readonly answers: Answers } | { readonly problems: readonly BadAnswer[] } {
  const answers = new Map<string, string>()
  const problems = text.split(',').flatMap((part): BadAnswer[] => {
    if (part.trim() === '') return []
    const [id = '', answer, ...more] = part.split('=').map((each) => each.trim())
    const wrong = judge(bundle, id, answer, more.length > 0 || answers.has(id))
    if (wrong === undefined) answers.set(id, answer ?? '')
    return wrong ? [{ at: id.slice(0, 80), ...wrong }] : []
  })
  return problems.length > 0 ? { problems } : { answers: Object.fromEntries(answers) }
}

function judge(
  { id: bundle, situations }: Bundle,
  id: string,
  answer: string | undefined,
  again: boolean,
): Omit<BadAnswer, 'at'> | undefined {
  const shown = id.slice(0, 80)
  if (answer === undefined)
    return { wrong: 'malformed', says: `"${shown}" is no answer.`, fix: 'Write question=answer,question=answer.' }
  if (again) return { wrong: 'repeated', says: `"${shown}" is answered twice.`, fix: 'Answer each question once.' }
  const known = situations.find((each) => each.id === id)
  if (!known) {
    const names = situations.map((each) => each.id)
    return {
      wrong: 'not-asked',
      says: `${bundle} asks no question "${shown}".`,
      fix: suggest(id, names, names.length > 0 ? 'Name one of its questions.' : 'It asks none.'),
    }
  }
  const names = known.answers.map((each) => each.id)
  if (names.includes(answer)) return undefined
  return {
    wrong: 'not-a-choice',
    says: `"${answer.slice(0, 80)}" is no answer to "${shown}".`,
    fix: suggest(answer, names, 'Name one of its answers.'),
  }
}
