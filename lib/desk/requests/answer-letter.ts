import * as z from 'zod'
import { isLetterOpen } from '../../application/letters/letters.ts'
import { change } from '../changes/change.ts'
import { letterIdShape } from '../ids-shape.ts'
import { pickOwnLetter } from '../own-letter.ts'
import { breach, Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { readTaskId } from '../task-id.ts'

export const answerLetter = route({
  method: 'POST',
  path: '/api/letters/{letter}/answer',
  act: 'answer-letter',
  summary: '函复: the department that was asked says whether it confirms, once',
  params: z.strictObject({ letter: letterIdShape }),
  body: z.strictObject({ confirms: z.boolean(), says: z.string().trim().min(1).max(2000) }),
  answers: z.object({ letter: z.string(), confirms: z.boolean(), at: z.number() }),
  async answer({ ports, principal, params: { letter: id }, body, remember }) {
    return change(ports, principal, readTaskId(id).application, (application, now) => {
      const { state } = application
      const [name, letter] = pickOwnLetter(application, principal, id)
      if (letter.answer) throw breach('CAT-13')
      if (!isLetterOpen(state, letter)) throw new Refusal('not-now', { status: state.items[letter.item]?.status })
      const answer = { letter: id, confirms: body.confirms, at: now }
      return {
        events: [{ kind: 'letter-answered', letter: name, item: letter.item, ...body }],
        writes: remember(answer),
        answer,
      }
    })
  },
})
