import * as z from 'zod'
import { placesAsked } from '../../application/acceptance/places.ts'
import { findCorrectionFaults, findNoticed, withCorrection } from '../../application/correction.ts'
import { placesOf } from '../../application/folds/review.ts'
import { may } from '../../application/may.ts'
import type { ApplicationState } from '../../application/state.ts'
import type { Bundle } from '../../bundle/model.ts'
import { change } from '../changes/change.ts'
import { applicationId } from '../ids-shape.ts'
import { getOwnFiling } from '../own-filing.ts'
import { Refusal } from '../refusal.ts'
import { route } from '../route.ts'
import { form, id } from './papers-body.ts'

/** Everything that the notice names, in one go; the five days begin again with this receipt. */
export const answerNotice = route({
  method: 'POST',
  path: '/api/applications/{application}/notice',
  act: 'correct',
  summary: '答复补正通知: everything that the one notice names, at once; files are handed in before',
  params: z.strictObject({ application: applicationId }),
  body: z.strictObject({ form: form.default({}), materials: z.array(id).max(200).default([]) }),
  answers: z.object({ application: z.string(), status: z.string(), receivedAt: z.number() }),
  async answer({ ports, principal, params: { application }, body, remember }) {
    return change(ports, principal, application, async ({ state, bundle }, now) => {
      const { row, subject } = await getOwnFiling(ports, principal, application, 'correct', now)
      const asked = findNoticed(state)
      if (!asked || !may(principal, 'correct', { ...subject, status: state.status }))
        throw new Refusal('not-now', { status: state.status })
      const problems = findCorrectionFaults(bundle, asked, row.papers, body)
      if (problems.length > 0) throw new Refusal('invalid', { problems })
      const places = placesOf(asked.fields, asked.materials)
      const answer = { application, status: 'checking', receivedAt: now }
      return {
        events: [{ kind: 'supplemented', places, items: needing(bundle, state, places) }],
        writes: [
          {
            put: { ...row, papers: withCorrection(row.papers, body), revision: row.revision + 1 },
            if: { equals: { revision: row.revision } },
          },
          ...remember(answer),
        ],
        answer,
      }
    })
  },
})

/** The new content goes to every item that needs it, also to those whose department had nothing to say of the old. */
function needing(bundle: Bundle, state: ApplicationState, places: readonly string[]): string[] {
  const asked = placesAsked(bundle, state)
  return [...new Set(places.flatMap((place) => asked.get(place) ?? []))]
}
