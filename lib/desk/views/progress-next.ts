import * as z from 'zod'
import { answerDue, preAcceptanceDue, tellingDue } from '../../application/acceptance/due.ts'
import { findHolder } from '../../application/clock/holder.ts'
import { findNextDue } from '../../application/clock/next-due.ts'
import type { Dossier } from '../../application/dossier.ts'
import { mayBeRated } from '../../application/rating/rating.ts'
import { type Day, printDay } from '../../rules/calendar/day.ts'
import type { Language } from '../words.ts'
import { nextWords } from './progress-words.ts'

export const nextStep = z.object({
  what: z.enum(Object.keys(nextWords) as (keyof typeof nextWords)[]),
  says: z.string(),
  by: z.enum(['applicant', 'department', 'window', 'post', 'nobody']).describe('Who acts'),
  items: z.array(z.string()).describe('Ids; none: the application as a whole'),
  until: z.string().optional().describe('The last day for it'),
})
type NextStep = z.infer<typeof nextStep>
type Step = Omit<NextStep, 'says' | 'until'> & { readonly last?: Day }

/** What is still to come, in its order. Empty once nothing is. */
export function viewNext(dossier: Dossier, language: Language): NextStep[] {
  return stepsOf(dossier).map(({ last, what, ...step }) => ({
    what,
    says: nextWords[what][language],
    ...step,
    until: last === undefined ? undefined : printDay(last),
  }))
}

function stepsOf(dossier: Dossier): readonly Step[] {
  const { state } = dossier
  if (mayBeRated(state)) return [rate]
  if (state.deliveredAt !== undefined || state.closedAt !== undefined) return []
  return [...beforeAcceptance(dossier), ...review(dossier), hand(dossier), rate]
}

const rate: Step = { what: 'rate', by: 'applicant', items: [] }

function beforeAcceptance(dossier: Dossier): readonly Step[] {
  const { status } = dossier.state
  const counter = dossier.bundle.accept?.by === 'counter'
  const accept: Step = { what: 'accept', by: counter ? 'window' : 'department', items: [] }
  if (status === 'correcting')
    return [{ what: 'correct', by: 'applicant', items: [], last: answerDue(dossier) }, accept]
  if (status === 'verifying') return [{ what: 'originals', by: 'applicant', items: [], last: answerDue(dossier) }]
  return status === 'checking' ? [{ ...accept, last: preAcceptanceDue(dossier) ?? tellingDue(dossier) }] : []
}

/** What the applicant owes first, then what departments have in hand, then what waits for that. */
function review(dossier: Dossier): readonly Step[] {
  const { items, status } = dossier.state
  const open = Object.keys(items).filter((item) => items[item]?.outcome === undefined)
  const waits = (item: string) => findHolder(dossier, item)?.party === 'prerequisite'
  const correct = open.filter((item) => items[item]?.status === 'correcting')
  const later = open.filter((item) => status === 'in-progress' && waits(item))
  const decide = open.filter((item) => !correct.includes(item) && !later.includes(item))
  const steps: readonly Step[] = [
    { what: 'correct', by: 'applicant', items: correct },
    { what: 'decide', by: 'department', items: decide, last: lastOf(dossier, decide) },
    { what: 'result', by: 'department', items: later },
  ]
  return steps.filter((step) => step.items.length > 0)
}

/** The last day by which all of these are decided; undefined while that of any is not known. */
function lastOf(dossier: Dossier, items: readonly string[]): Day | undefined {
  const days = items.map((item) => {
    const due = findNextDue(dossier, item)
    return due?.what === 'decision' ? due.last : undefined
  })
  return days.every((day) => day !== undefined) && days.length > 0 ? Math.max(...days) : undefined
}

function hand(dossier: Dossier): Step {
  const { way, items } = dossier.state
  const due = Object.keys(items).map((item) => findNextDue(dossier, item))
  const last = due.flatMap((next) => (next?.what === 'delivery' ? [next.last] : []))
  const until = dossier.state.status === 'ready' && last.length > 0 ? { last: Math.max(...last) } : {}
  if (way === 'mail') return { what: 'mail', by: 'post', items: [], ...until }
  if (way === 'electronic') return { what: 'electronic', by: 'window', items: [], ...until }
  return { what: 'collect', by: 'applicant', items: [], ...until }
}
