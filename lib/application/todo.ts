import type { Day } from '../rules/calendar/day.ts'
import { answerDue } from './acceptance/due.ts'
import type { Dossier } from './dossier.ts'
import { gapDue, isGapOpen } from './gaps/gaps.ts'
import { issuable } from './issuing/results.ts'
import { mayBeRated } from './rating/rating.ts'

/**
 * `continue`: a draft; `notice`: to answer the one notice before acceptance; `originals`: to show them at the window;
 * `correct`: what a department asked after acceptance; `supplement`: a promised material; `collect`: results at the window.
 */
export const todos = ['continue', 'notice', 'originals', 'correct', 'supplement', 'collect', 'rate', 'none'] as const
type TodoKind = (typeof todos)[number]

export interface Todo {
  readonly what: TodoKind
  /** The last day for it, where there is one. */
  readonly last?: Day
}

/** The one thing that a filed application waits for its applicant to do; of several the most pressing. */
export function findTodo(dossier: Dossier): Todo {
  const { state } = dossier
  if (state.status === 'correcting') return before('notice', answerDue(dossier))
  if (state.status === 'verifying') return before('originals', answerDue(dossier))
  if (Object.values(state.items).some(({ status }) => status === 'correcting')) return { what: 'correct' }
  const gaps = Object.keys(state.gaps ?? {}).filter((material) => isGapOpen(state, material))
  if (gaps.length > 0 && state.status === 'in-progress') return before('supplement', firstOf(dossier, gaps))
  if (state.way === 'window' && issuable(dossier).length > 0) return { what: 'collect' }
  return { what: mayBeRated(state) ? 'rate' : 'none' }
}

const before = (what: TodoKind, last: Day | undefined): Todo => ({ what, ...(last !== undefined && { last }) })

function firstOf(dossier: Dossier, gaps: readonly string[]): Day | undefined {
  return gaps.flatMap((material) => gapDue(dossier, material) ?? []).sort((one, other) => one - other)[0]
}
