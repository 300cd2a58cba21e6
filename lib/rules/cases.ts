import { type Choices, findApplicable } from './plan.ts'

/** Choices with the answers that there are: `Bundle` of lib/bundle is one. */
interface Questions extends Choices {
  readonly situations: readonly (Choices['situations'][number] & {
    readonly answers: readonly { readonly id: string }[]
  })[]
}

/** So many combinations of answers are looked at, one by one: those of twelve questions with two answers each. */
export const maxCases = 4096

export type Answers = Readonly<Record<string, string>>

/**
 * Every combination of answers that can be given, as the questions are asked: one that is not asked has no answer. Of
 * more than can be tried, those that differ in the items which apply, as far as they were reached.
 */
export function findCases(bundle: Questions): readonly Answers[] {
  let cases: readonly Answers[] = [{}]
  for (const question of bundle.situations) {
    cases = answerNext(bundle, cases, question)
    if (cases.length > maxCases) cases = onePerPlan(bundle, cases)
  }
  return cases
}

/** These answers with each answer to one question more, where they lead to its being asked. */
export function answerNext(
  { situations }: Pick<Questions, 'situations'>,
  cases: readonly Answers[],
  { id, answers }: Questions['situations'][number],
): readonly Answers[] {
  return cases.flatMap((given) => {
    const asked = findApplicable({ situations, items: [] }, given).situations.includes(id)
    return asked ? answers.map((answer) => ({ ...given, [id]: answer.id })) : [given]
  })
}

function onePerPlan(bundle: Questions, cases: readonly Answers[]): Answers[] {
  const plans = new Map<string, Answers>()
  for (const answers of cases) {
    const { items, situations } = findApplicable(bundle, answers)
    const key = JSON.stringify([items, situations])
    if (!plans.has(key)) plans.set(key, answers)
  }
  return [...plans.values()].slice(0, maxCases)
}
