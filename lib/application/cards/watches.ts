import { dayOf } from '../../rules/calendar/day.ts'
import { preAcceptanceDue, receiptOf } from '../acceptance/due.ts'
import type { Dossier } from '../dossier.ts'
import { isLetterOpen, letterDue } from '../letters/letters.ts'
import type { LetterState, StepState } from '../state.ts'
import { findStepLimit, stepDue } from '../steps/due.ts'
import { isRunning } from '../steps/step.ts'
import { itemWatchers } from './item-watches.ts'
import { thresholdsOf } from './thresholds.ts'
import { departmentOf, type Watch } from './watch.ts'

/** Everything that is watched in the application now: limits that run, and what was found to be wrong. Asked on every change. */
export function watchesOf(dossier: Dossier): readonly Watch[] {
  const { state, bundle } = dossier
  const watches = state.status === 'checking' ? preAcceptance(dossier) : []
  for (const { item } of bundle.items) {
    const standing = state.items[item]
    if (!standing || standing.status === 'not-applicable') continue
    for (const watch of itemWatchers) {
      const found = watch(dossier, item, standing)
      if (found) watches.push(found)
    }
  }
  if (state.letters)
    for (const [id, letter] of Object.entries(state.letters))
      if (isLetterOpen(state, letter)) watches.push(watchLetter(dossier, id, letter))
  if (!state.steps) return watches
  for (const [id, step] of Object.entries(state.steps)) {
    const found = findStepWatch(dossier, id, step)
    if (found) watches.push(found)
  }
  return watches
}

/** ONL-01: each department that has not looked yet, or the lead where the window looks. */
function preAcceptance(dossier: Dossier): Watch[] {
  const { state, bundle, law } = dossier
  const last = preAcceptanceDue(dossier)
  if (last === undefined) return []
  const start = dayOf(receiptOf(state))
  const shows = thresholdsOf(law, { start, limit: law.settings.preAcceptance, last, pauses: [] })
  const silent =
    bundle.accept?.by === 'counter'
      ? [bundle.lead]
      : bundle.items.flatMap(({ item }) => (isUnchecked(dossier, item) ? [departmentOf(dossier, item)] : []))
  return [...new Set(silent)].map((department) => ({ about: 'pre-acceptance', department, shows }))
}

function isUnchecked({ state }: Dossier, item: string): boolean {
  const standing = state.items[item]
  return standing?.status === 'waiting' && standing.check === undefined
}

/** CAT-13: the department that was asked, until it answers. */
function watchLetter({ law }: Dossier, id: string, letter: LetterState): Watch {
  const { item, to, sent } = letter
  const watched = { start: dayOf(sent.at), limit: law.settings.letter, last: letterDue(law, letter), pauses: [] }
  return { about: 'letter', item, letter: id, department: to, shows: thresholdsOf(law, watched) }
}

/** SPC-02: a special step by its own limit. */
function findStepWatch(dossier: Dossier, id: string, step: StepState): Watch | undefined {
  const limit = isRunning(dossier.state, step) ? findStepLimit(dossier, step) : undefined
  const last = limit && stepDue(dossier, id)
  if (!limit || last === undefined) return undefined
  const shows = thresholdsOf(dossier.law, { start: dayOf(step.begunAt), limit, last, pauses: [] })
  const item = step.items[0]
  return { about: 'step', item, step: id, department: item && departmentOf(dossier, item), shows }
}
