import type { Dossier } from '../../application/dossier.ts'
import { isLetterOpen, letterDue } from '../../application/letters/letters.ts'
import type { ApplicationState, LetterState } from '../../application/state.ts'
import { printDay } from '../../rules/calendar/day.ts'
import type { Write } from '../ports.ts'
import { type LetterRow, letterKey } from '../rows/letters.ts'

/** An open letter stands in the list of the department that was asked. */
export function followLetters(before: ApplicationState | undefined, after: Dossier): Write[] {
  const { letters } = after.state
  if (!letters) return []
  return Object.entries(letters).flatMap(([id, letter]): Write[] => {
    const old = before?.letters?.[id]
    const was = before !== undefined && old !== undefined && isLetterOpen(before, old)
    if (was === isLetterOpen(after.state, letter)) return []
    const { pk, sk } = letterKey(letter.to, letter.sent.at, after.id, id)
    return [was ? { remove: { pk, sk } } : { put: rowOf(after, id, letter) }]
  })
}

function rowOf({ id: application, bundle, law }: Dossier, id: string, letter: LetterState): LetterRow {
  const { item, to, sent } = letter
  return {
    ...letterKey(to, sent.at, application, id),
    application,
    letter: id,
    bundle: bundle.id,
    item,
    from: bundle.catalogue.items[item]?.department ?? '',
    due: printDay(letterDue(law, letter)),
    since: sent.at,
  }
}
