import { endOf } from '../../rules/calendar/day.ts'
import { answerDue } from '../acceptance/due.ts'
import type { DueRule } from './rule.ts'

/**
 * 视为撤回: what the applicant was told to mend, or to show in the original, did not come in time (安阳市政务服务条例 36;
 * for originals by analogy, since pre-acceptance tells what is still to be shown).
 */
export const unanswered: DueRule = {
  at: (dossier) => {
    const day = answerDue(dossier)
    return day === undefined ? undefined : endOf(day)
  },
  events: () => [{ kind: 'lapsed' }],
}
