import type { Failure } from '../../../ask/ask.ts'
import type { SummaryProblem } from '../../../parts/error-summary.tsx'
import { say } from '../../../words/say.ts'
import { controlOf } from './act-field-view.tsx'
import type { ActForm } from './act-form.ts'

/** Why an act was not done, in the server's words: each at its field, or the rule of law with its article. */
export function problemsOf<D>(failure: Failure, form?: ActForm<D>): readonly SummaryProblem[] {
  const { status, error, says, problems = [], rule } = failure
  if (status === 0) return [{ says: say('act.offline') }]
  if (status === 401)
    return [{ says: say('act.expired'), href: `/sign-in?to=${encodeURIComponent(location.pathname)}` }]
  if (error === 'invalid' && problems.length > 0)
    return problems.map(({ at, says }) => {
      const field = form?.fields.find(({ name }) => at === name || at.startsWith(`${name}.`))
      return field ? { control: controlOf(field.name), name: say(field.label), says } : { says: `${at}：${says}` }
    })
  if (rule) return [{ says: `${rule.says}（${rule.article}）` }]
  return [{ says: says || say('frame.failed') }]
}
