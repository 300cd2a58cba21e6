import { uncheckedItems } from '../../../lib/application/acceptance/checks.ts'
import { conclude } from '../../../lib/application/acceptance/conclude.ts'
import { receiptOf, tellingDue } from '../../../lib/application/acceptance/due.ts'
import { lastDayOf } from '../../../lib/rules/calendar/calendar.ts'
import { type Day, dayOf } from '../../../lib/rules/calendar/day.ts'
import { type Adversary, isTime } from './adversary.ts'
import { enter, type Living } from './living.ts'

/** What is done about acceptance on this day: the check, the applicant's answer, the look at the originals. */
export function accept(adversary: Adversary, living: Living, day: Day, answer: Day | undefined): void {
  const { state } = living.dossier
  if (state.status === 'checking') check(adversary, living, day)
  else if (!isTime(adversary, day, answer)) return
  else if (state.status === 'correcting') {
    const places = state.notices?.at(-1)?.findings.map(({ at }) => at) ?? []
    enter(living, { kind: 'supplemented', places })
  } else if (state.status === 'verifying' && isNoticed(adversary, living))
    enter(living, { kind: 'correction-noticed', findings: [finding(adversary)] })
  else if (state.status === 'verifying') {
    enter(living, { kind: 'verified' })
    enter(living, conclude(living.dossier))
  }
}

const finding = ({ bundle }: Adversary) => ({
  at: 'materials.common',
  says: '不清晰',
  items: bundle.items.map(({ item }) => item),
})

/** Another notice, if there may be one; whether there is was clear from the day on which the papers came in. */
function isNoticed({ rounds, late }: Adversary, { dossier: { state } }: Living): boolean {
  return (state.notices?.length ?? 0) < rounds && (late === 100 || dayOf(receiptOf(state)) % 2 === 0)
}

function check(adversary: Adversary, living: Living, day: Day): void {
  const { bundle, late } = adversary
  const due = tellingDue(living.dossier)
  const receipt = dayOf(receiptOf(living.dossier.state))
  const originals = bundle.accept?.originals === true && (late === 100 || receipt % 3 > 0)
  const noticed = !originals && isNoticed(adversary, living)
  // Whoever keeps their promises cannot spend all of them on the look at the papers.
  const last = originals || noticed ? due : Math.min(due, ...promisesFrom(adversary, living))
  if (!isTime(adversary, day, last)) return
  for (const item of uncheckedItems(living.dossier.state))
    enter(living, {
      kind: 'checked',
      item,
      findings: noticed ? [{ at: 'materials.common', says: '不清晰' }] : [],
      ...(originals && { originals: ['common'] }),
    })
}

function promisesFrom({ bundle, plan, by }: Adversary, { dossier: { state, law } }: Living): number[] {
  const receipt = dayOf(receiptOf(state))
  return bundle.items.flatMap(({ item, after, begins }) => {
    const known = bundle.catalogue.items[item]
    if (!known || !plan[item] || (begins === 'after-results' && after.length > 0)) return []
    // A publicity takes its days whatever happens.
    if (known.steps?.some(({ kind, required }) => required && kind === 'publicity')) return receipt
    const limit = (by === 'law' && known.legalLimit) || known.promise
    return limit.days === 0 ? receipt : lastDayOf(law.calendar, receipt, limit)
  })
}
