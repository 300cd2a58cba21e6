import type { LetterEvent } from '../events/letters.ts'
import type { Folds } from '../state.ts'

export const letterFolds: Folds<LetterEvent> = {
  'letter-sent': (state, { letter, item, to, asks, fields, materials, by, at }) => ({
    ...state,
    letters: { ...state.letters, [letter]: { item, to, asks, fields, materials, sent: { by: by.id, at } } },
  }),
  'letter-answered': (state, { letter, confirms, says, by, at }) => {
    const before = state.letters?.[letter]
    if (!before) throw new Error(`no letter ${letter} in this application`)
    const answer = { confirms, says, by: by.id, at }
    return { ...state, letters: { ...state.letters, [letter]: { ...before, answer } } }
  },
}
